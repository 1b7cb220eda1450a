"""The dates of a passage that could be an event's, each in the readings that it has.

In: a `Story`, one of its events and all of them. Out: `DayCandidate`s with their features. A date that looks both ways
("on Monday") is a candidate in each direction of time.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flows.atlas import load
from flows.normalise.dates import resolve_date
from flows.normalise.dates.period import Direction
from flows.normalise.mention import Date, Mention
from flows.relate.dating.bounds import is_deadline
from flows.relate.event import Event
from flows.relate.open_cells.acts import Deed, act_of
from flows.relate.open_cells.days.elsewhere import traits_elsewhere
from flows.relate.open_cells.days.same_sentence import traits_in_sentence
from flows.relate.open_cells.days.traits import Passage, passage_of, traits_of_date
from flows.relate.open_cells.days.verb_traits import placed
from flows.relate.story import Story

# So many sentences away a date is nobody's.
_REACH = 6
_BACK = frozenset({"past", "perfect", "pluperfect"})


@dataclass(frozen=True, slots=True)
class DayCandidate:
    """A date of the passage in one of its readings; `features` are small numbers that the scorer weighs."""

    mention: Mention
    value: Date
    features: Mapping[str, float]


def day_candidates(story: Story, event: Event, events: Sequence[Event]) -> list[DayCandidate]:
    """Every date near an event, in every reading."""
    act = act_of(story, event)
    passage = passage_of(story)
    return [
        candidate
        for number in sorted(passage.dates)
        if abs(number - act.number) <= _REACH
        for mention in passage.dates[number]
        for candidate in _read(passage, act, number, mention, events)
    ]


def _read(
    passage: Passage, act: Deed, number: int, mention: Mention, events: Sequence[Event]
) -> Iterator[DayCandidate]:
    values = _values(passage, act, number, mention)
    if not values:
        return
    here = number == act.number
    place = (
        traits_in_sentence(passage, act, mention, events)
        if here
        else traits_elsewhere(passage, act, number, mention, events)
    )
    for value, directions in values.items():
        yield DayCandidate(mention, value, traits_of_date(passage, act, number, mention, value, directions) | place)


def _values(passage: Passage, act: Deed, number: int, mention: Mention) -> dict[Date, list[str]]:
    """The readings of a date that an act of this stage can have, each with the directions of time that give it."""
    values: dict[Date, list[str]] = {}
    if not isinstance(mention.value, Date):
        return values
    read = [("asis", mention.value)]
    read += [(way, resolve_date(mention, passage.published, way)) for way in _ways(passage.story, number, mention)]
    side = load("dating.toml")[act.event.table].get(act.status, {}).get("side")
    for direction, value in read:
        if (value.earliest is not None or value.latest is not None) and _lies(value, side, passage.published):
            values.setdefault(value, []).append(direction)
    return values


def _ways(story: Story, number: int, mention: Mention) -> tuple[Direction, ...]:
    """The directions of time in which a date can be read: that of its verb, or both."""
    reading = story.readings.get(number)
    place = placed(story, reading, mention) if reading is not None else None
    tense = place.group.tense if place is not None and place.group is not None else None
    return ("past",) if tense in _BACK else ("future",) if tense == "future" else ("past", "future")


def _lies(value: Date, side: str | None, published: date) -> bool:
    """Whether a date lies on the side of publication on which an act must ("ahead", "behind") or can ("done")."""
    last = value.latest
    if side == "ahead":
        return last is None or last >= published
    if side == "behind":
        return last is not None and last <= published
    return side != "done" or not is_deadline(value, published)
