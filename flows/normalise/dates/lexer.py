"""Cut a text into the tokens that the grammar of dates reads.

In: settled text and the words of its language. Out: segments, each a run of known words, numbers and signs between two
breaks. A token's kind is one character, so that a segment is a short string and a rule a regular expression over it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from flows.normalise.gazetteer import fold

# An elided word keeps its apostrophe ("l'", "qu'"), an English genitive is a token of its own ("'s").
_WORDS = r"[^\W\d_]{1,2}'(?=\w)|[^\W\d_]+|'s\b"
_TOKEN = re.compile(rf"\d{{1,3}}(?:[ .,']\d{{3}})+(?!\d)|\d+|{_WORDS}|\n\s*\n|\S")
_WORD = re.compile(r"\d+|[^\W\d_]{1,2}'(?=\w|$)|[^\W\d_]+|'s\b|\S")
_SIGNS = {",": "comma", "-": "dash", "—": "dash", "/": "slash", "(": "open", ")": "close"}
_MONEY = frozenset("$€£¥₴₽%‰")
BREAKS = ("word", "name", "stop", "sign", "trap", "open")


@dataclass(frozen=True, slots=True)
class Entry:
    """A known wording: its folded words, its words as cased if case counts, its classes with their values."""

    parts: tuple[str, ...]
    cased: tuple[str, ...] | None
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text with what it may be: classes with their values, and the character of this set of classes."""

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
        return self.chars.setdefault(classes, chr(0x4E00 + len(self.chars)))

    def members(self, names: Sequence[str]) -> str:
        """The characters of all kinds that have one of these classes."""
        return "".join(char for classes, char in self.chars.items() if not classes.isdisjoint(names))


def words_of(wording: str) -> tuple[str, ...]:
    """A wording cut as the lexer cuts texts."""
    return tuple(_WORD.findall(wording))


@lru_cache(maxsize=4096)
def number_values(digits: str, suffixed: bool = False) -> Mapping[str, object]:
    """What a run of digits may be: a count, a day or month of the year, a year in four or two digits, a whole date."""
    if not digits.isdecimal():
        return {"bignum": digits}
    number, length = int(digits), len(digits)
    if suffixed:
        return {"nth": number, "nth_digit": number}
    values: dict[str, object] = {"int": number}
    if length <= 2 and 1 <= number <= 31:
        values["dd"] = number
    if length <= 2 and 1 <= number <= 12:
        values["mm"] = number
    if length == 4 and 1000 <= number <= 2999:
        values["yyyy"] = number
        if 1900 <= number <= 2100:
            values["yr"] = number
    if length == 2:
        values["yy"] = number
        if number > 31:
            values["late_yy"] = number
    if length == 8 and 1000 <= number // 10000 <= 2999:
        values["ymd"] = number
    return values


