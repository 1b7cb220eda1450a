"""What money is called in a language: signs, codes, names and nouns, each with the currency it means.

In: flows/atlas/currenc*.csv and the `money` and `currencies` dictionaries. Out: one immutable `Currencies` a language.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from flows.atlas import rows
from flows.dictionary import FOLDER, entries, load
from flows.normalise.gazetteer import fold, fold_signs
from flows.normalise.numbers.finder import Finder
from flows.normalise.quantities.phrases import Phrases
from flows.normalise.quantities.rules import of_pattern


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a wording for money means: a currency by `code`, or by `noun` where several share the noun.

    `parts` of it make one unit (100 cents); a sum below `least` is not money; a wording with `spellings` is money only
    in one of them ("ALL", "kr", "A$"), since "all" and "a $5 bill" are something else.
    """

    code: str | None
    noun: str | None = None
    parts: int = 1
    least: int = 0
    spellings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that several currencies share, and the one it means when nothing else is known."""

    default: str | None
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Currencies:
    """`before` a number stand signs and codes; `after` it words too, with or without `of`."""

    before: Phrases[Meaning]
    after: Phrases[Meaning]
    of: re.Pattern[str]
    joins: tuple[str, ...]
    change: re.Pattern[str]
    nouns: Mapping[str, Noun]
    users: Mapping[str, frozenset[str]]
    declared: Mapping[str, tuple[str, ...]]
    per_unit: Phrases[str]
    vague: Finder
    vague_rules: Mapping[str, str]


@cache
def currencies(language: str) -> Currencies:
    """The currencies of a language. Raises DictionaryError if it has no `money` dictionary."""
    table = load(language, "money")
    vague = {fold(word): e["id"] for e in entries(language, "money", "vague") for word in e["words"]}
    signs, words = list(_signs()), list(_words(language))
    return Currencies(
        before=Phrases([*signs, *((code, meaning) for code, meaning in _codes() if code not in table["also_words"])]),
        after=Phrases([*words, *signs, *_codes()]),
        of=of_pattern(table["of"]),
        joins=tuple(table["joins"]),
        change=re.compile(rf" ?(?:{'|'.join(table['change'])})(?!\w)"),
        nouns=nouns(),
        users=users(),
        declared=_declared(words, table["declares"]),
        per_unit=Phrases((word, e["id"]) for e in entries(language, "money", "per_unit") for word in e["words"]),
        vague=Finder(vague),
        vague_rules=vague,
    )


@cache
def nouns() -> Mapping[str, Noun]:
    """The nouns that several currencies share."""
    table = rows("currency_nouns.csv")
    return {row["noun"]: Noun(row["default"] or None, tuple(row["codes"].split("|"))) for _, row in table}


@cache
def users() -> Mapping[str, frozenset[str]]:
    """ISO 3166-1 alpha-3 of the states that pay with a currency, by its code."""
    return {row["code"]: frozenset(row["users"].split("|")) for _, row in rows("currencies.csv")}


def _signs() -> Iterator[tuple[str, Meaning]]:
    spellings: dict[str, set[str]] = {}
    for _, row in rows("currency_signs.csv"):
        spellings.setdefault(fold(row["sign"]).replace(" ", ""), set()).add(fold_signs(row["sign"]).rstrip("."))
    for _, row in rows("currency_signs.csv"):
        sign, means = row["sign"], row["means"]
        known = spellings[fold(sign).replace(" ", "")] if any(map(str.isalpha, sign)) else ()
        code, noun = (None, means) if means.islower() else (means, None)
        yield sign, Meaning(code, noun, spellings=frozenset(known))


def _codes() -> Iterator[tuple[str, Meaning]]:
    for _, row in rows("currencies.csv"):
        yield row["code"], Meaning(row["code"], spellings=frozenset({row["code"]}))
        for sign in filter(None, row["signs"].split("|")):
            yield sign, Meaning(row["code"], spellings=frozenset({fold_signs(sign)}))


def _words(language: str) -> Iterator[tuple[str, Meaning]]:
    for entry in entries(language, "money", "currency"):
        yield from ((word, Meaning(entry["code"])) for word in entry["words"])
    for entry in entries(language, "money", "noun"):
        meaning = Meaning(None, entry["noun"], least=entry.get("least", 0))
        yield from ((word, meaning) for word in entry["words"])
    for _, row in rows("currencies.csv", FOLDER / language):
        yield from ((name, Meaning(row["code"])) for name in row["names"].split("|"))
    for entry in entries(language, "money", "subunit"):
        yield from ((word, Meaning(None, entry["noun"], parts=entry["parts"])) for word in entry["words"])


def _declared(words: list[tuple[str, Meaning]], openers: list[str]) -> dict[str, tuple[str, ...]]:
    """By code, the wordings by which a text says what its bare nouns mean: "all sums in Canadian dollars"."""
    found: dict[str, list[str]] = {}
    for word, meaning in words:
        if meaning.code and " " in word:
            found.setdefault(meaning.code, []).extend(f" {opener} {fold(word)}" for opener in openers)
    return {code: tuple(wordings) for code, wordings in found.items()}
