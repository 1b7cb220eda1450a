"""Counts and names in words, cut short where there are many.

In: counts by what was counted, or names. Out: a part of a line, or lines under a heading.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

_LONGEST_LIST = 12
_NAMED = 3


def listed(counts: Counter[str]) -> str:
    """The counts in a line, the greatest first."""
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def few(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def indented(counts: Counter[str], where: str) -> Iterator[str]:
    """A line each for the most frequent; `where` the others stand."""
    for what, count in counts.most_common(_LONGEST_LIST):
        yield f"             {count} x {what}"
    if len(counts) > _LONGEST_LIST:
        yield f"             and {len(counts) - _LONGEST_LIST} more kinds; see {where}"
