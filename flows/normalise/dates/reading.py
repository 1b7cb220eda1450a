"""What a date says before it is known when it was said.

In: a context, that is when it was said. Out: the `Period` that a reading means then, or None where nothing can be resolved (a
relative date without a publication date, the 30th of February).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from flows.normalise.dates.period import Direction, Period
from flows.normalise.mention import DateBasis

Bounds = tuple[date, date]
Relation = Literal["last", "past", "this", "next", "coming"]
STEPS: dict[str, int] = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}


@dataclass(frozen=True, slots=True)
class Context:
    """When it was said, the day that the text spoke of last, and whether the clause looks back or forwards."""

    published: date | None
    reference: date | None
    direction: Callable[[], Direction | None]


class Reading(Protocol):
    """A date as worded. `grain` is the unit that the wording names."""

    @property
    def grain(self) -> str: ...

    def resolve(self, context: Context) -> Period | None: ...


def choose(candidates: Iterable[Bounds], published: date, direction: Direction | None) -> Bounds | None:
    """The last candidate begun, the first not over, or (no direction) the nearest, the past one of two as near."""
    ordered = sorted(candidates)
    begun = [bounds for bounds in ordered if bounds[0] <= published]
    ahead = [bounds for bounds in ordered if bounds[1] >= published]
    if direction == "past" or not ahead:
        return begun[-1] if begun else None
    if direction == "future" or not begun:
        return ahead[0]
    return begun[-1] if published - begun[-1][1] <= ahead[0][0] - published else ahead[0]


def related(candidates: Iterable[Bounds], published: date, relation: Relation) -> Bounds | None:
    """The last one over before publication, the next one to begin, or this one: the one that holds it, or this year's."""
    ordered = sorted(candidates)
    if STEPS[relation] < 0:
        return next((bounds for bounds in reversed(ordered) if bounds[1] < published), None)
    if STEPS[relation] > 0:
        return next((bounds for bounds in ordered if bounds[0] > published), None)
    holding = [bounds for bounds in ordered if bounds[0] <= published <= bounds[1]]
    return (holding or [bounds for bounds in ordered if bounds[1].year == published.year] or [None])[0]


def year_of(year: "int | Reading | None", context: Context) -> tuple[int | None, DateBasis]:
    """The year that a number or another reading ("next year") means, and on what that rests."""
    if year is None or isinstance(year, int):
        return year, "stated"
    whole = year.resolve(context)
    return (whole.earliest.year, whole.basis) if whole and whole.earliest else (None, "none")
