"""When two reports are one record. Strict on purpose: a wrong merge costs more than a missed one.

In: two reports of one table. Out: yes or no. Replace this module, `block` and `cluster` to resolve by another rule.
"""

from flows.resolve.block import item_key, named, participants
from flows.resolve.compatible import (
    alike,
    dates_meet,
    quantities_agree,
    span,
    statuses_agree,
    sums_agree,
    times_agree,
)
from flows.resolve.report import Report


def same_across(a: Report, b: Report) -> bool:
    """Whether the reports of two stories with one block are one record."""
    if bool(a.fields.get("is_background")) != bool(b.fields.get("is_background")):
        return False
    if not (_figures_agree(a, b) and statuses_agree(a.table, a.fields, b.fields)):
        return False
    if a.table == "shipments" and not named(a, "recipient") and not _both_counted(a, b):
        return False
    if a.table == "deployments" and not _one_move(a, b):
        return False
    return times_agree(a.fields, a.published, b.fields, b.published)


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
    if short.text("item_designation") or span(short.fields, "quantity") or span(short.fields, "value"):
        return False
    if not (full.text("item_designation") or span(full.fields, "quantity")):
        return False
    clauses = {telling.event.clause for telling in full.tellings}
    return _is_class_of(short, full) and not any(telling.event.clause in clauses for telling in short.tellings)


def _is_class_of(short: Report, full: Report) -> bool:
    """Of one category, and named by the last words of the other's name: a missile to an air-defence missile."""
    general, special = short.text("item_name"), full.text("item_name")
    one_category = short.text("item_category") == full.text("item_category") not in (None, "weapons_unspecified")
    return one_category and general is not None and special is not None and f" {special}".endswith(f" {general}")


def _one_move(a: Report, b: Report) -> bool:
    """One force at one place; with the same number told, a place or force that one side leaves open may be the same."""
    columns = ("force_type", "place_id", "item_id")
    if all(a.text(column) == b.text(column) for column in columns):
        return True
    places = a.text("place_id") == b.text("place_id") or (
        a.text("host_id") is not None and _equal_or_absent(_spot(a), _spot(b))
    )
    return places and _both_counted(a, b) and _forces_agree(a, b) and alike(a.fields, b.fields, "item_id")


def _spot(report: Report) -> str | None:
    """The place within the country."""
    return None if report.text("geo_precision") == "country" else report.text("place_id")


def _forces_agree(a: Report, b: Report) -> bool:
    return len({a.text("force_type") or "unspecified", b.text("force_type") or "unspecified"} - {"unspecified"}) <= 1


def _same_deployment(a: Report, b: Report) -> bool:
    columns = ("host_id", "place_id", "quantity_unit", "item_id", "unit_name")
    return (
        named(a, "actor") == named(b, "actor")
        and a.text("action") == b.text("action")
        and _forces_agree(a, b)
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
