"""The day of a meeting or visit beside which somebody spoke or signed: « a déclaré jeudi M. Merz après un entretien ».

In: a `Story`, a `Reading`, an `Act` that its sentence only mentions beside its main verb, and its `Sides`. Out: the day
of the verb whose subject took part, or null. Who only reports it (a ministry, a spokesman) took no part.
"""

from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Name
from flows.relate.clauses.governing import speech_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import in_relative
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.choice import Dated
from flows.relate.dating.hosts import placed_dates
from flows.relate.diplomatic_events.carriers import Act
from flows.relate.diplomatic_events.parties import Sides
from flows.relate.diplomatic_events.status import HELD_FRAMES
from flows.relate.story import Story

_IN_PERSON = frozenset({"head_of_state_gov", "minister", "senior_official"})
_BACK = frozenset({"past", "perfect"})


def day_beside(story: Story, reading: Reading, act: Act, sides: Sides) -> Dated | None:
    """The day of what a participant did or said on the occasion, where the act's own words have none."""
    published = story.article.published_earliest
    if published is None or act.frame not in HELD_FRAMES or not _is_beside(reading, act):
        return None
    ids = {a.id for a in (*sides.actors, *sides.recipients)}
    speech = speech_in(reading)
    for placed in placed_dates(story, reading):
        group, value = placed.group, placed.mention.value
        if placed.nouns or group is None or not isinstance(value, Date):
            continue
        day = resolve_date(placed.mention, published, "past")
        over = day.latest is not None and day.latest <= published and day.precision == "day"
        main = group.finite and group.tense in _BACK and not in_relative(reading, group)
        if over and main and _took_part(reading, group, ids, said=group.head in speech or group.first in speech):
            return placed.mention, day
    return None


def _is_beside(reading: Reading, act: Act) -> bool:
    """Whether an act is told beside the main verb: an aside, a gerund, a relative clause."""
    if act.relation != "self" or act.group is None:
        return act.relation in {"aside", "none"}
    return act.group.tense in {"gerund", "infinitive"} or in_relative(reading, act.group)


def _took_part(reading: Reading, group: VerbGroup, ids: set[str], *, said: bool) -> bool:
    """Whether the subject of a verb is one of the participants; one who speaks, in person."""
    at = subject_of(reading, group)
    name = reading.units[at].mention("name") if at is not None else None
    value = name.value if name is not None else None
    if not isinstance(value, Name) or value.entity_id not in ids:
        return False
    return not said or value.level in _IN_PERSON
