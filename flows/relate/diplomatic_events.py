"""Read diplomatic events: who meets, calls, supports, condemns, sanctions or expels whom.

In: a `Story`. Out: diplomatic events, refused candidates among them. The frame of a trigger says who stands where: all
participants of a mutual event are actors, other acts run from a subject towards the actor that their complement names.
"""

from collections.abc import Sequence

from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.actors import actors_at, unique_actors
from flows.relate.doubt import read_doubt
from flows.relate.event import Event, RefusedReason
from flows.relate.facts import Draft, factuality_of
from flows.relate.lexicon import Found, lexicon
from flows.relate.quantities import date_near
from flows.relate.reading import Reading
from flows.relate.speakers import speaker_of
from flows.relate.status import status_of
from flows.relate.story import Story
from flows.relate.subjects import subject_of
from flows.relate.traits import actor_traits, trigger_traits

FORWARD = frozenset({"proposed", "scheduled"})
LEVELS = ("head_of_state_gov", "minister", "senior_official", "ambassador", "working")
_OPTIONS = {"done": "occurred", "now": "occurred", "noun_status": "occurred"}


def read_diplomatic_events(story: Story) -> list[Event]:
    """All diplomatic events of an article, in the order of the text."""
    events: list[Event] = []
    for _, reading in sorted(story.readings.items()):
        for trigger in lexicon(story.language, "diplomatic_events").find(reading.units):
            event = _event(story, reading, trigger)
            if event is not None:
                events.append(event)
    return events


def _event(story: Story, reading: Reading, trigger: Found) -> Event | None:
    frame = trigger.entry.options["frame"]
    actors = _subjects(story, reading, trigger)
    others = _others(story, reading, trigger, {a.id for a in actors})
    if frame == "mutual":
        actors, others = unique_actors([*actors, *others]), []
    elif frame == "host":
        actors, others = others, actors
    if not actors:
        return None
    doubt = read_doubt(reading, trigger.first, trigger.last)
    verdict = status_of("diplomatic_events", doubt, _OPTIONS | dict(trigger.entry.options), trigger.kind != "verb")
    draft = Draft("diplomatic_events", f"diplomatic_events.{trigger.entry.id}", story, reading)
    draft.prove("trigger", reading.units[trigger.first].start, reading.units[trigger.last].end)
    draft.set_party("actor", actors[0])
    for actor in actors:
        draft.prove("actor", actor.start, actor.end)
    if others:
        draft.set_party("recipient", others[0])
        for other in others:
            draft.prove("recipient", other.start, other.end)
    draft.fields |= {
        "event_type": trigger.entry.options["event_type"],
        "actors": [a.id for a in actors],
        "recipients": [a.id for a in others],
        "level": level_of([*actors, *(others if frame in {"visit", "host"} else [])]),
        "is_aggregate": any(a.aggregate for a in actors),
    }
    draft.set_date(date_near(reading, trigger.first))
    if verdict.status is not None:
        draft.fields["status"] = verdict.status
        draft.fields["factuality"] = factuality_of(doubt, verdict.status, FORWARD)
    draft.features = trigger_traits(reading, trigger, doubt) | actor_traits("actor", actors)
    draft.features |= actor_traits("recipient", others) | {f"status_{verdict.status}": 1.0}
    draft.features["participants"] = min(len(actors), 4) / 2
    return draft.finish(verdict.refused or _refusal(trigger, actors, others))


def _refusal(trigger: Found, actors: Sequence[Actor], others: Sequence[Actor]) -> RefusedReason | None:
    frame = trigger.entry.options["frame"]
    if any(a.type not in {"state", "igo", "group"} for a in actors[:1]):
        return "out_of_scope"
    if frame == "mutual" and len(actors) < 2 and not any(a.type in {"igo", "group"} for a in actors):
        return "below_threshold"
    if frame != "mutual" and not others:
        return "below_threshold"
    return None


def level_of(actors: Sequence[Actor]) -> str:
    """The level of an event: of mixed levels the lower; unspecified where no office is named."""
    ranks = [LEVELS.index(a.level) for a in actors if a.level in LEVELS]
    return LEVELS[max(ranks)] if ranks else "unspecified"


def _subjects(story: Story, reading: Reading, trigger: Found) -> list[Actor]:
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None:
        group = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    if group is None:
        return []
    subject = subject_of(reading, group)
    if subject is None:
        return []
    found = actors_at(story, reading, subject)
    if not found and reading.units[subject].lower in {"we", "nous"}:
        speaker = speaker_of(story, reading.sentence.span.start)
        return [speaker] if speaker else []
    return found


def _others(story: Story, reading: Reading, trigger: Found, taken: set[str]) -> list[Actor]:
    """The first actor named after the trigger, with its enumeration; for a mutual event the one under "with"."""
    mutual = trigger.entry.options["frame"] == "mutual"
    for unit in reading.units[trigger.last + 1 :]:
        mention = unit.mention("name")
        if mention is None or not isinstance(mention.value, Name):
            continue
        if mutual and reading.markers[unit.index] not in {"with", "between", None, "of", "to"}:
            continue
        actors = [a for a in actors_at(story, reading, unit.index) if a.id not in taken]
        if actors:
            return actors
    return []
