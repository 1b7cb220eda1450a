"""Moves told by pointing at the one before: « Le Bénin fera de même », "The Netherlands is considering doing the same".

In: a move whose trigger repeats, and the move told last. Out: the move as it is meant: what the one before told, at the
stage of the verb that repeats it; its force is of the same kind, its number is not told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.moves import Move
from flows.relate.event import Event

# What a second telling may add, and the column that tells whether the first has it.
_ADDED = {"place": ("place_", "host_", "geo_precision"), "event_date": ("event_date_", "date_", "status", "factuality")}
_DONE = {"in_place", "in_progress"}
_UNCOUNTED = {None, "none", "plural_unspecified"}
# How many characters behind a row its number may still be told.
_NEAR = 400
_TAKEN = ("action", "frame", "done", "now", "noun_status", "bound", "place_object")


@dataclass(frozen=True, slots=True)
class Told:
    """A move that the text told, and the number of its sentence."""

    move: Move
    sentence: int


def as_told(move: Move, last: Told | None, sentence: int) -> Move | None:
    """The move that a repeating trigger means; null where no move stands in the sentence or in the one before."""
    if not move.trigger.entry.options.get("again"):
        return move
    if last is None or not 0 <= sentence - last.sentence <= 1:
        return None
    entry = move.trigger.entry
    options = {key: last.move.trigger.entry.options[key] for key in _TAKEN if key in last.move.trigger.entry.options}
    return replace(move, trigger=replace(move.trigger, entry=replace(entry, options={**entry.options, **options})))


def points_back(reading: Reading, trigger: Found, last: Move) -> bool:
    """Whether a noun under a demonstrative takes up the move told before: « ce déploiement », "such a withdrawal"."""
    if trigger.kind != "noun" or trigger.entry.options["action"] != last.trigger.entry.options["action"]:
        return False
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["pointing"]
    return any(u.lower in words for u in reading.units[max(0, trigger.first - 2) : trigger.first])


def filled_in(events: Sequence[Event], again: Sequence[Event]) -> list[Event]:
    """The rows of the move told before, with the place and the day that its second telling adds."""
    told = next((e for e in again if e.refused is None), None)
    last = next((e for e in reversed(events) if told and e.refused is None and _alike(e, told)), None)
    if told is None or last is None:
        return list(events)
    same = [e for e in events if e.refused is None and e.clause.start == last.clause.start and _alike(e, told)]
    return [_filled(e, told) if e in same else e for e in events]


def _alike(one: Event, other: Event) -> bool:
    return one.fields.get("action") == other.fields.get("action")


def _filled(event: Event, told: Event) -> Event:
    for name, columns in _ADDED.items():
        if name in event.evidence or name not in told.evidence:
            continue
        fields = {k: v for k, v in told.fields.items() if k.startswith(columns)}
        proofs = {k: v for k, v in told.evidence.items() if k == name or (name == "place" and k == "host")}
        event = replace(event, fields={**event.fields, **fields}, evidence={**event.evidence, **proofs})
    return event


def is_repeat(events: Sequence[Event], row: Event) -> bool:
    """Whether an uncounted row tells again what an earlier sentence told: same forces, same act, same place."""
    if row.refused or row.fields.get("quantity_modality") not in {"none", "plural_unspecified"}:
        return False
    earlier = (e for e in events if e.refused is None and e.clause.start < row.clause.start)
    return any(_tells(e, row) for e in earlier)


def _tells(event: Event, row: Event) -> bool:
    one, other = event.fields, row.fields
    if any(one.get(key) != other.get(key) for key in ("actor_id", "action")) or not _same_time(one, other):
        return False
    kind = other.get("force_type") in {"unspecified", one.get("force_type")}
    here = other.get("host_iso3") is not None or other.get("place_name") is not None
    same = one.get("host_iso3") == other.get("host_iso3") and other.get("geo_precision") == "country"
    return here and kind and (same or one.get("place_name") == other.get("place_name"))


def _same_time(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Withdrawals are told again at whatever stage; other moves at the same one, on no other day."""
    days = {str(f["event_date_earliest"]) for f in (one, other) if f.get("event_date_earliest") is not None}
    stages = {one.get("status"), other.get("status")}
    staged = len(stages) < 2 or one.get("action") == "withdraw" or stages == _DONE
    return staged and len(days) < 2


def counted_again(events: Sequence[Event], rows: Sequence[Event]) -> tuple[list[Event], list[Event]]:
    """The rows told before and now: who are only counted now ("the 2,400 soldiers will be back by May") are told once.

    The uncounted row is a duplicate; those that count it take its place and its day.
    """
    before, now = list(events), list(rows)
    for at, row in enumerate(now):
        told = [i for i, e in enumerate(events) if row.refused is None and e.refused is None and _counts(e, row)]
        if not told:
            continue
        now[at] = _filled(row, events[told[-1]])
        for i in told:
            before[i] = replace(events[i], refused="duplicate")
    return before, now


def _counts(event: Event, row: Event) -> bool:
    """Whether a row tells how many those were that an earlier sentence nearby told without a number."""
    one, other = event.fields, row.fields
    near = event.clause.end <= row.clause.start < event.clause.end + _NEAR
    if not near or one.get("quantity_modality") not in _UNCOUNTED or other.get("quantity_modality") in _UNCOUNTED:
        return False
    if any(one.get(key) != other.get(key) for key in ("actor_id", "action")) or not _same_time(one, other):
        return False
    kinds = {one.get("force_type"), other.get("force_type"), "unspecified"}
    alike = len(kinds) < 3 or one.get("action") == "exercise"
    over = one.get("status") in {"refused", "cancelled"} or (one.get("status") == "ended") != (
        other.get("status") == "ended"
    )
    return alike and not over and _same_ground(one, other)


def _same_ground(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    if one.get("geo_precision") in {"city", "site"} and other.get("place_name") not in {None, one.get("place_name")}:
        return False
    hosts = {f["host_iso3"] for f in (one, other) if f.get("host_iso3") is not None}
    seas = {f["place_name"] for f in (one, other) if f.get("place_name") is not None and f.get("host_iso3") is None}
    return len(hosts) + len(seas) < 2
