"""The days of a passage: those that a sentence tells, each with the verb by which it stands, and the only one of it.

In: a `Story` with a `Reading` or the number of a sentence. Out: dates that lie on one side of publication. Whose a day
is, the tables ask of its verb.
"""

from collections.abc import Iterator

from flows.normalise.dates import resolve_date
from flows.normalise.dates.period import Direction
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.reading import Reading
from flows.relate.dating.bounds import is_vague
from flows.relate.dating.choice import Dated
from flows.relate.dating.hosts import Placed, placed_dates
from flows.relate.story import Story

# So many sentences on, what is told without a day is still of the day told before.
GOES_ON = 3


def days_told(story: Story, reading: Reading, side: Direction) -> Iterator[tuple[Placed, Date]]:
    """The dates of a sentence that are over by publication, or are not, in order, each as it stands."""
    published = story.article.published_earliest
    for placed in placed_dates(story, reading):
        if published is None or not isinstance(placed.mention.value, Date) or is_vague(placed.mention):
            continue
        day = resolve_date(placed.mention, published, side)
        if day.latest is not None and (day.latest <= published if side == "past" else day.latest >= published):
            yield placed, day


def day_told(story: Story, number: int) -> Dated | None:
    """The one day, not ahead of publication, that a sentence tells; null where it tells several."""
    published = story.article.published_earliest
    if published is None:
        return None
    read = [(m, resolve_date(m, published, "past")) for m in _days_in(story, number)]
    past = [(m, d) for m, d in read if d.latest is not None and d.latest <= published]
    return past[0] if len({d.latest for _, d in past}) == 1 else None


def day_before(story: Story, number: int) -> Dated | None:
    """The day of the nearest sentence before that has one, if it has but one and that is past."""
    before = range(number - 1, max(-1, number - GOES_ON - 1), -1)
    at = next((at for at in before if _days_in(story, at)), None)
    return day_told(story, at) if at is not None else None


def _days_in(story: Story, number: int) -> list[Mention]:
    """The dates of a sentence that are of a single day, in order."""
    return [m for m in story.within(number, "date") if isinstance(m.value, Date) and m.value.precision == "day"]
