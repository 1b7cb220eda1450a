"""Find many thousand known wordings in a text in one pass.

In: a text and the wordings of one language. Out: hits, leftmost and longest first, on word boundaries, never
overlapping.
Folding keeps every code point in its place, so that a hit's span is a span of the text as it stands.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

Payload = TypeVar("Payload")

# Typographic variants of one sign, and the accents that French capitals often lose ("Etats-Unis").
_SAME = (
    *zip("’‘ʼ`´\u00a0\u202f\u2009\u2007\t\n‐‑‒–", "'''''      ----", strict=True),
    *zip("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU", strict=True),
)
_SAME_ASCII = tuple(pair for pair in _SAME if pair[0].isascii())
_ACCENTS = tuple(zip("àâäçéèêëîïôöùûü", "aaaceeeeiioouuu", strict=True))


def fold_signs(text: str) -> str:
    """One sign for each family of look-alikes; same length, same positions, case kept."""
    # One pass a sign at the speed of memory: a translation table is asked about every character and 20 times slower.
    for sign, plain in _SAME_ASCII if text.isascii() else _SAME:
        text = text.replace(sign, plain)
    return text


def fold(text: str) -> str:
    """`fold_signs` and lower case, code point by code point (a letter whose lower case is longer stays as it is)."""
    return _lower(fold_signs(text))


@lru_cache(maxsize=4)
def fold_text(text: str) -> str:
    """`fold`, for a whole text, which many ask for while it is read."""
    return fold(text)


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """`fold`, for single words: texts have few different ones."""
    return fold(word)


def _lower(signs: str) -> str:
    lower = signs.lower()
    if len(lower) == len(signs):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in signs)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A wording found in a text: its span (code points, end exclusive) and what the wording stands for."""

    start: int
    end: int
    payload: Payload


class Gazetteer(Generic[Payload]):
    """An automaton over wordings. A wording with capitals is a proper name and keeps them ("Chad"); one without may be
    capitalised or shouted ("chars", "Chars", "CHARS"). Proper names also match in all capitals when longer than three.
    `tail`, where given, matches what may be glued to a wording and then belongs to the hit ("Leopard 2" + "A6").
    Capitals may have lost their accents ("BENIN", "Elysée"), small letters not.
    """

    def __init__(
        self, wordings: Mapping[str, Payload] | Iterable[tuple[str, Payload]], tail: re.Pattern[str] | None = None
    ) -> None:
        self._tail = tail
        pairs = wordings.items() if isinstance(wordings, Mapping) else wordings
        by_folded: dict[str, list[tuple[str, Payload]]] = {}
        for wording, payload in pairs:
            by_folded.setdefault(_bare(fold(wording)), []).append((fold_signs(wording), payload))
        self._entries = list(by_folded.values())
        self._automaton = AhoCorasick(list(by_folded)) if by_folded else None

    def find(self, text: str) -> list[Hit[Payload]]:
        """All hits in the order of the text; of overlapping ones the leftmost, then the longest."""
        if self._automaton is None:
            return []
        signs, folded = _written(text)
        found: list[Hit[Payload]] = []
        tailed: list[Hit[Payload]] = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            last = self._end(signs, end) if self._tail else end
            if last < len(folded) and folded[last].isalnum() and folded[last - 1].isalnum():
                continue
            written = signs[start:end]
            for wording, payload in self._entries[index]:
                if wording == written or _fits(wording, written):
                    (found if last == end else tailed).append(Hit(start, last, payload))
                    break
        # Of two hits on one span the listed wording goes before one with something glued on.
        return leftmost_longest([*found, *tailed])

    def _end(self, signs: str, end: int) -> int:
        glued = self._tail.match(signs, end) if self._tail else None
        return glued.end() if glued else end


def leftmost_longest(hits: Iterable[Hit[Payload]]) -> list[Hit[Payload]]:
    """Drop every hit that overlaps an earlier or, at the same start, a longer one."""
    kept: list[Hit[Payload]] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _fits(wording: str, written: str) -> bool:
    """Whether a wording may be written so: see Gazetteer."""
    if wording == wording.lower():
        return wording == written.lower() or all(
            w == c or (c.isupper() and _bare(w) == c.lower()) for w, c in zip(wording, written, strict=True)
        )
    return len(wording) > 3 and written == fold_signs(wording.upper())


@lru_cache(maxsize=4)
def _written(text: str) -> tuple[str, str]:
    """A text with its signs folded, and in small letters without accents: every gazetteer looks at the same text."""
    signs = fold_signs(text)
    return signs, _bare(_lower(signs))


def _bare(folded: str) -> str:
    if folded.isascii():
        return folded
    for letter, plain in _ACCENTS:
        folded = folded.replace(letter, plain)
    return folded
