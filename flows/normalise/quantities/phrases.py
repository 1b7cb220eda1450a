"""Look up wordings that end or begin at a place in a text.

In: a table of wordings and a folded text. Out: the longest wording that stands there, with its span and payload.
The cost is bounded by the longest wording, not by the text.
"""

import re
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from flows.normalise.gazetteer import fold

Payload = TypeVar("Payload")

# Words keep an elided article's apostrophe, a final point, "n°"; every other sign stands alone.
_PIECE = re.compile(r"[^\W_]+[°.]?'?|[^\w\s]")
# Behind a word, it shows that the word is the beginning of a model's name: « six F-16 » are no degrees.
_MODEL = re.compile(r"-\d")
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
        self._firsts = frozenset(words[0] for words in self._table)
        self._lasts = frozenset(words[-1] for words in self._table)

    def before(
        self, folded: str, position: int, accept: Callable[[Found[Payload]], bool] | None = None
    ) -> Found[Payload] | None:
        """The longest acceptable wording that ends at `position`, blanks apart."""
        if _last_word(folded, position) not in self._lasts:
            return None
        pieces = [*_PIECE.finditer(folded, max(0, position - _REACH), position)][-self._longest :]
        for first in range(len(pieces)):
            payload = self._table.get(_strip(piece.group() for piece in pieces[first:]))
            if payload is None:
                continue
            found = Found(pieces[first].start(), position, payload)
            if accept is None or accept(found):
                return found
        return None

    def after(
        self, folded: str, position: int, accept: Callable[[Found[Payload]], bool] | None = None
    ) -> Found[Payload] | None:
        """The longest acceptable wording that begins at `position`, blanks apart."""
        first = _PIECE.search(folded, position, position + _REACH)
        if first is None or _bare(first.group()) not in self._firsts:
            return None
        longest: Found[Payload] | None = None
        words: list[str] = []
        for piece in _PIECE.finditer(folded, position, position + _REACH):
            if len(words) == self._longest:
                break
            words.append(piece.group())
            payload = self._table.get(_strip(words))
            if payload is None:
                continue
            found = Found(position, piece.end() - (piece.group()[-1] == "."), payload)
            if _MODEL.match(folded, found.end):
                continue
            if accept is None or accept(found):
                longest = found
        return longest


def _words(folded: str) -> tuple[str, ...]:
    return _strip(piece.group() for piece in _PIECE.finditer(folded))


def _strip(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_bare, words))


def _last_word(folded: str, position: int) -> str:
    """The last piece before `position`, as `_words` would give it."""
    tail = folded[max(0, position - 24) : position].rstrip(" ")
    if not tail:
        return ""
    glued = len(tail) > 1 and tail[-1] in "'.°" and tail[-2].isalnum()
    end = first = len(tail) - glued
    while first > 0 and tail[first - 1].isalnum():
        first -= 1
    if first == end:
        return tail[-1]
    return tail[first:end] if glued and tail[-1] == "." else tail[first:]


def _bare(word: str) -> str:
    return word[:-1] if len(word) > 1 and word[-1] == "." else word
