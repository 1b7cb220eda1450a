"""Which reports of different stories can be one record at all: the facts and the time that they must share.

In: a report. Out: its block, the facts that must be equal to the letter, and the marks of its time. Reports of
different blocks, or without a common mark, are never compared, which keeps the work in proportion to the number of
reports.
"""

from collections.abc import Iterator
from typing import Final

from flows.resolve.compatible import CLOSE, period
from flows.resolve.report import Report

SYMMETRIC: Final = frozenset({"meeting", "call", "negotiation", "agreement", "relations_break", "relations_restore"})

Block = tuple[str | None, ...]


def item_key(report: Report) -> str | None:
    """What the report's item is, in any language: its atlas id, else its English name, else its class."""
    return report.text("item_id") or report.text("item_name") or report.text("item_category")


def named(report: Report, role: str) -> str | None:
    """Who plays the role: by id, else by name."""
    return report.text(f"{role}_id") or report.text(f"{role}_name")


def participants(report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Initiators and addressees by entity id, sorted; of a symmetric event all are initiators."""
    actors = _ids(report, "actors", "actor_id")
    recipients = _ids(report, "recipients", "recipient_id")
    if report.text("event_type") in SYMMETRIC:
        return tuple(sorted(actors | recipients)), ()
    return tuple(sorted(actors)), tuple(sorted(recipients))


def _ids(report: Report, several: str, one: str) -> set[str]:
    listed = report.fields.get(several)
    ids = {str(entity) for entity in listed if entity} if isinstance(listed, list | tuple) else set()
    first = report.text(one)
    return ids or ({first} if first else set())


def block(report: Report) -> Block:
    """The facts that must be equal for two articles to tell one record."""
    if report.table == "shipments":
        return (
            report.table,
            named(report, "supplier"),
            named(report, "recipient"),
            item_key(report),
            report.text("item_designation"),
        )
    if report.table == "deployments":
        where = report.text("host_id") or report.text("place_id")
        return (report.table, named(report, "actor"), report.text("action"), where, report.text("quantity_unit"))
    actors, recipients = participants(report)
    return (report.table, ",".join(actors) or None, report.text("event_type"), ",".join(recipients))


def moments(report: Report) -> Iterator[tuple[str, int]]:
    """Marks of the report's time: two reports of different stories that share none can't be of one time.

    Weeks around the publication and months of the event's date; nothing if neither is known.
    """
    if report.published is not None:
        week, day = divmod(report.published.toordinal(), 7)
        yield "week", week
        if day < CLOSE.days:
            yield "week", week - 1
        if day >= 7 - CLOSE.days:
            yield "week", week + 1
    stated = period(report.fields)
    if stated is not None:
        first, last = (day.year * 12 + day.month for day in stated)
        # A period of many years says little; such reports meet by publication.
        yield from (("month", month) for month in range(first, min(last, first + 24) + 1))
