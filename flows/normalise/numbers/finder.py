"""Find many fixed wordings in a folded text in one pass.

In: wordings, folded. Out: their spans, leftmost and longest first, on word boundaries, never overlapping.
"""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind


class Finder:
    """An automaton over wordings that is read on folded text, whose places are those of the text."""

    def __init__(self, wordings: Iterable[str]) -> None:
        known = sorted(set(wordings))
        self._automaton = AhoCorasick(known, matchkind=MatchKind.LeftmostLongest) if known else None

    def find(self, folded: str) -> Iterator[tuple[int, int]]:
        """The spans of the wordings (code points, end exclusive), in order."""
        if self._automaton is None:
            return
        last = len(folded)
        for _, start, end in self._automaton.find_matches_as_indexes(folded):
            elided = folded[end - 1] == "'"  # « une paire d'obusiers »
            if (start and _is_word(folded[start - 1])) or (end < last and _is_word(folded[end]) and not elided):
                continue
            yield start, end


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
