"""Where things arrive, and whose country it is: "touched down in Natal".

In: a `Reading`, a trigger that tells an arrival and the `Candidate`s for its parties. Out: the candidates that the
clause of the arrival names; the state where things land.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.normalise.mention import Place
from flows.normalise.names.entity import actor as actor_named
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.features import features_of
from flows.relate.roles.loads import is_carrying
from flows.relate.shipments.verdicts import comes_by_itself

# Where somebody stands to whom things come.
_AIMS = frozenset({"to", "in", "for", "object"})
# How many words behind the verb the place stands at most.
_NEAR = 7


def at_landing(
    reading: Reading, trigger: Found, things: Sequence[int], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates of an arrival, without those told afterwards; the state in whose town it lands stands there."""
    arrives = trigger.entry.options["frame"] == "arrive"
    if trigger.kind == "noun" or not (arrives or _is_brought(reading, trigger)):
        return list(candidates)
    kept = _without_afterthoughts(reading, trigger, candidates)
    kept = [_carried(reading, trigger, c) for c in kept] if arrives else kept
    town = None if any(c.places & _AIMS and c.head is not None for c in kept) else _landed_at(reading, trigger)
    if town is None:
        return kept
    if any({a.id for a in c.actors} == {town.id} for c in kept):
        return [replace(c, places=c.places | {"in"}) if _is(c, town) else c for c in kept]
    return kept if comes_by_itself(reading, trigger, things) else [*kept, _landing(reading, trigger, things, town)]


def _is_brought(reading: Reading, trigger: Found) -> bool:
    """Whether things are told to be brought to a place: "were delivered to the port of Natal"."""
    group = reading.group_at(trigger.first)
    passive = group is not None and group.voice == "passive" and group.finite
    gives = passive and trigger.entry.options["frame"] == "give" and trigger.entry.options["done"] == "delivered"
    behind = reading.units[trigger.last + 1 : trigger.last + 4]
    return gives and any(reading.markers[u.index] == "to" and not u.mention("name") for u in behind)


def _landing(reading: Reading, trigger: Found, things: Sequence[int], town: Actor) -> Candidate:
    """The state in whose town something lands, which no other word names."""
    head = next(u.index for u in reading.units if u.start <= town.start < u.end)
    places = frozenset({"in" if trigger.entry.options["frame"] == "arrive" else "to"})
    return Candidate((town,), head, places, tuple(features_of(reading, trigger, things, head, (town,), places).items()))


def _carried(reading: Reading, trigger: Found, candidate: Candidate) -> Candidate:
    """Whoever owns the carrier sends its load; whose border is crossed gets it: « a franchi la frontière lettone »."""
    head = candidate.head
    if head is not None and "subject" in candidate.places and is_carrying(reading, head):
        return replace(candidate, places=candidate.places | {"from"})
    if head is not None and trigger.first < head <= trigger.last:
        return replace(candidate, places=candidate.places | {"to"})
    return candidate


def _is(candidate: Candidate, state: Actor) -> bool:
    known = {"was_recipient", "was_supplier"} & dict(candidate.features).keys()
    return {a.id for a in candidate.actors} == {state.id} and not known


def _without_afterthoughts(reading: Reading, trigger: Found, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without those behind a gerund, if somebody stands before it: "arrived in Chad, bringing closer a ban by Peru"."""
    later = next((g.first for g in reading.verbs if g.first > trigger.last and g.tense == "gerund"), None)
    if later is None:
        return list(candidates)
    told = [c for c in candidates if c.head is not None and trigger.last < c.head < later and c.places & _AIMS]
    return [c for c in candidates if not told or c.head is None or c.head < later]


def _landed_at(reading: Reading, trigger: Found) -> Actor | None:
    """The state of the town, port or base right behind the verb: "touched down in Natal"."""
    for unit in reading.units[trigger.last + 1 : trigger.last + 1 + _NEAR]:
        group = reading.group_at(unit.index)
        if (group is not None and group.first > trigger.last) or unit.lower in {",", ";", ":"}:
            return None
        place = unit.mention("place")
        if place is None or unit.mention("name") or not isinstance(place.value, Place) or place.value.iso3 is None:
            continue
        named = actor_named(place.value.iso3, place.value.name)
        return Actor(named.entity_id, named.name, named.iso3, named.type, place.start, place.end)
    return None
