"""Who is received has come: a reception is a visit of the guest and a meeting with who receives.

In: a `Reading`, an `Act` with its `Sides`. Out: the act that a reception tells besides, with its sides: the visit where
the meeting is read, the meeting where the visit is; who turns from one rival to the other breaks with the first.
Whether the article tells it elsewhere in words of its own is asked once all is read. Two who meet at the home of one
are not enough: it is mostly told as a meeting alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import Entry
from flows.relate.diplomatic_events.acts import Act, type_of
from flows.relate.diplomatic_events.sides import ACTOR, PARTICIPANT, RECIPIENT, Sides, turned_from
from flows.relate.diplomatic_events.words import FILE
from flows.relate.event import Event

_TRAVELLERS = frozenset({"head_of_state_gov", "minister", "senior_official"})
# Who is only invited, or turned away, neither comes nor meets anybody.
TAKES_PLACE = frozenset({"scheduled", "in_progress", "occurred"})


def implied(reading: Reading, act: Act, sides: Sides) -> tuple[Act, Sides] | None:
    """The visit that a reception tells besides the meeting, or the meeting besides the visit."""
    kind = type_of(reading, act)
    if left := turned_from(reading, act, sides.recipients):
        return _as(act, "relations_break", "toward"), Sides(list(sides.actors), left, sides.scores, sides.places)
    margins = load(reading.sentence.language, FILE)["margins"]
    if any(u.lower in margins for u in reading.units):
        return None  # who receives on the sidelines of a summit is a guest there, too
    if kind == "visit" and act.frame == "host" and act.relation == "self" and sides.recipients:
        return _as(act, "meeting", "mutual"), Sides([*sides.actors, *sides.recipients], [], _scores(sides))
    if kind != "meeting":
        return None
    hosts = _hosts(reading, act, sides)
    guests = [a for a in sides.actors if a not in hosts]
    if len(hosts) != 1 or len(guests) != 1 or not _travels(guests[0]) or guests[0].iso3 == hosts[0].iso3:
        return None
    return _as(act, "visit", "host"), Sides(guests, hosts, _scores(sides))


def untold(rows: Iterable[Event], companions: Iterable[Event]) -> Iterator[Event]:
    """Those of the implied rows that no row of the article tells."""
    told = [r for r in rows if r.refused is None]
    for companion in companions:
        if companion.refused is None and not any(_tells(row, companion) for row in told):
            told.append(companion)
            yield companion


def _tells(row: Event, companion: Event) -> bool:
    """Whether a row is of the same type between the same, or more."""
    return row.fields["event_type"] == companion.fields["event_type"] and _parties(companion) <= _parties(row)


def _parties(row: Event) -> set[str]:
    sides = (row.fields[role] for role in ("actors", "recipients"))
    return {str(ident) for side in sides if isinstance(side, list) for ident in side}


def _scores(sides: Sides) -> dict[str, float]:
    points = sides.scores.get(PARTICIPANT, sides.scores.get(ACTOR, 0.0))
    return {PARTICIPANT: points, ACTOR: points, RECIPIENT: points}


def _as(act: Act, event_type: str, frame: str) -> Act:
    options = {**act.options, "event_type": event_type, "frame": frame, "placed": None, "personal": ()}
    return replace(act, trigger=replace(act.trigger, entry=Entry(FILE, act.trigger.entry.id, options)))


def _hosts(reading: Reading, act: Act, sides: Sides) -> list[Actor]:
    """Those who receive, where a verb of receiving tells the act."""
    group = act.group if act.options.get("receives") and act.relation == "self" else None
    if group is None:
        return []
    if group.voice == "passive":
        return [a for a in sides.actors if (unit := reading.unit_at(a.start)) and reading.markers[unit.index] == "by"]
    subject = subject_of(reading, group)
    unit = reading.units[subject] if subject is not None else None
    return [a for a in sides.actors if unit is not None and a.start <= unit.start < a.end]


def _travels(actor: Actor) -> bool:
    return actor.type in {"state", "igo"} and actor.level in _TRAVELLERS
