"""The days of an exercise: those on which it is opened or held, and the one until which it lasts.

In: a `Story`, an exercise among the deployments of an article. Out: its day, the row that has it, or the row prolonged.
The words are data (`drills` and `along` in `deployments.toml`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from flows.dictionary import load
from flows.normalise.dates.period import Direction
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Date
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.choice import Dated
from flows.relate.dating.told import days_told
from flows.relate.deployments.drills.naming import names_drill
from flows.relate.event import Event
from flows.relate.story import Story, span_of

_DONE = frozenset({"in_progress", "in_place", "ended"})
# So many sentences lie between an exercise and what belongs to it; it is the object of its verb within so many words.
_REACH, _OBJECT = 2, 8


def day_held(story: Story, event: Event, events: Sequence[Event]) -> Event | None:
    """The dated exercise, before or right behind, in which somebody takes part."""
    if says(story, story.number_at(event.clause.start), "others"):
        return None
    here = story.number_at(event.clause.start)
    drills = [e for e in events if is_drill(e) and is_dated(e) and e.refused in {None, "duplicate"}]
    near = [e for e in drills if abs(story.number_at(e.clause.start) - here) <= _REACH]
    alike = [e for e in near if is_done(e) == is_done(event) or e.refused is not None]
    return min(alike, key=lambda e: abs(story.number_at(e.clause.start) - here), default=None)


def day_opened(story: Story, event: Event) -> Dated | None:
    """The day of the verb that opens, holds or joins the exercise in which others take part by the same sentence."""
    reading = story.readings.get(story.number_at(event.clause.start))
    if reading is None or not is_drill(event):
        return None
    sides: tuple[Direction, ...] = ("future",) if event.fields.get("status") == "planned" else ("past", "future")
    for side in sides:
        for placed, day in days_told(story, reading, side):
            group = placed.group
            ahead = group is not None and group.tense in {"future", "present"}
            if group is not None and (ahead == (side == "future") or len(sides) == 1) and _opens(reading, group):
                return placed.mention, day
    return None


def _opens(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb opens, holds or joins an exercise that stands right behind it."""
    words = load(reading.sentence.language, "deployments")["drills"]
    behind = range(group.last + 1, min(group.last + _OBJECT, len(reading.units)))
    verb = reading.units[group.head].lower.startswith((*words["opens"], *words["holds"], *words["joins"]))
    return group.finite and verb and any(names_drill(reading, i) for i in behind)


def prolonged(story: Story, event: Event) -> Event:
    """An exercise with the day until which it lasts: "the drills, which run until April 28"."""
    first, last = event.fields.get("event_date_earliest"), event.fields.get("event_date_latest")
    if event.refused is not None or first is None or first != last or event.fields.get("status") == "ended":
        return event
    here = story.number_at(event.clause.start)
    for number in range(here, min(here + _REACH, len(story.spans))):
        until_told = says(story, number, "until") and (number == here or tells_drill(story, number))
        for mention in story.within(number, "date") if until_told else ():
            value = mention.value
            until = value.latest if isinstance(value, Date) and "bound" in mention.rule else None
            if until is None or not isinstance(first, date) or not first < until:
                continue
            columns = {"event_date_latest": until, "event_date_edtf": f"{first}/{until}", "date_precision": "range"}
            days = (*event.evidence.get("event_date", ()), span_of(story, mention.start, mention.end))
            return replace(event, fields={**event.fields, **columns}, evidence={**event.evidence, "event_date": days})
    return event


def tells_drill(story: Story, number: int) -> bool:
    """Whether a sentence names an exercise."""
    span = story.spans[number]
    words = re.findall(r"\w+", story.article.text[span.start : span.end])
    entries = (known for word in words if (known := lexicon(story.language, "deployments").known(word)) is not None)
    return any(e.options["frame"] == "drill" for known in entries for e in known.nouns)


def is_drill(event: Event) -> bool:
    """Whether a deployment is an exercise."""
    return event.fields.get("action") == "exercise"


def is_dated(event: Event) -> bool:
    """Whether a deployment has a day, or a bound."""
    return bool(event.fields.get("event_date_earliest") or event.fields.get("event_date_latest"))


def is_done(event: Event) -> bool:
    """Whether a deployment has begun."""
    return event.fields.get("status") in _DONE


def says(story: Story, number: int, key: str) -> bool:
    """Whether a sentence has a wording of company (`along` in `deployments.toml`) of that key."""
    span = story.spans[number]
    text = fold(story.article.text[span.start : span.end])
    return any(pattern.search(text) for pattern in _patterns(story.language)[key])


@cache
def _patterns(language: str) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    listed: Mapping[str, Sequence[str]] = load(language, "deployments")["along"]
    return {key: tuple(re.compile(fold(p)) for p in patterns) for key, patterns in listed.items()}
