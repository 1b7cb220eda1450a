"""What the number words of a language mean, made ready for reading.

In: a language with a `numbers` dictionary. Out: one immutable `Lexicon`, built once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from flows.dictionary import DictionaryError, Table, entries, load
from flows.normalise.gazetteer import fold
from flows.normalise.numbers.digits import Digits
from flows.normalise.numbers.finder import Finder
from flows.normalise.numbers.words import Role, Sign, Word


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of one language, folded. `below` holds every wording below one hundred, joined by one space."""

    words: Mapping[str, tuple[Word, ...]]
    below: Mapping[str, int]
    signs: Mapping[str, Sign]
    join: frozenset[str]
    pause: frozenset[str]
    point: frozenset[str]
    article: frozenset[str]
    of: tuple[str, ...]
    vague: frozenset[str]
    between: frozenset[str]
    ratio: frozenset[str]
    ratio_behind_noun: frozenset[str]
    negative: frozenset[str]
    negative_behind: frozenset[str]
    bare_multiples: bool
    hundreds: int
    digits_take_hundred: bool
    digits: Digits
    finder: Finder

    def role(self, word: str, role: Role) -> Word | None:
        """The reading of `word` in that role, if it has one."""
        return next((reading for reading in self.words.get(word, ()) if reading.role == role), None)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language. Raises DictionaryError if its dictionary is missing or lacks an entry."""
    table = load(language, "numbers")
    try:
        below = _below_hundred(table)
        words = _words(language, below)
        return Lexicon(
            words=words,
            below=below,
            signs=_signs(language),
            join=frozenset(table["join"]),
            pause=frozenset(table["pause"]),
            point=frozenset(table["point"]),
            article=frozenset(table["article"]),
            of=tuple(table["of"]),
            vague=frozenset(map(fold, table["vague"])),
            between=frozenset(table["between"]),
            ratio=frozenset(table["ratio"]),
            ratio_behind_noun=frozenset(table["ratio_behind_noun"]),
            negative=frozenset(table["negative"]),
            negative_behind=frozenset(table["negative_behind"]),
            bare_multiples=table["bare_multiples"],
            hundreds=table["hundreds"],
            digits_take_hundred=table["digits_take_hundred"],
            digits=Digits(table["digits"]["group"], table["digits"]["decimal"]),
            finder=Finder(words),
        )
    except KeyError as error:
        raise DictionaryError(language, "numbers", str(error), "the entry is missing; add it") from error


def _signs(language: str) -> dict[str, Sign]:
    found = entries(language, "numbers", "sign")
    return {sign: Sign(entry["value"], entry.get("where", "anywhere")) for entry in found for sign in entry["signs"]}


def _below_hundred(table: Table) -> dict[str, int]:
    below = {fold(word): int(value) for value, words in table["small"].items() for word in words}
    for tens in table["tens"]:
        smaller = list(below.items())
        for word in map(fold, tens["words"]):
            below[word] = tens["value"]
            for other, value in smaller:
                if value in tens["takes"]:
                    below[f"{word} {other}"] = tens["value"] + value
                if value in tens.get("joined", ()):
                    below |= {f"{word} {join} {other}": tens["value"] + value for join in table["join"]}
    return below


def _words(language: str, below: Mapping[str, int]) -> dict[str, tuple[Word, ...]]:
    table = load(language, "numbers")
    found: dict[str, list[Word]] = {}
    for wording in below:
        for word in wording.split():
            if word not in table["join"]:
                found.setdefault(word, []).append(Word("small", below.get(word, 0)))
    found |= {word: [Word("point", 0)] for word in table["point"]}
    for role in ("multiple", "collective", "order", "fraction"):
        for entry in entries(language, "numbers", role):
            reading = _reading(role, entry)
            for word in map(fold, entry["words"]):
                found.setdefault(word, []).append(reading)
            for word in map(fold, entry.get("plural", ())):
                found.setdefault(word, []).append(replace(reading, plural=True))
    return {word: tuple(dict.fromkeys(readings)) for word, readings in found.items()}


def _reading(role: Role, entry: Table) -> Word:
    value = entry["value"]
    exact = role != "collective" or entry.get("exact", False)
    plural = False if "plural" in entry else None
    return Word(
        role,
        value,
        exact,
        entry.get("low", 2 * value),
        entry.get("high", 10 * value - 1),
        plural,
        entry.get("needs_of", False),
    )
