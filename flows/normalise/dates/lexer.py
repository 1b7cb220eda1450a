"""Cut a text into the stretches that dates may stand in.

In: settled text and the words of its language. Out: segments, each a run of known words, numbers and signs between two
breaks.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from flows.normalise.dates.fitting import Spans, fitting
from flows.normalise.dates.tokens import WORD, Entry, Kinds, Token, number_kinds, number_values
from flows.normalise.dates.windows import Windows
from flows.normalise.gazetteer import fold

_URL = r"(?:https?://|www\.)[^\s>\])]+"
_TOKEN = re.compile(rf"{_URL}|\d{{1,3}}(?:[ .,']\d{{3}})+(?!\d)|\d+|{WORD}|\x0b\s*\x0b|\S")
_SIGNS = {",": "comma", "-": "dash", "/": "slash", "(": "open", ")": "close"}
# No date is as long as that; a table of numbers is.
_LONGEST_RUN = 60
_MONEY = frozenset("$€£¥₴₽%‰")
BREAKS = ("word", "plural", "name", "stop", "sign", "trap", "open")
DIGITS = frozenset({"dd", "yyyy", "ymd", "nth_digit"})
LINE = "\x0b"
# "2000 soldiers", « 2000 chevaux »: a count and no year.
_PLURAL_ENDS = "sx"

Values = Mapping[str, object]
Piece = tuple[int, int, Values]
WORD_: Values = {"word": True}
PLURAL: Values = {"plural": True}
NAME: Values = {"name": True}
STOP: Values = {"stop": True}
SIGN: Values = {"sign": True}


class Lexer:
    """Tokens of one language. `entries` are its wordings by first word; `settings` are what it alone does."""

    def __init__(
        self, entries: Mapping[str, list[Entry]], settings: Mapping[str, Any], kinds: Kinds, triggers: frozenset[str]
    ) -> None:
        self._entries, self._kinds, self._suffixes = entries, kinds, frozenset(settings["ordinal_suffixes"])
        self._infinitives, self._clitics = tuple(settings["infinitives"]), frozenset(settings["clitics"])
        listed = [entry for same_first in entries.values() for entry in same_first]
        for entry in listed:
            kinds.of(frozenset(entry.values))
        for classes in (*number_kinds(), *(frozenset({name}) for name in (*_SIGNS.values(), "dot", *BREAKS))):
            kinds.of(classes)
        self._triggers = triggers | DIGITS
        self._windows = Windows(entry for entry in listed if not triggers.isdisjoint(entry.values))

    def segments(self, text: str) -> Iterator[list[Token]]:
        """Runs of known tokens with a trigger among them, each with the break before it and the break after it."""
        folded = fold(text.replace("\n", LINE))  # folding would make line ends, and so blank lines, into spaces
        for first, last in self._windows.around(folded):
            yield from self._runs(text, folded, first, last)

    def _runs(self, text: str, folded: str, first: int, last: int) -> Iterator[list[Token]]:
        spans = [match.span() for match in _TOKEN.finditer(folded, first, last)]
        run: list[Piece] = []
        edge: Piece = (first, first, STOP)
        index = 0
        while index < len(spans):
            used, values = self._read(text, folded, spans, index)
            piece = (spans[index][0], spans[index + used - 1][1], values)
            index += used
            if values.keys().isdisjoint(BREAKS) and len(run) < _LONGEST_RUN:
                run.append(piece)
                continue
            if run and self._triggered(run):
                yield [self._token(*part) for part in (edge, *run, piece)]
            run = []
            edge = piece
        if run and self._triggered(run):
            yield [self._token(*part) for part in (edge, *run, (last, last, STOP))]

    def _triggered(self, run: list[Piece]) -> bool:
        return any(not self._triggers.isdisjoint(values) for _, _, values in run)

    def _token(self, start: int, end: int, values: Values) -> Token:
        return Token(start, end, self._kinds.of(frozenset(values)), values)

    def _read(self, text: str, folded: str, spans: Spans, index: int) -> tuple[int, Values]:
        """How many spans make the next token, and its classes."""
        start, end = spans[index]
        known = self._entries.get(folded[start:end])
        if known and (entry := fitting(known, text, folded, spans, index)):
            return (
                (1, WORD_) if self._opens_infinitive(folded, spans, index, entry) else (len(entry.parts), entry.values)
            )
        first = folded[start]
        if first.isalpha():
            return 1, NAME if text[start].isupper() else PLURAL if folded[end - 1] in _PLURAL_ENDS else WORD_
        if first.isdecimal():
            return self._number(folded, spans, index)
        return 1, _sign(folded, start, end)

    def _opens_infinitive(self, folded: str, spans: Spans, index: int, entry: Entry) -> bool:
        """« De livrer » : what stands before it is not a part of what follows."""
        if "of" not in entry.values or not self._infinitives or index + len(entry.parts) >= len(spans):
            return False
        behind = (folded[slice(*span)] for span in spans[index + len(entry.parts) :])
        following = next((word for word in behind if word not in self._clitics), "")
        return following not in self._entries and following.endswith(self._infinitives)

    def _number(self, folded: str, spans: Spans, index: int) -> tuple[int, Values]:
        """A number, unless it is part of a name ("F-16"), a calibre ("155mm"), a sum or a share."""
        start, end = spans[index]
        following = folded[slice(*spans[index + 1])] if index + 1 < len(spans) else ""
        if folded[end : end + 1].isalpha():
            if following in self._suffixes:
                return 2, number_values(folded[start:end], True)
            timed = following[:1] == "t" and folded[end + 1 : end + 2].isdecimal()  # 2022-03-04T10:00
            if not timed and following not in self._entries:
                return 1, WORD_
        if self._in_a_name(folded, spans, index):
            return 1, WORD_
        if following[:1] in _MONEY or (index and folded[spans[index - 1][0]] in _MONEY):
            return 1, SIGN
        return 1, number_values(folded[start:end])

    def _in_a_name(self, folded: str, spans: Spans, index: int) -> bool:
        """Glued to an unknown word before it, with or without a hyphen: "B52", "Su-35"."""
        start = spans[index][0]
        if index == 0 or spans[index - 1][1] != start:
            return folded[start - 1 : start] == "_"
        before = folded[slice(*spans[index - 1])]
        if before == "-" and index > 1 and spans[index - 2][1] == start - 1:
            before = folded[slice(*spans[index - 2])]
        return before[0].isalpha() and before not in self._entries


def _sign(folded: str, start: int, end: int) -> Values:
    first = folded[start]
    inside = start > 0 and folded[start - 1].isdecimal() and folded[end : end + 1].isdecimal()
    if first == "." and inside:
        return {"dot": True}
    if first == "," and inside:
        return SIGN
    if first in _SIGNS and end == start + 1:
        return {_SIGNS[first]: True}
    return STOP if first in ".!?…;:\x0b" else SIGN
