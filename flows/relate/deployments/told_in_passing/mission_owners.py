"""Whose a mission is that only its number is told of, and where it is.

In: a `Story`, the unit of a force, the rows read so far. Out: an `Actor`, a `Station`; null where nothing tells.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Mention, Name
from flows.normalise.places import country
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import Entry
from flows.relate.deployments.forces import force_at
from flows.relate.deployments.grounds import Before, Station, as_station, land_before, mission_station
from flows.relate.deployments.owners import named_in_force, told_by_formation
from flows.relate.deployments.places import find_phrases
from flows.relate.event import Event
from flows.relate.story import Story

_ENTRY = Entry("deployments", "strength", {"frame": "stand", "action": "deploy"})
_OWNERS = {"state", "igo", "group"}


def owner_of(story: Story, reading: Reading, whole: int) -> Actor | None:
    """Whose the force is: by its own words, an adjective beside it, else the body last told of in the paragraph."""
    trigger = Found(_ENTRY, whole, whole, "noun")
    named = [*named_in_force(story, reading, trigger, whole), *told_by_formation(reading, trigger, whole)]
    told = next((c.actors[0] for c in named if c.actors and c.actors[0].type in _OWNERS), None)
    beside = _beside(reading, whole) or _leader(reading, whole)
    if beside is not None and (told is None or told.type == "igo" == beside.type):
        return beside
    force = force_at(reading, whole)
    if told is not None or (force is not None and force.unit is not None):
        return told
    return _body_before(story, reading, whole)


def _beside(reading: Reading, whole: int) -> Actor | None:
    """Who is named in an adjective right beside a force: "the French force", « la mission africaine »."""
    for unit in (*reversed(reading.units[max(0, whole - 2) : whole]), *reading.units[whole + 1 : whole + 2]):
        mention = unit.mention("name")
        if mention is None and unit.pos not in {"ADJ", "NOUN"}:
            continue
        actor = actor_of(mention) if mention is not None else None
        if actor is not None and actor.type in {"state", "igo"} and actor.sense == "adjective":
            return actor
    return None


def _leader(reading: Reading, whole: int) -> Actor | None:
    """Under whose command a force is: "under German command", « sous commandement allemand »."""
    commands: list[str] = load(reading.sentence.language, "deployments")["strengths"]["commands"]
    for unit in reading.units[whole + 1 : whole + 6]:
        beside = (unit.index - 1, unit.index + 1) if unit.lower in commands else ()
        for at in (i for i in beside if i < len(reading.units)):
            mention = reading.units[at].mention("name")
            actor = actor_of(mention) if mention is not None else None
            if actor is not None and actor.type == "state":
                return actor
    return None


def _body_before(story: Story, reading: Reading, whole: int) -> Actor | None:
    """The international body that the paragraph named last."""
    here, at = story.number_at(reading.sentence.span.start), reading.units[whole].start
    for number in range(here, -1, -1):
        if story.spans[number].paragraph != reading.sentence.span.paragraph:
            return None
        for mention in reversed(story.within(number, "name")):
            igo = isinstance(mention.value, Name) and mention.value.type == "igo"
            if igo and mention.start <= at:
                return actor_of(mention, "discourse")
    return None


def ground_of(
    story: Story, reading: Reading, whole: int, count: Mention, owner: Actor, events: Sequence[Event]
) -> Station | None:
    """Where a force is: told beside it or behind its number, by its name, by the rows before, by the passage."""
    end = max(reading.units[whole].end, count.end)
    for phrase in find_phrases(reading):
        near = reading.units[whole].start < reading.units[phrase.first].start < end + 12
        part = phrase.parts[0] if phrase.parts else None
        if near and part is not None and phrase.marker in {"in", "near"} and part.host != (owner.iso3 or ""):
            return as_station(part)
    mission = mission_station(reading)
    if mission is not None:
        return mission
    paragraph = [
        e for e in events if e.clause.start <= count.start and e.fields.get("host_iso3") not in {None, owner.iso3}
    ]
    if paragraph:
        span = paragraph[-1].evidence["host"][0]
        host = str(paragraph[-1].fields["host_iso3"])
        return Station(span.start, span.end, country(host), host, "discourse")
    return land_before(story, reading, Before(), [owner], count.start)
