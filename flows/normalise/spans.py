"""Ask quickly which spans of a text stand where.

In: things with a start and an end that do not overlap each other. Out: those that meet a given stretch, in order. The
cost of a question does not grow with the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class Span(Protocol):
    """A stretch of a text, end exclusive."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Thing = TypeVar("Thing", bound=Span)


class Spans(Generic[Thing]):
    """Spans that do not overlap each other, in the order of the text."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._things = sorted(things, key=lambda thing: thing.start)
        self._starts = [thing.start for thing in self._things]

    def meeting(self, start: int, end: int) -> list[Thing]:
        """Those that share at least one character with the stretch."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [thing for thing in self._things[first:last] if thing.end > start]

    def before(self, position: int) -> Thing | None:
        """The last that ends at or before a position."""
        at = bisect_left(self._starts, position) - 1
        while at >= 0 and self._things[at].end > position:
            at -= 1
        return self._things[at] if at >= 0 else None

    def after(self, position: int) -> Thing | None:
        """The first that begins at or after a position."""
        at = bisect_left(self._starts, position)
        return self._things[at] if at < len(self._things) else None
