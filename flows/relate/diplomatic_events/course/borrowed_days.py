"""The day of an act that its own sentence tells, but of something else: of what was done on the occasion, or after.

In: a `Story`, a `Reading`, an `Act` whose own words have no day, and its `Sides`. Out: a date, or null.
"""

from dataclasses import replace
from datetime import timedelta

from flows.normalise.mention import Name
from flows.relate.clauses.governing import speech_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import in_relative
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.choice import Dated
from flows.relate.dating.told import day_before, day_told, days_told
from flows.relate.diplomatic_events.acts import Act, days_apart
from flows.relate.diplomatic_events.frames import HELD_FRAMES, SPOKEN
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.story import Story

_IN_PERSON = frozenset({"head_of_state_gov", "minister", "senior_official"})
_BACK = frozenset({"past", "perfect"})


def borrowed_day(story: Story, reading: Reading, act: Act, sides: Sides) -> Dated | None:
    """The day of an act that has occurred, from what its sentence dates instead."""
    return _distant(story, reading, act) or _behind_order(story, reading, act) or _beside(story, reading, act, sides)


def _distant(story: Story, reading: Reading, act: Act) -> Dated | None:
    """So long before what its sentence is about as its words say: "two weeks after Oslo signed the pact"."""
    days = days_apart(reading, act)
    if days is None:
        return None
    number = story.number_at(reading.sentence.span.start)
    base = day_told(story, number) or day_before(story, number)
    if base is None or base[1].earliest is None:
        return None
    day = base[1].earliest - timedelta(days=days)
    return base[0], replace(base[1], edtf=day.isoformat(), earliest=day, latest=day)


def _behind_order(story: Story, reading: Reading, act: Act) -> Dated | None:
    """The weekday behind what somebody is told to do is that of the telling: "told him to leave on Tuesday"."""
    if act.relation != "self" or act.group is None or act.frame not in {"toward", *SPOKEN}:
        return None
    for placed, day in days_told(story, reading, "past"):
        below = placed.group if placed.group is not None and placed.group.tense == "infinitive" else None
        if below and "weekday" in placed.mention.rule and governing_group(reading, below.first) == act.group:
            return placed.mention, day
    return None


def _beside(story: Story, reading: Reading, act: Act, sides: Sides) -> Dated | None:
    """The day of what a participant did or said on the occasion: « a déclaré jeudi M. Merz après un entretien ».

    Who only reports it (a ministry, a spokesman) took no part.
    """
    if act.frame not in HELD_FRAMES or not _is_aside(reading, act):
        return None
    ids = {a.id for a in (*sides.actors, *sides.recipients)}
    speech = speech_in(reading)
    for placed, day in days_told(story, reading, "past"):
        group = placed.group
        if placed.nouns or group is None or day.precision != "day":
            continue
        main = group.finite and group.tense in _BACK and not in_relative(reading, group)
        if main and _took_part(reading, group, ids, said=group.head in speech or group.first in speech):
            return placed.mention, day
    return None


def _is_aside(reading: Reading, act: Act) -> bool:
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
