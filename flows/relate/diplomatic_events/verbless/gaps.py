"""Clauses that leave the verb of an act out: "the Finn flew to Riga, the Dane to Oslo", « le Suédois à Lima ».

In: a `Reading`, an `Act` with its `Sides` and the acts of its sentence. Out: the sides of each act that is so told, the
first without those of the clauses behind it, with the unit at which its words begin; of one verb several in turn, too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Name, Place
from flows.normalise.names.entity import entities
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.diplomatic_events.verbless.legs import in_legs
from flows.relate.diplomatic_events.words import FILE

# So many units behind the stop that opens a clause its subject stands, and so many behind that its other side.
_OPENS, _REACH = 5, 8
_STOPS = frozenset({",", ";"})
_PEOPLE = frozenset({"person", "office", "demonym", "adjective"})
_SIDES = {
    "visit": frozenset({"to", "in", "for"}),
    "mutual": frozenset({"with"}),
    "mediate": frozenset({"to", "between", "with"}),
}
_Gap = tuple[Sides, int]


def told_in_turn(reading: Reading, act: Act, sides: Sides, acts: Sequence[Act]) -> Iterator[tuple[Sides, int | None]]:
    """The sides of each act that one verb tells, its own clause's first."""
    gaps = list(_gaps(reading, act, sides))
    own = _without(reading, act, sides, gaps[0][1]) if gaps else sides
    yield from in_legs(reading, act, own, acts)
    yield from gaps


def _gaps(reading: Reading, act: Act, sides: Sides) -> Iterator[_Gap]:
    """The sides of each clause behind an act that goes on without a verb."""
    low, units = act.trigger.last + 1, reading.units
    if act.frame not in _SIDES or not sides.actors or act.relation not in {"self", "object"}:
        return
    end = next((g.first for g in reading.verbs if g.finite and g.first > low), len(units))
    start = next((u.index + 1 for u in units[low:end] if u.mention("name") or u.mention("place")), end)
    words = load(reading.sentence.language, "grammar")["enumeration"]["conjunctions"]
    told = -1
    for stop in (u.index for u in units[start:end] if u.lower in _STOPS or u.lower in words):
        subject = _subject(reading, act, stop, end)
        if subject is None or subject <= told:
            continue
        actor, others = _person(reading, subject), _others(reading, act, subject, end)
        met = [a for a in others if actor is not None and a.id != actor.id]
        if actor is not None and met and actor.id not in {a.id for a in _before(reading, sides, stop)}:
            both, told = act.frame == "mutual", subject
            yield replace(sides, actors=[actor, *met] if both else [actor], recipients=[] if both else met), stop


def _subject(reading: Reading, act: Act, stop: int, end: int) -> int | None:
    """The unit that names who acts behind a stop: an unmarked name or a counterpart's state, « celui du Tchad »."""
    words = load(reading.sentence.language, FILE)
    for unit in reading.units[stop + 1 : min(end, stop + _OPENS)]:
        name = unit.name
        if name is None:
            if unit.pos in {"PUNCT", "VERB"} or unit.mentions:
                return None
            continue
        taken_up = any(u.lower in words["gaps"]["taken_up"] for u in reading.units[stop + 1 : unit.index])
        if reading.markers[unit.index] is not None and not taken_up:
            return None
        people = name.sense in _PEOPLE or taken_up
        if not people and act.frame == "visit":
            return None
        return unit.index if name.sense != "adjective" or _is_somebody(reading, unit.index) else None
    return None


def _is_somebody(reading: Reading, index: int) -> bool:
    """Whether a state's adjective stands for a person: "his Slovenian colleague", "the South Korean in Manila"."""
    words = load(reading.sentence.language, FILE)
    near = reading.units[max(0, index - 1) : index + 2 : 2]
    if any(u.lower in {*words["counterparts"], *words["leading"], *words["delegates"]} for u in near):
        return True
    return any(u.pos in {"ADP", "PUNCT"} or u.mention("date") for u in reading.units[index + 1 : index + 2])


def _person(reading: Reading, index: int) -> Actor | None:
    """Whom the subject of a clause without verb names; a state's adjective stands for who holds an office there."""
    actor = _actor(reading, index)
    return replace(actor, sense="office") if actor is not None and actor.sense in {"adjective", "name"} else actor


def _others(reading: Reading, act: Act, subject: int, end: int) -> list[Actor]:
    """The other side of a clause without verb: under the preposition of such acts, or unmarked behind a stop."""
    dated = False
    for unit in reading.units[subject + 1 : min(end, subject + _REACH)]:
        place = unit.mention("place") if act.frame == "visit" else None
        dated = dated or unit.mention("date") is not None
        if unit.name is None and place is None:
            if unit.lower == ";":
                return []
            continue
        marker = reading.markers[unit.index]
        loose = marker is None and (dated if act.frame == "mutual" else place is not None)
        if marker not in _SIDES[act.frame] and not loose:
            return []
        if act.frame == "visit":
            return [a for a in (_actor(reading, unit.index),) if a is not None] if place is not None else []
        listed = (_actor(reading, i) for i in listed_with(reading, unit.index, "name") if i > subject)
        return [a for a in listed if a is not None]
    return []


def _actor(reading: Reading, index: int) -> Actor | None:
    """Whom a unit names, or the state in which its town lies."""
    unit = reading.units[index]
    name, place = unit.mention("name"), unit.mention("place")
    if name is not None and isinstance(name.value, Name):
        return actor_of(name)
    if place is None or not isinstance(place.value, Place):
        return None
    state = entities().get(place.value.iso3 or "")
    return (
        Actor(state.entity_id, state.name, state.iso3, "state", unit.start, unit.end, sense="capital")
        if state
        else None
    )


def _before(reading: Reading, sides: Sides, stop: int) -> list[Actor]:
    """The actors who are named before a stop."""
    return [a for a in sides.actors if a.start < reading.units[stop].start]


def _without(reading: Reading, act: Act, sides: Sides, stop: int) -> Sides:
    """The sides of the clause with the verb alone; whom it meets under "with" is one of them."""
    actors, at = _before(reading, sides, stop), reading.units[stop].start
    if act.frame == "mutual" and len(actors) < 2:
        behind = range(act.trigger.last + 1, stop)
        found = (_actor(reading, i) for i in behind if reading.markers[i] == "with" and reading.units[i].name)
        actors = [*actors, *(a for a in found if a is not None)]
    return replace(sides, actors=actors, recipients=[a for a in sides.recipients if a.start < at])
