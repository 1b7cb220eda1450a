"""Moves told first without a number, then counted: "will withdraw its troops … The withdrawal of the 2,400 soldiers".

In: the rows told before and those of one more move. Out: both, the uncounted ones as duplicates of those that
count them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.relate.deployments.moves import filled, same_time
from flows.relate.event import Event

_UNCOUNTED = {None, "none", "plural_unspecified"}
# How many characters behind a row its number may still be told.
_NEAR = 400


def counted_again(events: Sequence[Event], rows: Sequence[Event]) -> tuple[list[Event], list[Event]]:
    """The rows told before and now: who are only counted now ("the 2,400 soldiers will be back by May") are told once.

    The uncounted row is a duplicate; those that count it take its place and its day.
    """
    before, now = list(events), list(rows)
    for at, row in enumerate(now):
        told = [i for i, e in enumerate(events) if row.refused is None and e.refused is None and _counts(e, row)]
        if not told:
            continue
        now[at] = filled(_staged(row, events[told[-1]]), events[told[-1]])
        for i in told:
            before[i] = replace(events[i], refused="duplicate")
    return before, now


def _staged(row: Event, told: Event) -> Event:
    """A withdrawal that is only counted now stands where it stood: « 9 500 soldats sont concernés par ce retrait »."""
    ahead = told.fields.get("status") == "planned" and row.fields.get("status") == "in_progress"
    stage = {key: told.fields[key] for key in ("status", "factuality") if key in told.fields}
    return replace(row, fields={**row.fields, **stage}) if ahead else row


def _counts(event: Event, row: Event) -> bool:
    """Whether a row tells how many those were that an earlier sentence nearby told without a number."""
    one, other = event.fields, row.fields
    near = event.clause.end <= row.clause.start < event.clause.end + _NEAR
    if not near or one.get("quantity_modality") not in _UNCOUNTED or other.get("quantity_modality") in _UNCOUNTED:
        return False
    if any(one.get(key) != other.get(key) for key in ("actor_id", "action")) or not same_time(one, other):
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
