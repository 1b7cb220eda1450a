"""Find many thousand known wordings in a text in one pass.

In: a text and the wordings of one language. Out: hits, leftmost and longest first, on word boundaries, never overlapping.
Folding keeps every code point in its place, so that a hit's span is a span of the text as it stands.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

Payload = TypeVar("Payload")

# Typographic variants of one sign, and the accents that French capitals often lose ("Etats-Unis").
_SAME = str.maketrans("’‘ʼ`´\u00a0\u202f\u2009\u2007\t\n‐‑‒–ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "'''''      ----AAACEEEEIIOOUUU")


def fold_signs(text: str) -> str:
    """One sign for each family of look-alikes; same length, same positions, case kept."""
    return text.translate(_SAME)


def fold(text: str) -> str:
    """`fold_signs` and lower case, code point by code point (a letter whose lower case is longer stays as it is)."""
    signs = fold_signs(text)
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
    `tail`, where given, matches what may be glued to a wording and then belongs to the hit ("Leopard 2" + "A6", "F-16" + "s").
    """

    def __init__(
        self, wordings: Mapping[str, Payload] | Iterable[tuple[str, Payload]], tail: re.Pattern[str] | None = None
    ) -> None:
        self._tail = tail
        pairs = wordings.items() if isinstance(wordings, Mapping) else wordings
        by_folded: dict[str, list[tuple[str, Payload]]] = {}
        for wording, payload in pairs:
            by_folded.setdefault(fold(wording), []).append((fold_signs(wording), payload))
        self._entries = list(by_folded.values())
        self._automaton = AhoCorasick(list(by_folded)) if by_folded else None

    def find(self, text: str) -> list[Hit[Payload]]:
        """All hits in the order of the text; of overlapping ones the leftmost, then the longest."""
        if self._automaton is None:
            return []
        signs, folded = fold_signs(text), fold(text)
        found: list[Hit[Payload]] = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            last = self._end(signs, end)
            if not _on_boundaries(folded, start, last):
                continue
            written = signs[start:end]
            for wording, payload in self._entries[index]:
                if _case_fits(wording, written):
                    found.append(Hit(start, last, payload))
                    break
        return leftmost_longest(found)

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


def _on_boundaries(text: str, start: int, end: int) -> bool:
    before_ok = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after_ok = end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
    return before_ok and after_ok


def _case_fits(wording: str, written: str) -> bool:
    if wording == written:
        return True
    if wording.islower() or wording == wording.lower():
        return True
    return len(wording) > 3 and written == wording.upper()
