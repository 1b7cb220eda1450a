"""Match the rows that were read in a text with the rows that a person coded.

In: events and coded rows of one table and text. Out: for each event its row, or whether it is right.
The keys are those of the field: supplier, recipient and item class; actor and direction; event type and participants.
"""

from collections.abc import Sequence
from typing import Any

from flows.relate.event import Event
from tests.benchmarks.coded import Row

_NEAR_ITEMS = (
    {"missile", "air_defence", "anti_tank", "ammunition", "uav", "artillery"},
    {"military_aid", "weapons_unspecified", "training", "non_lethal"},
    {"vehicle", "armoured_vehicle", "non_lethal"},
    {"sensor", "non_lethal", "air_defence"},
    {"aircraft", "helicopter"},
    {"small_arms", "anti_tank", "weapons_unspecified"},
)


def right_events(table: str, events: Sequence[Event], rows: Sequence[Row], *, exhaustive: bool) -> list[bool | None]:
    """Whether each event has a coded row. Unmatched events are wrong only where the coding is exhaustive."""
    otherwise = False if exhaustive else None
    return [otherwise if row is None else True for row in matched_rows(table, events, rows)]


def matched_rows(table: str, events: Sequence[Event], rows: Sequence[Row]) -> list[int | None]:
    """For each event the place of its row, else null: greedily, the best pairs first."""
    pairs = sorted(
        (-_likeness(table, event, row), i, j)
        for i, event in enumerate(events)
        for j, row in enumerate(rows)
        if keys_agree(table, event, row)
    )
    row_of: list[int | None] = [None] * len(events)
    for _, i, j in pairs:
        if row_of[i] is None and (j not in row_of or rows[j].get("shared")):
            row_of[i] = j
    return row_of


def keys_agree(table: str, event: Event, row: Row) -> bool:
    """Whether an event can be the row that was coded."""
    fields = event.fields
    if table == "shipments":
        return all(_same(row, r, fields) for r in ("supplier", "recipient")) and _near(
            row.get("item_category"), fields.get("item_category")
        )
    if table == "deployments":
        outward = {row.get("action") == "withdraw", fields.get("action") == "withdraw"}
        return _same(row, "actor", fields) and (not row.get("action") or len(outward) == 1)
    if row.get("event_type") != fields.get("event_type"):
        return False
    return _overlap(_party(row), _party(fields)) >= 0.5


def _same(row: Row, role: str, fields: Any) -> bool:
    if role not in row:
        return True
    names = {str(fields.get(f"{role}_{k}")).casefold() for k in ("id", "name") if fields.get(f"{role}_{k}")}
    if row[role] is None:
        return not names
    coded = str(row[role]).casefold()
    return coded in names or any(len(coded) > 3 and set(coded.split()) & set(n.split()) for n in names)


def _near(coded: str | None, read: object) -> bool:
    return not coded or coded == read or any({coded, read} <= group for group in _NEAR_ITEMS)


def _party(row: Any) -> set[str]:
    return {str(a).casefold() for key in ("actors", "recipients") for a in row.get(key) or ()}


def _overlap(coded: set[str], read: set[str]) -> float:
    return 2 * len(coded & read) / (len(coded) + len(read)) if coded and read else 0.0


def _likeness(table: str, event: Event, row: Row) -> float:
    fields = event.fields
    likeness = 2.0 * (row.get("status") == fields.get("status")) + float(bool(row.get("required", True)))
    for coded, read in (("best", "quantity_best"), ("low", "quantity_low"), ("high", "quantity_high")):
        if row.get(coded) is not None and fields.get(read) == row[coded]:
            likeness += 2
    if table == "shipments":
        likeness += 2.0 * (row.get("item_category") == fields.get("item_category"))
    if table == "deployments":
        likeness += (row.get("action") == fields.get("action")) + (row.get("host") == fields.get("host_iso3"))
    place = row.get("evidence")
    return likeness + 3.0 * bool(place and " ".join(str(place).split())[:40] in " ".join(event.clause.text.split()))
