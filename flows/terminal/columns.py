"""The filled columns of a row, grouped by what they tell, for a terminal.

In: a row or the fields of an event. Out: lines, the row's own verdict first: status, factuality and confidence.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

_GROUPS = (
    "supplier", "actor", "actors", "recipient", "recipients", "host", "target", "item", "unit", "force", "quantity",
    "value", "event_date", "date", "delivery_date", "place", "geo",
)  # fmt: skip
# The full lists of those whose first stands alone in a line of its own.
_PARTIES = {"actors": "actor_id", "recipients": "recipient_id"}
# What the verdict or the sentence above says already, and what few look for here.
_NOT_LISTED = {
    "quality_flags",
    "is_aggregate",
    "is_background",
    "status",
    "factuality",
    "confidence",
    "record_id",
    "notes",
}


def columns(row: Mapping[str, object]) -> Iterator[str]:
    """ "delivered, actual, confidence 0.78", then a line for each group: "supplier    id=FRA  name=France"."""
    yield _verdict(row)
    grouped: dict[str, list[str]] = {}
    for column, value in row.items():
        if column in _NOT_LISTED or value in (None, [], (), "", False) or _repeats(row, column):
            continue
        group = next((g for g in _GROUPS if column == g or column.startswith(g + "_")), "")
        name = column.removeprefix(group + "_") if group else column
        told = ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
        grouped.setdefault(group or "row", []).append(str(told) if column in _PARTIES else f"{name}={told}")
    for group in (*_GROUPS, "row"):
        if group in grouped:
            yield f"{group:<14}" + "  ".join(grouped[group])


def _verdict(row: Mapping[str, object]) -> str:
    sure = row.get("confidence")
    told = [str(row[c]) for c in ("status", "factuality") if row.get(c)]
    told += [f"confidence {sure:.2f}"] if isinstance(sure, float) else []
    flags = row.get("quality_flags")
    told += [f"flags {' '.join(map(str, flags))}"] if isinstance(flags, list | tuple) and flags else []
    return ", ".join(told) or "no status"


def _repeats(row: Mapping[str, object], column: str) -> bool:
    """Whether a state's code, or a list of one, only repeats an id."""
    if column in _PARTIES:
        return [row.get(_PARTIES[column])] == list(cast(Sequence[object], row[column]))
    return column.endswith("_iso3") and row[column] == row.get(column.removesuffix("iso3") + "id")
