"""The day of an act whose clause tells none: that of the act that it goes on with, or of what was told right before.

In: a `Story`, a `Reading`, an `Act` with its status and `Sides`, and the acts before it. Out: a date, or null.
"""

from collections.abc import Sequence
from datetime import date

from flows.relate.clauses.reading import Reading
from flows.relate.dating.choice import Dated
from flows.relate.dating.told import GOES_ON, day_before
from flows.relate.diplomatic_events.acts import Act, type_of
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.course.borrowed_days import borrowed_day
from flows.relate.diplomatic_events.frames import HELD_FRAMES, SPOKEN
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.story import Story

# What is reported for its news: where people were on a day, they met and signed on it.
_NEWS = frozenset({"meeting", "agreement"})


def carried_date(
    story: Story, reading: Reading, act: Act, status: str | None, sides: Sides, before: Sequence[Meeting]
) -> Dated | None:
    """The day of the act that goes on: « Il a condamné » behind « s'est entretenu lundi », expulsions in a row.

    What is still to come has no day to carry.
    """
    before = [m for m in before if not _is_to_come(m.date, story.article.published_earliest)]
    last, number = before[-1] if before else None, story.number_at(reading.sentence.span.start)
    if status == "occurred" and (told := borrowed_day(story, reading, act, sides)) is not None:
        return told
    if act.frame in SPOKEN:
        return next((m.date for m in reversed(before) if m.date and _goes_on(sides, m, number)), None)
    near = last is not None and 0 <= number - last.number <= 2
    kin = last is not None and act.frame == "toward" and last.event_type == type_of(reading, act)
    if last is not None and near and kin:
        return last.date
    return day_before(story, number) if status == "occurred" and _is_news(reading, act) else None


def spoken_there(
    story: Story, reading: Reading, act: Act, sides: Sides, own: Dated | None, before: Sequence[Meeting]
) -> Dated | None:
    """The day of words: not one before the meeting in which they were spoken, which is that of what they are about."""
    if own is None or own[1].latest is None or act.frame not in SPOKEN:
        return own
    number = story.number_at(reading.sentence.span.start)
    met = next((m.date for m in reversed(before) if m.date and _goes_on(sides, m, number)), None)
    later = met is not None and met[1].earliest is not None and own[1].latest < met[1].earliest
    return met if later and not _is_to_come(met, story.article.published_earliest) else own


def _is_to_come(dated: Dated | None, published: date | None) -> bool:
    earliest = dated[1].earliest if dated is not None else None
    return earliest is not None and published is not None and earliest > published


def _is_news(reading: Reading, act: Act) -> bool:
    """Whether an act without a day was held on the day of which the passage tells, not at some time before."""
    if any(u.mention("date") for u in reading.units) or (act.group is not None and act.group.tense == "pluperfect"):
        return False
    kind = type_of(reading, act)
    return kind in _NEWS or (
        kind == "visit" and act.relation == "aside" and reading.markers[act.trigger.first] in {"in", "under"}
    )


def _goes_on(sides: Sides, last: Meeting, number: int) -> bool:
    """Whether who speaks is who met before, or who spoke in the sentence before."""
    first = sides.actors[0]
    taken_up = first.basis == "discourse" or first.sense in {"person", "office"}
    reach = GOES_ON if last.frame in HELD_FRAMES else 1 if last.frame in SPOKEN and first.basis == "discourse" else -1
    return taken_up and first.id in {a.id for a in last.actors} and 0 <= number - last.number <= reach
