"""What the lexer of dates gives and the grammar reads: tokens with the classes of words that they may be.

In: wordings and digits. Out: tokens, and one character for each set of classes, so that a stretch of text becomes a
short string and a rule a regular expression over it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

# A word keeps the apostrophe of its elision ("l'", "qu'"); an English genitive is a token of its own ("'s").
WORD = r"[^\W\d_]{1,2}'(?=\w|$)|[^\W\d_]+|'s\b"
_LONGEST_NUMBER = 12
_WORDS = re.compile(rf"\d+|{WORD}|\S")


@dataclass(frozen=True, slots=True)
class Entry:
    """A known wording: its folded words, its words as cased if case counts, its classes with their values."""

    parts: tuple[str, ...]
    cased: tuple[str, ...] | None
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text with what it may be: classes with their values, and the character of this set of classes.

    `rule` is the rule that made a token out of others; `emit` says whether it may be a date by itself.
    """

    start: int
    end: int
    kind: str
    values: Mapping[str, object]
    rule: str | None = None
    emit: bool = True


@dataclass(slots=True)
class Kinds:
    """One character for each set of classes that occurs."""

    chars: dict[frozenset[str], str] = field(default_factory=dict)

    def of(self, classes: frozenset[str]) -> str:
        """The character that stands for a set of classes in patterns."""
        return self.chars.setdefault(classes, chr(0x4E00 + len(self.chars)))

    def members(self, names: Sequence[str]) -> str:
        """The characters of all sets that have one of these classes."""
        return "".join(char for classes, char in self.chars.items() if not classes.isdisjoint(names))


def words_of(wording: str) -> tuple[str, ...]:
    """A wording cut as the lexer cuts texts."""
    return tuple(_WORDS.findall(wording))


@lru_cache(maxsize=4096)
def number_values(digits: str, suffixed: bool = False) -> Mapping[str, object]:
    """What a run of digits may be: a count, a day or month, a year in four or two digits, a whole date, an ordinal."""
    if not digits.isdecimal() or len(digits) > _LONGEST_NUMBER:
        return {"grouped": digits}
    if suffixed:
        return {"nth": int(digits), "nth_digit": int(digits)}
    return dict(_number_classes(int(digits), len(digits)))


def _number_classes(number: int, length: int) -> Iterator[tuple[str, int]]:
    yield "int", number
    if length <= 2 and 1 <= number <= 31:
        yield "dd", number
    if length <= 2 and 1 <= number <= 12:
        yield "mm", number
    if length == 2:
        yield "yy", number
    if length == 2 and number > 31:
        yield "late_yy", number
    if length == 4 and 1000 <= number <= 2999:
        yield "yyyy", number
    if length == 4 and 1900 <= number <= 2100:
        yield "yr", number
    if length == 4 and 1900 <= number <= 2100 and number % 50:  # a round number before a plural is a count
        yield "yr_sure", number
    if length == 8 and 1000 <= number // 10000 <= 2999:
        yield "ymd", number


def number_kinds() -> Iterator[frozenset[str]]:
    """Every set of classes that digits can have."""
    for digits in (
        "1",
        "01",
        "13",
        "32",
        "99",
        "0",
        "00",
        "007",
        "1000",
        "2000",
        "2001",
        "3000",
        "12345",
        "20220304",
        "1.000",
    ):
        yield frozenset(number_values(digits))
    yield frozenset(number_values("4", True))
