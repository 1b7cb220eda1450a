"""What goes along with a corrected cell: cells that say the same thing in another way.

In: a row before and after its cells were set right, and which they were. Out: the cells that follow from them. A party
is told by identifier, name, code and kind, an item by name, category and type; a number told as a point by three
bounds, a sum also in euros. Whoever sets one of them right has set the others right as well, unless the file says
something else of them.
"""

from collections.abc import Collection, Mapping, Sequence, Set
from datetime import date

from flows.normalise.money.rates import in_euros
from flows.resolve import atlas

Row = Mapping[str, object]

_PARTIES = ("supplier", "recipient", "actor")
# A point, and the columns that repeat it: its bounds, and how many of the items have come.
_POINTS = (
    ("quantity_best", "quantity_low", "quantity_high", "quantity_delivered_best"),
    ("value_best", "value_low", "value_high"),
)


def companions(before: Row, after: Row, told: Set[str]) -> dict[str, object]:
    """The cells of the row that follow from those that were `told`."""
    found: dict[str, object] = {}
    for role in _PARTIES:
        if f"{role}_id" in told:
            found |= _party(role, after[f"{role}_id"])
    if "item_id" in told:
        found |= _item(after["item_id"])
    if "host_id" in told:
        found |= {"host_iso3": _code(after["host_id"])}
    for bounds in _POINTS:
        found |= _point(before, after, told, bounds)
    if "value_best" in told and after["value_best"] is None:
        found |= _emptied(after, told)
    if told & {"value_best", "value_currency", "fx_date"}:
        found |= _euros(before, after)
    return {column: cell for column, cell in found.items() if column in before and column not in told}


def _party(role: str, identifier: object) -> dict[str, object]:
    columns = (f"{role}_name", f"{role}_type", f"{role}_iso3")
    if identifier is None:
        return dict.fromkeys(columns)
    known = atlas.entity(str(identifier))
    name = known.get("name_en", str(identifier))
    return dict(zip(columns, (name, known.get("type", "unknown"), known.get("iso3")), strict=True))


def _item(identifier: object) -> dict[str, object]:
    """What the catalogue knows of an item; of one that it doesn't know nothing follows."""
    known = atlas.item(str(identifier)) if identifier is not None else {}
    if not known:
        return {}
    generic = atlas.item(known["type"]).get("name_en") if "type" in known else known.get("name_en")
    columns = ("designation", "category", "type")
    return {"item_name": generic, **{f"item_{column}": known.get(column) for column in columns}}


def _code(identifier: object) -> object:
    return atlas.entity(str(identifier)).get("iso3") if identifier is not None else None


def _point(before: Row, after: Row, told: Collection[str], bounds: Sequence[str]) -> dict[str, object]:
    """The bounds of a number that was a point: with the point they are told again."""
    alike = [column for column in bounds if before.get(column) is not None]
    if bounds[0] not in told or len({before[column] for column in alike}) > 1:
        return {}
    return dict.fromkeys(alike, after[bounds[0]])


def _euros(before: Row, after: Row) -> dict[str, object]:
    """The sum in euros, at the rate of the row's day; null where there is no sum, no currency or no rate."""
    best, currency = after.get("value_best"), after.get("value_currency")
    # The day of the rate is that of the article; what had no currency has no such day yet.
    day = after.get("fx_date") or before.get("first_published")
    found = None
    if isinstance(best, int | float) and isinstance(currency, str) and isinstance(day, date):
        found = in_euros(best, currency, day)
    return dict(zip(("value_eur_best", "fx_date"), found or (None, None), strict=True))


def _emptied(after: Row, told: Collection[str]) -> dict[str, object]:
    """What falls with a sum that is taken out: the bounds, and the currency unless the file still tells a bound."""
    bounds = ("value_low", "value_high")
    stays = any(bound in told and after[bound] is not None for bound in bounds)
    return dict.fromkeys(bounds if stays else (*bounds, "value_currency", "value_basis"))
