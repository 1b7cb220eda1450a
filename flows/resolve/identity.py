"""Give every record an identifier that only its facts decide, and keep the one it had.

In: reports of this run, and the last release. Out: an identifier for each report, and the earlier records that ended
in it. The identifier is a hash of the facts that identify the record (who, whom, what, how many, about when), so that
any machine finds the same one; records with the very same facts count up. A report that rests on the evidence of an
earlier record keeps that record's identifier, even where new evidence has changed the facts.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flows.resolve.block import block
from flows.resolve.compatible import period
from flows.resolve.continuity import inheritance
from flows.resolve.past import Past
from flows.resolve.report import Report

_FIGURES: Final = ("quantity_low", "quantity_best", "quantity_high", "quantity_unit", "value_best", "value_currency")
_PREFIX: Final = {"shipments": "shp", "deployments": "dep", "diplomatic_events": "dip"}


@dataclass(frozen=True, slots=True)
class Identified:
    """A report with its identifier; `absorbed` are earlier records that ended in it.

    `divided` says that a part of the earlier record's evidence went into another report.
    """

    record_id: str
    report: Report
    absorbed: tuple[str, ...] = ()
    divided: bool = False


def facts(report: Report) -> tuple[object, ...]:
    """What identifies a record. The time is a day for acts that recur within weeks, else a quarter, so that two
    articles of one event that word its date differently still give one identifier."""
    figures = tuple(report.fields.get(column) for column in _FIGURES)
    return (*block(report), *figures, report.fields.get("count_best"), _occasion(report))


def _occasion(report: Report) -> str:
    stated = period(report.fields)
    if report.table == "diplomatic_events" and stated is not None:
        return stated[0].isoformat()
    day = stated[0] if stated is not None else report.published
    # Without any date nothing but its own story tells it from another of the same kind.
    return min(report.stories) if day is None else f"{day.year}-Q{(day.month + 2) // 3}"


def record_id(table: str, identifying: tuple[object, ...], ordinal: int) -> str:
    """The identifier of the `ordinal`th record (from 0) with these facts."""
    told = json.dumps([*identifying, ordinal], ensure_ascii=False, default=str)
    return f"{_PREFIX[table]}-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def identify(reports: Iterable[Report], past: Past) -> list[Identified]:
    """Every report with its identifier, in canonical order, whatever order the reports come in."""
    ordered = sorted(reports, key=lambda report: (report.table, report.order, repr(block(report))))
    went = inheritance(ordered, past)
    fresh = _fresh(ordered, went.kept, past.heirs.keys() | went.given)
    return [
        Identified(
            record_id=(record := went.kept.get(position) or fresh[position]),
            report=report,
            absorbed=went.absorbed.get(position, ()),
            divided=any(position in fresh for position in went.claims.get(record, ())),
        )
        for position, report in enumerate(ordered)
    ]


def _fresh(ordered: Sequence[Report], kept: Mapping[int, str], taken: Iterable[str]) -> dict[int, str]:
    used = {*taken, *kept.values()}
    found: dict[int, str] = {}
    for position, report in enumerate(ordered):
        if position in kept:
            continue
        identifying, ordinal = facts(report), 0
        while (candidate := record_id(report.table, identifying, ordinal)) in used:
            ordinal += 1
        used.add(candidate)
        found[position] = candidate
    return found
