"""Find the stretches of a text that a date may stand in, so that the rest need not be cut into tokens.

In: the wordings that no date can do without (months, weekdays, units; digits go without saying) and a folded text. Out:
the surroundings of each, those that touch as one. One pass of an automaton, however many wordings.
"""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from flows.normalise.dates.tokens import Entry

# How far to either side of a trigger a date may reach, in characters, up to the next space.
_REACH = 60


class Windows:
    """Looks for the triggers of one language, of a longer wording for its most telling word."""

    def __init__(self, triggers: Iterable[Entry]) -> None:
        entries = list(triggers)
        words = {entry.parts[0] for entry in entries if len(entry.parts) == 1}
        for entry in entries:
            if words.isdisjoint(entry.parts):
                words.add(max(entry.parts, key=len))
        self._automaton = AhoCorasick([*sorted(words), *"0123456789"], matchkind=MatchKind.LeftmostLongest)

    def around(self, folded: str) -> Iterator[tuple[int, int]]:
        """Bounds of stretches, in order, none overlapping another."""
        first, last = 0, -1
        for _, start, end in self._automaton.find_matches_as_indexes(folded):
            if folded[start].isalpha() and (folded[start - 1 : start].isalpha() or folded[end : end + 1].isalpha()):
                continue
            if start - _REACH > last:
                if last >= 0:
                    yield first, last
                first = max(0, folded.rfind(" ", 0, max(0, start - _REACH)) + 1)
            if end + _REACH > last:
                space = folded.find(" ", end + _REACH)
                last = len(folded) if space < 0 else space
        if last >= 0:
            yield first, last
