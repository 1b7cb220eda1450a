"""Look up wordings that end or begin at a place in a text.

In: a table of wordings and a folded text. Out: the longest wording that stands there, with its span and payload.
The cost is bounded by the longest wording, not by the text.
"""

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from flows.normalise.gazetteer import fold

Payload = TypeVar("Payload")

# Words keep an elided article's apostrophe, a final point, "n°"; every other sign stands alone.
_PIECE = re.compile(r"[^\W_]+[°.]?(?:['](?=\w))?|[^\w\s]")
_REACH = 64


class Found(NamedTuple, Generic[Payload]):
    """A wording in a text: its span (code points, end exclusive) and what it stands for."""

    start: int
    end: int
    payload: Payload


class Phrases(Generic[Payload]):
    """Wordings with payloads, folded. A wording stands on word boundaries; blanks between its words don't matter."""

    def __init__(self, wordings: Iterable[tuple[str, Payload]]) -> None:
        self._table: dict[tuple[str, ...], Payload] = {}
        for wording, payload in wordings:
            self._table.setdefault(_words(fold(wording)), payload)
        self._longest = max(map(len, self._table), default=0)

    def before(self, folded: str, position: int) -> Found[Payload] | None:
        """The longest wording that ends at `position`, blanks and an opening hyphen apart."""
        pieces = [*_PIECE.finditer(folded, max(0, position - _REACH), position)][-self._longest :]
        for first in range(len(pieces)):
            payload = self._table.get(_strip(piece.group() for piece in pieces[first:]))
            if payload is not None and "\n" not in folded[pieces[first].start() : position]:
                return Found(pieces[first].start(), position, payload)
        return None

    def after(self, folded: str, position: int) -> Found[Payload] | None:
        """The longest wording that begins at `position`, blanks apart."""
        found, words = None, []
        for piece in _PIECE.finditer(folded, position, position + _REACH):
            if len(words) == self._longest:
                break
            words.append(piece.group())
            payload = self._table.get(_strip(words))
            if payload is not None:
                found = Found(position, piece.end() - (piece.group()[-1] == "."), payload)
        return found


def _words(folded: str) -> tuple[str, ...]:
    return _strip(piece.group() for piece in _PIECE.finditer(folded))


def _strip(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.rstrip(".") or word for word in words)
