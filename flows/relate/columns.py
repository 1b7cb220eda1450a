"""Columns of the values that mentions hold: quantities, sums, dates, places, parties, and factuality.

In: a value. Out: parts of `Event.fields`, which several tables share.
"""

from flows.normalise.mention import Date, Money, Place, Quantity
from flows.relate.actor import Actor

DATE_COLUMNS = (
    "event_date_text",
    "event_date_edtf",
    "event_date_earliest",
    "event_date_latest",
    "date_precision",
    "date_basis",
)
MODEL_COLUMNS = ("item_id", "item_name", "item_designation")


def party_columns(role: str, actor: Actor) -> dict[str, object]:
    """The columns of a party in its role ("supplier", "recipient", "actor")."""
    return {
        f"{role}_id": actor.id,
        f"{role}_name": actor.name,
        f"{role}_iso3": actor.iso3,
        f"{role}_type": actor.type,
    }


def quantity_columns(value: Quantity, text: str | None) -> dict[str, object]:
    """The columns of a number, in whole units, with the words that tell it. What isn't counted has no basis."""
    columns: dict[str, object] = {
        "quantity_low": _whole(value.low),
        "quantity_best": _whole(value.best),
        "quantity_high": _whole(value.high),
        "quantity_modality": value.modality,
    }
    if value.modality != "none":
        columns["quantity_basis"] = value.basis
    if text is not None:
        columns["quantity_text"] = text
    return columns


def date_columns(value: Date, text: str) -> dict[str, object]:
    """The columns of an event's date, with the words that tell it."""
    return {
        "event_date_text": text,
        "event_date_edtf": value.edtf,
        "event_date_earliest": value.earliest,
        "event_date_latest": value.latest,
        "date_precision": value.precision,
        "date_basis": value.basis,
    }


def place_columns(value: Place, text: str) -> dict[str, object]:
    """The columns of a place, with the words that name it."""
    return {
        "place_id": value.place_id,
        "place_name": text,
        "place_iso3": value.iso3,
        "geo_precision": value.precision,
    }


def _whole(number: float | None) -> int | None:
    """The tables count in whole units ("2.5 tonnes" is 2)."""
    return None if number is None else int(number)


def value_columns(value: Money) -> dict[str, object]:
    """The value columns of a sum (amounts in units of its currency); a sum that is not told exactly is an estimate."""
    return {
        "value_low": value.low,
        "value_best": value.best,
        "value_high": value.high,
        "value_currency": value.currency,
        "value_basis": "estimated" if value.modality in {"approx", "range", "order_of_magnitude"} else "reported",
        "value_eur_best": value.eur_best,
        "fx_date": value.fx_date,
    }


def factuality_of(claimed: bool, status: str, forward: frozenset[str]) -> str:
    """actual, attributed, scheduled or possible, from status (`forward`: those of things to come) and who tells it."""
    if claimed:
        return "attributed"
    if status in forward:
        return "possible" if status == "considered" else "scheduled"
    return "actual"
