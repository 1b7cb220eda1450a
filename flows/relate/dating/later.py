"""The day of an act whose sentence tells none, from a sentence behind that takes it up: "They arrived on Monday".

In: a `Story` and the events of one table. Out: the same, an undated one with the day told for what it moved or for
itself. The words are data (`later` in `discourse.toml`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.columns import date_columns
from flows.relate.dating.bounds import bounded
from flows.relate.dating.taken_up import takes_up
from flows.relate.dating.told import days_told
from flows.relate.event import Event
from flows.relate.story import Story, span_of

_DONE = frozenset({"delivered", "in_place", "in_progress", "ended"})
_COMING = frozenset({"planned", "in_progress"})
_BACK = frozenset({"past", "perfect", "pluperfect", "participle"})
# So many sentences on.
_REACH = 2


def dated_later(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events, those without a date with the one that a sentence behind tells."""
    if story.article.published_earliest is None:
        return list(events)
    return [_dated(story, e, events) if _is_open(e) else e for e in events]


def _is_open(event: Event) -> bool:
    known = event.fields.get("event_date_earliest") or event.fields.get("event_date_latest")
    return event.refused is None and known is None and event.fields.get("status") in _DONE | _COMING


def _dated(story: Story, event: Event, events: Sequence[Event]) -> Event:
    here = story.number_at(event.clause.start)
    for number in range(here + 1, min(here + 1 + _REACH, len(story.spans))):
        told = _told(story, number, event) if story.within(number, "date") else None
        if told is not None:
            fields = {**event.fields, **date_columns(told[1], told[0].text)}
            proof = span_of(story, told[0].start, told[0].end)
            return replace(event, fields=fields, evidence={**event.evidence, "event_date": (proof,)})
        if _is_anothers(story, number, event, events):
            return event
    return event


def _is_anothers(story: Story, number: int, event: Event, events: Sequence[Event]) -> bool:
    """Whether a sentence tells of the same kind of act by another: what comes behind may take up that one."""
    span, side = story.spans[number], "supplier_id" if event.table == "shipments" else "actor_id"
    beside = (e for e in events if e.refused is None and span.start <= e.clause.start < span.end)
    return any(e.fields.get(side) != event.fields.get(side) for e in beside)


def _told(story: Story, number: int, event: Event) -> tuple[Mention, Date] | None:
    """The day that a sentence tells of what it takes up; what has begun is still to be completed, not to come."""
    reading, status = story.reading_at(number), event.fields.get("status")
    if status in _DONE:
        for placed, day in days_told(story, reading, "past"):
            group = placed.group if not placed.nouns and day.precision != "bound_only" else None
            if group and _tells_arrival(reading, group) and takes_up(reading, group, event):
                return placed.mention, day
    published = story.article.published_earliest
    for placed, day in days_told(story, reading, "future") if status in _COMING and published else ():
        group = placed.group if not placed.nouns and (status == "planned" or day.precision == "bound_only") else None
        if group and published and _tells_plan(reading, group) and takes_up(reading, group, event):
            return placed.mention, bounded(day, placed.mention, story.language, published, "start")
    return None


def _tells_arrival(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells how something came or was brought to its place, or left it."""
    words = _words(reading.sentence.language)
    verb, brought = _verb_of(reading, group), group.voice == "passive" or group.tense == "participle"
    stems = (*words["comes"], *(words["brought"] if brought else ()))
    return group.tense in _BACK and not group.negated and verb.startswith(stems)


def _tells_plan(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells that something is to begin, to come or to end."""
    words = _words(reading.sentence.language)
    verb, ahead = _verb_of(reading, group), group.tense in {"future", "infinitive"} or group.mode == "necessary"
    plain = (*words["comes"], *words["brought"], *words["begins"])
    told = verb.startswith(plain) if ahead else group.tense == "present" and verb.startswith(tuple(words["due"]))
    return told and not group.negated


def _verb_of(reading: Reading, group: VerbGroup) -> str:
    """A verb with the words right behind it, which it may need to mean what it does: "took place"."""
    return " ".join(u.lower for u in reading.units[group.head : group.head + 3])


@cache
def _words(language: str) -> Mapping[str, Any]:
    return load(language, "discourse")["later"]  # type: ignore[no-any-return]