class Lexer:
    """Tokens of one language. `entries` are its wordings by first word; `suffixes` mark ordinals in digits ("4th")."""

    def __init__(self, entries: Mapping[str, list[Entry]], suffixes: Sequence[str], kinds: Kinds) -> None:
        self._entries, self._kinds, self._suffixes = entries, kinds, frozenset(suffixes)
        self._cache: dict[frozenset[str], str] = {}
        for listed in entries.values():
            for entry in listed:
                kinds.of(frozenset(entry.values))
        for digits in ("1", "01", "13", "32", "99", "0", "00", "007", "1000", "2000", "3000", "12345", "20220304", "1.000"):
            kinds.of(frozenset(number_values(digits)))
        kinds.of(frozenset({"nth", "nth_digit"}))
        for name in (*_SIGNS.values(), "dot", *BREAKS):
            kinds.of(frozenset({name}))

    def segments(self, text: str) -> Iterator[list[Token]]:
        """Runs of known tokens, each with the break before it and the break after it."""
        edge = Token(0, 0, self._kinds.of(frozenset({"stop"})), {"stop": True})
        run = [edge]
        for token in self._tokens(text):
            run.append(token)
            if not token.values.keys().isdisjoint(BREAKS):
                if len(run) > 2:
                    yield run
                run = [token]
        if len(run) > 1:
            yield [*run, Token(len(text), len(text), edge.kind, edge.values)]

    def _tokens(self, text: str) -> Iterator[Token]:
        folded = fold(text)
        spans = [match.span() for match in _TOKEN.finditer(_paragraphs(text, folded))]
        index = 0
        while index < len(spans):
            start, end = spans[index]
            used, values = self._read(text, folded, spans, index)
            end = spans[index + used - 1][1]
            yield Token(start, end, self._kinds.of(frozenset(values)), values)
            index += used

    def _read(
        self, text: str, folded: str, spans: list[tuple[int, int]], index: int
    ) -> tuple[int, Mapping[str, object]]:
        start, end = spans[index]
        first = folded[start]
        if entry := self._known(text, folded, spans, index):
            return len(entry.parts), entry.values
        if first.isdecimal():
            return self._number(folded, spans, index)
        if first.isalpha():
            return 1, {"name" if text[start].isupper() else "word": True}
        if folded[start:end] in _SIGNS:
            touching = start > 0 and end < len(folded) and folded[start - 1].isdecimal() and folded[end].isdecimal()
            return 1, {"sign" if first == "," and touching else _SIGNS[first]: True}
        if first == ".":
            inside = start > 0 and end < len(folded) and folded[start - 1].isdecimal() and folded[end].isdecimal()
            return 1, {"dot" if inside else "stop": True}
        return 1, {"stop" if first in "!?…;:\n" else "sign": True}

    def _known(self, text: str, folded: str, spans: list[tuple[int, int]], index: int) -> Entry | None:
        start, end = spans[index]
        for entry in self._entries.get(folded[start:end], ()):
            stretch = spans[index : index + len(entry.parts)]
            if len(stretch) < len(entry.parts):
                continue
            if any(folded[a:b] != part for (a, b), part in zip(stretch, entry.parts, strict=True)):
                continue
            if entry.cased is None or _cased(text, stretch, entry.cased):
                return entry
        return None

    def _number(self, folded: str, spans: list[tuple[int, int]], index: int) -> tuple[int, Mapping[str, object]]:
        """A number, unless it is part of a name ("F-16"), a calibre ("155mm"), a sum or a share."""
        start, end = spans[index]
        following = spans[index + 1] if index + 1 < len(spans) else (end, end)
        before, after = folded[start - 1 : start], folded[end : end + 1]
        if after.isalpha() and folded[slice(*following)] in self._suffixes:
            return 2, number_values(folded[start:end], True)
        glued = index > 0 and start == spans[index - 1][1]
        if glued and before == "-" and index > 1 and spans[index - 2][1] == start - 1:
            glued_word = folded[slice(*spans[index - 2])]
            if glued_word[0].isalpha() and glued_word not in self._entries:
                return 1, {"word": True}
        elif glued and before.isalpha() and folded[slice(*spans[index - 1])] not in self._entries:
            return 1, {"word": True}
        if after.isalpha() and folded[slice(*following)] not in self._entries:
            return 1, {"word": True}
        money = index > 0 and folded[spans[index - 1][0]] in _MONEY
        if money or folded[slice(*following)] in _MONEY:
            return 1, {"sign": True}
        return 1, number_values(folded[start:end])


def _paragraphs(text: str, folded: str) -> str:
    """The folded text with its blank lines kept, which folding turned into spaces."""
    if "\n" not in text:
        return folded
    return "".join("\n" if char == "\n" else fold_char for char, fold_char in zip(text, folded, strict=True))


def _cased(text: str, stretch: list[tuple[int, int]], cased: tuple[str, ...]) -> bool:
    written = [text[a:b] for a, b in stretch]
    upper = [part.upper() for part in cased]
    return list(cased) == written or (written == upper and sum(map(len, cased)) > 3)
