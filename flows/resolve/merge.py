"""Make one record's fields from the tellings that are read as one.

In: tellings of one record. Out: its fields by column name. Each group of columns that one kind of evidence proves (the
party, the number, the date …) is taken whole from the telling that says it best: a row never mixes two readings. A
status climbs its ladder; numbers that differ between stories widen low and high and set a flag.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from flows.resolve.compatible import number, period
from flows.resolve.ladder import falls, leading, same_act
from flows.resolve.report import Report, Telling
from flows.tables import TABLES

Fields = Mapping[str, object]

_EXACTNESS: Final[Mapping[object, int]] = {
    "none": 0,
    "undisclosed": 1,
    "plural_unspecified": 2,
    "order_of_magnitude": 3,
    "at_most": 4,
    "at_least": 5,
    "range": 6,
    "approx": 7,
    "exact": 8,
}
_NUMBERS: Final = ("quantity", "value")
_UNITED: Final = ("quality_flags", "context")
# Derived cells that go with the reading they are derived from.
_WITH: Final[Mapping[str, tuple[str, ...]]] = {"value": ("value_eur_best", "fx_date")}


@cache
def facets(table: str) -> Mapping[str, tuple[str, ...]]:
    """The columns of a fact table by the field of `mentions` that proves them, as flows/tables declares them."""
    found: dict[str, list[str]] = defaultdict(list)
    for column in TABLES[table].columns:
        if column.evidence is not None:
            found[column.evidence].append(column.name)
    return {field: tuple(columns) for field, columns in found.items()}


def merge(table: str, tellings: Iterable[Telling]) -> Report:
    """The report that tellings give together. Raises ValueError if there are none."""
    ordered = sorted(tellings, key=lambda telling: telling.order)
    if not ordered:
        raise ValueError("a record needs at least one telling")
    first = leading(table, ordered)
    fields: dict[str, object] = {}
    for field, columns in facets(table).items():
        pool = same_act(first, ordered) if field == "event_date" else ordered
        chosen = first if field == "trigger" else max(pool, key=lambda told: _says(told.event.fields, field, columns))
        taken = (*columns, *_WITH.get(field, ()))
        fields.update((name, value) for name in taken if (value := chosen.event.fields.get(name)) is not None)
    fields.update(_overall(first, ordered))
    for what in _NUMBERS:
        _widen(fields, what, ordered)
    return Report(table, fields, tuple(ordered))


def _says(fields: Fields, field: str, columns: Sequence[str]) -> tuple[float, int]:
    """How much a telling says in a group of columns: how exactly, then how many cells."""
    filled = sum(bool(fields.get(name)) or fields.get(name) == 0 for name in columns)
    if field in _NUMBERS:
        modality = fields.get(f"{field}_modality", "exact" if number(fields, f"{field}_best") is not None else "none")
        return (float(_EXACTNESS.get(modality, 0)), filled)
    if field == "event_date" and (bounds := period(fields)):
        return (-float((bounds[1] - bounds[0]).days), filled)
    if field == "event_date":
        return (-1e6, filled)
    if field == "level":
        return (float(fields.get("level") not in (None, "unspecified")), filled)
    return (0.0, filled)


def _overall(first: Telling, ordered: Sequence[Telling]) -> dict[str, object]:
    """The columns that hold for all tellings together."""
    every = [telling.event.fields for telling in ordered]
    found: dict[str, object] = {
        "is_background": all(bool(fields.get("is_background")) for fields in every),
        "is_aggregate": any(bool(fields.get("is_aggregate")) for fields in every),
        "confidence": max(number(fields, "confidence") or 0.0 for fields in every),
    }
    for column in _UNITED:
        members = {str(member) for fields in every for member in _listed(fields.get(column))}
        if members or column == "quality_flags":
            found[column] = sorted(members)
    if falls(first, ordered):
        found["quality_flags"] = _flagged(found, "conflicting_sources")
    return found


def _flagged(fields: Fields, flag: str) -> list[str]:
    return sorted({*map(str, _listed(fields.get("quality_flags"))), flag})


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


def _widen(fields: dict[str, object], what: str, ordered: Sequence[Telling]) -> None:
    """Span the points of stories that differ, and flag it."""
    points: dict[str, set[float]] = defaultdict(set)
    for telling in ordered:
        told = telling.event.fields
        best = number(told, f"{what}_best")
        comparable = what != "value" or told.get("value_currency") == fields.get("value_currency")
        if best is not None and comparable:
            points[telling.story].add(best)
    told_points = {point for story in points.values() for point in story}
    if len(points) < 2 or len(told_points) < 2:
        return
    cast = int if what == "quantity" else float
    low, high = number(fields, f"{what}_low"), number(fields, f"{what}_high")
    fields[f"{what}_low"] = cast(min(told_points | ({low} if low is not None else set())))
    fields[f"{what}_high"] = cast(max(told_points | ({high} if high is not None else set())))
    if f"{what}_modality" in fields:
        fields[f"{what}_modality"] = "range"
    fields["quality_flags"] = _flagged(fields, "conflicting_sources")
