"""Spans that other readings have taken, asked quickly.

In: spans in any order, overlapping or not. Out: whether a stretch touches one of them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Spans = Sequence[tuple[int, int]]


class Taken:
    """Spans (code points, end exclusive), merged and sorted."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self.spans and start <= self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(end, self.spans[-1][1]))
            else:
                self.spans.append((start, end))
        self._starts = [start for start, _ in self.spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether any span shares a code point with the stretch from `start` to `end`."""
        index = bisect_right(self._starts, end - 1)
        return index > 0 and self.spans[index - 1][1] > start
