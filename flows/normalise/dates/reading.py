"""What a date says before it is known when it was said.

In: a context, that is when it was said. Out: the `Period` that a reading means then, or None where nothing can be
resolved (a relative date without a publication date, the 30th of February).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

from flows.normalise.dates.period import Direction, Period
from flows.normalise.mention import DateBasis

Bounds = tuple[date, date]
Relation = Literal["last", "past", "this", "next", "coming"]
_FAR, _NEAR = timedelta(days=270), timedelta(days=75)
STEPS: dict[str, int] = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}


@dataclass(frozen=True, slots=True)
class Look:
    """Whether a clause looks back or forwards, null if nothing tells; `sure` if its tense says so, not a mere hint."""

    direction: Direction | None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    """When it was said, the day that the text spoke of last, and whether the clause looks back or forwards."""

    published: date | None
    reference: date | None
    look: Callable[[], Look]

    @property
    def direction(self) -> Direction | None:
        """Whether the clause looks back or forwards; null if nothing tells."""
        return self.look().direction


class Reading(Protocol):
    """A date as worded. `grain` is the unit that the wording names."""

    @property
    def grain(self) -> str:
        """The unit that the wording names: "day", "week", "month" …"""
        ...

    def resolve(self, context: Context) -> Period | None:
        """The period that is meant when it is said in this context; null where nothing can be resolved."""
        ...


def choose(candidates: Iterable[Bounds], published: date, look: Look) -> Bounds | None:
    """The last candidate begun, the first not over, or (nothing tells) the one behind unless the one ahead is nearer.

    Where candidates lie on one side only, the nearest one there. A mere hint doesn't reach over a year for
    what would be near ahead: then a text names the year."""
    ordered = sorted(candidates)
    begun = [bounds for bounds in ordered if bounds[0] <= published]
    ahead = [bounds for bounds in ordered if bounds[1] >= published]
    if not begun or not ahead:
        return begun[-1] if begun else next(iter(ahead), None)
    back, forth = published - begun[-1][1], ahead[0][0] - published
    if look.direction is None or (look.direction == "past" and not look.sure and back > _FAR):
        return ahead[0] if forth < min(back, _NEAR) else begun[-1]
    if look.direction == "future" and not look.sure and forth > _FAR and back < _NEAR:
        return begun[-1]
    return begun[-1] if look.direction == "past" else ahead[0]


def related(candidates: Iterable[Bounds], published: date, relation: Relation) -> Bounds | None:
    """The last one over before publication, the next to begin, or this one: the one that holds it, or this year's."""
    ordered = sorted(candidates)
    if STEPS[relation] < 0:
        return next((bounds for bounds in reversed(ordered) if bounds[1] < published), None)
    if STEPS[relation] > 0:
        return next((bounds for bounds in ordered if bounds[0] > published), None)
    holding = [bounds for bounds in ordered if bounds[0] <= published <= bounds[1]]
    this_year = [bounds for bounds in ordered if bounds[1].year == published.year]
    return next(iter(holding or this_year), None)


def year_of(year: "int | Reading | None", context: Context) -> tuple[int | None, DateBasis]:
    """The year that a number or another reading ("next year") means, and on what that rests."""
    if year is None or isinstance(year, int):
        return year, "stated"
    whole = year.resolve(context)
    return (whole.earliest.year, whole.basis) if whole and whole.earliest else (None, "none")
