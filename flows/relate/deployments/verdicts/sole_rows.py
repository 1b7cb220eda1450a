"""The rows of nouns that tell by themselves that forces leave: when they count, and which another row tells better.

In: the `Facts` of a row and its station, the rows of an article. Out: whether forces are meant; rows without repeats.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from flows.dictionary import entries, load
from flows.relate.deployments.facts import Facts
from flows.relate.deployments.grounds import Station
from flows.relate.event import Event

# How many sentences around may show that a passage speaks of forces.
_NEAR = 3


def tells_forces(facts: Facts, station: Station | None) -> bool:
    """Whether a noun without forces is about them: who leaves a land is told with it, or forces are spoken of near."""
    owned = facts.choice is not None and bool(facts.choice.places & {"owner", "of_thing"})
    if station is None or station.host is None:
        return owned and _spoken_of(facts)
    actors = facts.choice.actors if facts.choice is not None else ()
    if not actors or any(a.iso3 == station.host for a in actors):
        return False
    military: list[str] = load(facts.story.language, "deployments")["soles"]["military"]
    at = facts.move.trigger.first
    beside = {u.lower for u in facts.reading.units[max(0, at - 2) : facts.move.trigger.last + 2]}
    return bool(beside & set(military)) or (owned and station.basis == "stated") or _spoken_of(facts)


def _spoken_of(facts: Facts) -> bool:
    """Whether the passage names forces."""
    here = facts.story.number_at(facts.reading.sentence.span.start)
    near = range(max(0, here - _NEAR), min(len(facts.story.spans), here + _NEAR + 1))
    return any(facts.story.within(number, "force") for number in near)


def without_soles(language: str, events: Sequence[Event]) -> list[Event]:
    """The rows of an article; those of a noun alone are repeats where forces are told to leave the same land."""
    told = {_key(e) for e in events if e.refused is None and "force" in e.evidence}
    nouns = {noun for entry in entries(language, "deployments", "trigger") for noun in entry.get("sole", ())}
    return [replace(e, refused="duplicate") if _is_bare(e, nouns) and _key(e) in told else e for e in events]


def _key(event: Event) -> tuple[object, ...]:
    return tuple(event.fields.get(name) for name in ("action", "actor_id", "host_iso3"))


def _is_bare(event: Event, nouns: Set[str]) -> bool:
    told = {span.text.lower() for span in event.evidence.get("trigger", ())}
    return event.refused is None and "force" not in event.evidence and not told.isdisjoint(nouns)
