"""Set cells of a row right: what a line of the corrections says, in the type that its column asks for.

In: a row and its corrections. Out: the row with the corrected cells, what follows from them, and the flag that says so.
A column that there is not, or a value that does not fit, is a `CorrectionError` with what to write instead.
"""

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime

from flows.resolve.companions import companions
from flows.resolve.corrections import Correction, CorrectionError
from flows.resolve.unusual import flags_of
from flows.tables import TABLES, Column
from flows.tables.column import Kind

# Identity and what is computed are no business of a correction.
_FIXED = frozenset(
    {"record_id", "record_version", "recorded_at", "run_id", "n_mentions", "n_sources", "notes"}
    | {"plover_event", "cameo_code", "quad_code"}
)
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
# How a value of each kind is written in the file.
_WRITTEN: Mapping[Kind, str] = {
    "bool": "true or false",
    "date": "a day such as 2022-03-04",
    "timestamp": "a moment such as 2022-03-04T06:00:00Z",
    **dict.fromkeys(("int8", "int32", "int64"), "a whole number in digits such as 12000"),
    **dict.fromkeys(("float32", "float64"), "a number in digits such as 2.5"),
}


def corrected(table: str, row: Mapping[str, object], corrections: Collection[Correction]) -> dict[str, object]:
    """The row with the corrected cells, what follows from them, and the flag that says so.

    Raises `CorrectionError` for a column or a value.
    """
    if not corrections:
        return dict(row)
    found = dict(row)
    for correction in corrections:
        found[correction.column] = _value(table, correction)
    told = {correction.column for correction in corrections}
    found |= companions(row, found, told)
    return found | {"quality_flags": _flags(table, found, given="quality_flags" in told)}


def _flags(table: str, row: Mapping[str, object], *, given: bool) -> list[str]:
    """The flags as they are given, else those that the corrected number deserves; either way who has been at it."""
    flags = row.get("quality_flags") if given else flags_of(table, row)
    return sorted({*(flags if isinstance(flags, list | tuple) else ()), "human_corrected"})


def _value(table: str, correction: Correction) -> object:
    column = TABLES[table].column.get(correction.column)
    if column is None or column.name in _FIXED:
        allowed = ", ".join(name for name in TABLES[table].column if name not in _FIXED)
        raise CorrectionError(
            f"{correction.place}: {table} has no column {correction.column} to correct; allowed: {allowed}"
        )
    try:
        value = _typed(column, correction.value)
    except (ValueError, OverflowError):
        raise _unfit(
            correction, f"write {_WRITTEN[column.kind]}{', or nothing for null' if column.null else ''}"
        ) from None
    faults = TABLES[table].faults({column.name: value})
    if any(fault.startswith(f"{column.name} is ") for fault in faults):
        members = "members set apart by |, each " if column.kind == "strings" else ""
        allowed = (
            f"{members}one of {', '.join(column.values)}" if column.values else _WRITTEN.get(column.kind, "a value")
        )
        raise _unfit(correction, f"write {allowed}")
    return value


def _unfit(correction: Correction, remedy: str) -> CorrectionError:
    told = repr(correction.value) if correction.value else "an empty value"
    return CorrectionError(f"{correction.place}: {told} does not fit the column {correction.column}; {remedy}")


def _typed(column: Column, text: str) -> object:
    if column.kind == "strings":
        return [member.strip() for member in text.split("|") if member.strip()]
    if not text:
        return None
    if column.kind == "bool":
        if text.casefold() not in _TRUTH:
            raise ValueError(text)
        return _TRUTH[text.casefold()]
    if column.kind.startswith("int"):
        return int(text)
    if column.kind.startswith("float"):
        return float(text)
    if column.kind == "date":
        return date.fromisoformat(text)
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if column.kind == "timestamp" else text
