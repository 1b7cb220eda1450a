"""When two reports are one record. Strict on purpose: a wrong merge costs more than a missed one.

In: two reports of one table. Out: yes or no, and the block of facts that two articles must share to the letter before
anything else is compared. Replace this module and `cluster` to resolve by another rule.
"""

from collections.abc import Iterator
from typing import Final

from flows.resolve.compatible import (
    CLOSE,
    alike,
    dates_meet,
    period,
    quantities_agree,
    span,
    statuses_agree,
    sums_agree,
    times_agree,
)
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
        columns = ("action", "force_type", "host_id", "place_id", "quantity_unit")
        return (report.table, named(report, "actor"), *(report.text(column) for column in columns), item_key(report))
    actors, recipients = participants(report)
    return (report.table, ",".join(actors) or None, report.text("event_type"), ",".join(recipients))


def same_across(a: Report, b: Report) -> bool:
    """Whether the reports of two stories with one block are one record."""
    if bool(a.fields.get("is_background")) != bool(b.fields.get("is_background")):
        return False
    if not (_figures_agree(a, b) and statuses_agree(a.table, a.fields, b.fields)):
        return False
    if a.table == "shipments" and not named(a, "recipient") and not _both_counted(a, b):
        return False
    return times_agree(a.fields, a.published, b.fields, b.published)


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


def same_in_story(a: Report, b: Report) -> bool:
    """Whether two tellings of one story are one record: what one leaves out, the other may fill in."""
    if not (_figures_agree(a, b) and statuses_agree(a.table, a.fields, b.fields) and dates_meet(a.fields, b.fields)):
        return False
    if a.table == "shipments":
        return _same_shipment(a, b)
    if a.table == "deployments":
        return _same_deployment(a, b)
    return _same_diplomacy(a, b)


def _figures_agree(a: Report, b: Report) -> bool:
    return (
        quantities_agree(a.fields, b.fields)
        and sums_agree(a.fields, b.fields)
        and alike(a.fields, b.fields, "count_best")
    )


def _both_counted(a: Report, b: Report) -> bool:
    return any(span(a.fields, what) and span(b.fields, what) for what in ("quantity", "value"))


def _same_shipment(a: Report, b: Report) -> bool:
    parties = named(a, "supplier") == named(b, "supplier") and (
        _equal_or_absent(named(a, "recipient"), named(b, "recipient"))
    )
    return parties and (_same_item(a, b) or _takes_up(a, b) or _takes_up(b, a))


def _same_item(a: Report, b: Report) -> bool:
    return item_key(a) == item_key(b) and alike(a.fields, b.fields, "item_designation")


def _takes_up(short: Report, full: Report) -> bool:
    """Whether `short` is the bare class noun by which a later clause takes up `full` ("the missiles")."""
    bare = not (short.text("item_designation") or span(short.fields, "quantity") or span(short.fields, "value"))
    told = bool(full.text("item_designation") or span(full.fields, "quantity"))
    one_class = short.text("item_category") == full.text("item_category") not in (None, "weapons_unspecified")
    clauses = {telling.event.clause for telling in full.tellings}
    return bare and told and one_class and not any(telling.event.clause in clauses for telling in short.tellings)


def _same_deployment(a: Report, b: Report) -> bool:
    columns = ("host_id", "place_id", "quantity_unit", "item_id", "unit_name")
    forces = {a.text("force_type") or "unspecified", b.text("force_type") or "unspecified"} - {"unspecified"}
    return (
        named(a, "actor") == named(b, "actor")
        and a.text("action") == b.text("action")
        and len(forces) <= 1
        and all(alike(a.fields, b.fields, column) for column in columns)
    )


def _same_diplomacy(a: Report, b: Report) -> bool:
    actors_a, recipients_a = participants(a)
    actors_b, recipients_b = participants(b)
    return (
        a.text("event_type") == b.text("event_type")
        and actors_a == actors_b
        and (recipients_a == recipients_b or not (recipients_a and recipients_b))
        and alike(a.fields, b.fields, "topic")
        and alike(a.fields, b.fields, "place_id")
    )


def _equal_or_absent(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b
