"""What the number words of a language mean, made ready for reading.

In: a language with a `numbers` dictionary. Out: one immutable `Lexicon`, built once.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from flows.dictionary import DictionaryError, Table, entries, load
from flows.normalise.gazetteer import fold

Role = Literal["digits", "small", "multiple", "collective", "order", "fraction", "point"]


@dataclass(frozen=True, slots=True)
class Word:
    """One reading of a word: its role and the value that it counts.

    `low`, `high` bound an order of magnitude; `plural` is the number of a fraction word where the language marks it.
    """

    role: Role
    value: int
    exact: bool = True
    low: int = 0
    high: int = 0
    plural: bool | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """Letters after digits that multiply ("bn"): anywhere, only "glued" to the digits, or only in a "sum"."""

    value: int
    where: Literal["anywhere", "glued", "sum"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of one language, folded. `below` holds every wording below one hundred, joined by one space."""

    words: Mapping[str, tuple[Word, ...]]
    below: Mapping[str, int]
    signs: Mapping[str, Sign]
    join: frozenset[str]
    point: frozenset[str]
    article: frozenset[str]
    of: tuple[str, ...]
    vague: frozenset[str]
    between: frozenset[str]
    negative: frozenset[str]
    negative_not: frozenset[str]
    bare_multiples: bool
    hundreds: int
    digits_take_hundred: bool
    group: str
    decimal: str
    token: re.Pattern[str]

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
            point=frozenset(table["point"]),
            article=frozenset(table["article"]),
            of=tuple(table["of"]),
            vague=frozenset(map(fold, table["vague"])),
            between=frozenset(table["between"]),
            negative=frozenset(table["negative"]),
            negative_not=frozenset(table["negative_not"]),
            bare_multiples=table["bare_multiples"],
            hundreds=table["hundreds"],
            digits_take_hundred=table["digits_take_hundred"],
            group=table["digits"]["group"],
            decimal=table["digits"]["decimal"],
            token=_token_pattern(words, table["digits"]["group"], table["digits"]["decimal"]),
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
    return Word(role, value, exact, entry.get("low", 2 * value), entry.get("high", 10 * value - 1), plural)


def _token_pattern(words: Iterable[str], group: str, decimal: str) -> re.Pattern[str]:
    """Digits as the language writes them, with the other convention where it can't be misread, or one number word."""
    foreign = "." if decimal == "," else ","
    separators = "|".join(re.escape(char) for char in group)
    grouped = rf"\d{{1,3}}(?:(?P<separator>{separators})\d{{3}}(?:(?P=separator)\d{{3}})*)(?!\d)"
    doubled = rf"\d{{1,3}}(?:[{decimal}]\d{{3}}){{2,}}(?![{decimal}]?\d)"
    point = rf"[{decimal}]\d+(?![.,]?\d)"
    foreign_point = rf"(?<![.,]\d)(?<![.,]\d\d)(?<![.,]\d\d\d)[{foreign}]\d{{1,2}}(?![.,]?\d)"
    digits = rf"{doubled}|(?:{grouped}|\d+)(?:{point}|{foreign_point})?|(?<![\d.,])[{decimal}]\d+(?![.,]?\d)"
    vocabulary = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    glued = rf"(?<=[a-z])\d+(?:[,]\d{{3}}(?!\d))*(?:{point})?"
    return re.compile(
        rf"(?<!\w)(?:(?P<digits>{digits})|(?P<word>{vocabulary})(?!\w)|(?P<sign>[½⅓⅔¼¾⅛]))|(?P<glued>{glued})"
    )
