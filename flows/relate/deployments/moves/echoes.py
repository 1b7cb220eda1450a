"""Moves told by pointing at the one before: « Le Bénin fera de même », "The Netherlands is considering doing the same".

In: a move whose trigger repeats, and the move told last. Out: the move as it is meant: what the one before told, at the
stage of the verb that repeats it; its force is of the same kind, its number is not told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.moves.move import Move
from flows.relate.event import Event

# What a second telling may add, and the column that tells whether the first has it.
_ADDED = {"place": ("place_", "host_", "geo_precision"), "event_date": ("event_date_", "date_", "status", "factuality")}
# How many characters behind an exercise its name may be told again without its place.
_NEAR = 300
_DONE = {"in_place", "in_progress"}
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


def points_at(reading: Reading, move: Move, last: Move) -> bool:
    """Whether a noun tells of forces just told, under a demonstrative: « le déploiement de ces missiles »."""
    if move.trigger.kind != "noun" or move.trigger.entry.options["action"] != last.trigger.entry.options["action"]:
        return False
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["pointing"]
    return all(any(u.lower in words for u in reading.units[max(0, i - 2) : i]) for i in move.things)


def filled_in(events: Sequence[Event], again: Sequence[Event]) -> list[Event]:
    """The rows of the move told before, with the place and the day that its second telling adds."""
    told = next((e for e in again if e.refused is None), None)
    last = next((e for e in reversed(events) if told and e.refused is None and _alike(e, told)), None)
    if told is None or last is None:
        return list(events)
    same = [e for e in events if e.refused is None and e.clause.start == last.clause.start and _alike(e, told)]
    return [filled(e, told) if e in same else e for e in events]


def _alike(one: Event, other: Event) -> bool:
    return one.fields.get("action") == other.fields.get("action")


def _prolonged(event: Event, told: Event) -> Event:
    """An exercise with the day until which it lasts, as its second telling adds: « jusqu'au 10 mai »."""
    until, first = told.fields.get("event_date_latest"), event.fields.get("event_date_earliest")
    last = event.fields.get("event_date_latest")
    opens = event.fields.get("status") in {"in_progress", "planned"} and told.fields.get("event_date_earliest") is None
    if event.fields.get("action") != "exercise" or until is None or not opens or (last and str(last) >= str(until)):
        return event
    if first != last:
        return event  # "next week" tells no day on which it begins
    edtf = f"{first or '..'}/{until}"
    fields = {**event.fields, "event_date_latest": until, "event_date_edtf": edtf, "date_precision": "range"}
    days = (*event.evidence.get("event_date", ()), *told.evidence["event_date"])
    return replace(event, fields=fields, evidence={**event.evidence, "event_date": days})


def filled(event: Event, told: Event) -> Event:
    """A row with the place and the day that another telling of it adds."""
    event = _prolonged(event, told)
    for name, columns in _ADDED.items():
        if name in event.evidence or name not in told.evidence:
            continue
        fields = {k: v for k, v in told.fields.items() if k.startswith(columns)}
        proofs = {k: v for k, v in told.evidence.items() if k == name or (name == "place" and k == "host")}
        event = replace(event, fields={**event.fields, **fields}, evidence={**event.evidence, **proofs})
    return event


def is_repeat(events: Sequence[Event], row: Event) -> bool:
    """Whether an uncounted row tells again what an earlier sentence told: same forces, same act, same place."""
    if row.refused or row.fields.get("quantity_modality") not in {"none", "plural_unspecified", "undisclosed"}:
        return False
    earlier = (e for e in events if e.refused is None and e.clause.start < row.clause.start)
    return any(_tells(e, row) for e in earlier)


def _tells(event: Event, row: Event) -> bool:
    one, other = event.fields, row.fields
    if any(one.get(key) != other.get(key) for key in ("actor_id", "action")) or not same_time(one, other):
        return False
    untold = other.get("quantity_modality") == "undisclosed"  # "did not say how many soldiers had been sent"
    kind = untold or other.get("force_type") in {"unspecified", one.get("force_type")}
    here = other.get("host_iso3") is not None or other.get("place_name") is not None
    if not here and other.get("action") == "exercise":
        return kind and row.clause.start - event.clause.end < _NEAR  # "the ten-day drill has been called routine"
    whole = one if other.get("action") == "withdraw" else other  # "leave Chad … its pullout from Abéché has begun"
    same = one.get("host_iso3") == other.get("host_iso3") and "country" in {
        other.get("geo_precision"),
        whole.get("geo_precision"),
    }
    return here and kind and (same or one.get("place_name") == other.get("place_name"))


def same_time(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Withdrawals are told again at whatever stage; others at the same one or standing, on no other day."""
    days = {str(f["event_date_earliest"]) for f in (one, other) if f.get("event_date_earliest") is not None}
    stages = {one.get("status"), other.get("status")}
    staged = len(stages) < 2 or one.get("action") == "withdraw" or stages == _DONE
    return staged and len(days) < 2
