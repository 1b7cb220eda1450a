"""Who is received somewhere visits whoever receives: « reçu mardi à Lima par la présidente », "received at the palace".

In: a `Reading`, an `Act` with its `Sides` and the acts before it. Out: the same, or the visit that the reception is.
Ambassadors are received where they are posted, and who has arrived before is only met. What the seats of those who
receive are called is data (`residences` in `diplomatic_events.toml`).
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from re import Pattern

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.wordings import Entry
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.sides.participants import PARTICIPANT
from flows.relate.diplomatic_events.sides.sides import ACTOR, RECIPIENT, Sides
from flows.relate.diplomatic_events.surroundings import window
from flows.relate.diplomatic_events.words import FILE

# So many units behind the verb it is told where somebody is received.
_NEAR = 7
_THERE = frozenset({"in", "to"})
_TRAVELLERS = frozenset({"head_of_state_gov", "minister", "senior_official"})


def as_reception(reading: Reading, act: Act, sides: Sides, before: Sequence[Meeting]) -> tuple[Act, Sides]:
    """The visit of those who are received at a place of their hosts; other acts as they are."""
    group = act.group if act.options.get("reception") and act.relation == "self" else None
    if group is None or group.voice != "passive" or not _tells_where(reading, act):
        return act, sides
    hosts = [a for a in sides.actors if _is_host(reading, act, a)]
    guests = [a for a in sides.actors if a not in hosts]
    if not hosts or not guests or not all(_travels(a) for a in guests) or _is_there(guests, hosts, before):
        return act, sides
    options = {**act.options, "event_type": "visit", "frame": "host"}
    told = replace(act, trigger=replace(act.trigger, entry=Entry(FILE, act.trigger.entry.id, options)))
    points = sides.scores.get(PARTICIPANT, 0.0)
    places = {ACTOR: frozenset({"subject"}), RECIPIENT: frozenset({"by"})}
    return told, Sides(guests, hosts, {ACTOR: points, RECIPIENT: points}, places)


def _tells_where(reading: Reading, act: Act) -> bool:
    """Whether a place, or the seat of somebody who receives, stands behind the verb."""
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + _NEAR]
    if any(u.mention("place") and reading.markers[u.index] in _THERE for u in behind):
        return True
    return bool(_residences(reading.sentence.language).search(window(reading, act.trigger.last, 1, _NEAR)))


def _is_host(reading: Reading, act: Act, actor: Actor) -> bool:
    """Whether an actor stands behind the verb as who receives, or as where."""
    unit = reading.unit_at(actor.start)
    if unit is None or unit.index <= act.trigger.last:
        return False
    return reading.markers[unit.index] in {*_THERE, "by"}


def _travels(actor: Actor) -> bool:
    return actor.type in {"state", "igo"} and actor.level in _TRAVELLERS


def _is_there(guests: Sequence[Actor], hosts: Sequence[Actor], before: Sequence[Meeting]) -> bool:
    """Whether those received are told to have come before."""
    came = (m for m in before[-4:] if m.event_type == "visit")
    ours, theirs = {a.id for a in guests}, {a.id for a in hosts}
    return any(ours & {a.id for a in m.actors} and theirs & {a.id for a in m.recipients} for m in came)


@cache
def _residences(language: str) -> Pattern[str]:
    return any_word_of(load(language, FILE)["residences"])
