"""Bring rows into the declared types, and say clearly where one can't be brought there.

In: columns and rows (mappings of column to value). Out: an Arrow table, or a `RowError` that names the cell.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa

from flows.tables.column import Column, Kind

Row = Mapping[str, object]


class RowError(ValueError):
    """A row that does not fit its table; the message names table, row, column, value and what is allowed."""


def arrow_table(name: str, columns: Sequence[Column], schema: pa.Schema, rows: Sequence[Row]) -> pa.Table:
    """All rows as one Arrow table of `schema`. Raises `RowError` at the first row that does not fit."""
    declared = {column.name for column in columns}
    for number, row in enumerate(rows):
        if not row.keys() <= declared:
            unknown = ", ".join(sorted(row.keys() - declared))
            raise RowError(f"{name}, row {number}: no such column: {unknown}. Declare it in flows/tables/{name}.py.")
    try:
        arrays = [_array(column, [row.get(column.name) for row in rows]) for column in columns]
        return pa.Table.from_arrays(arrays, schema=schema)
    except (pa.ArrowException, TypeError, ValueError, KeyError, OverflowError) as error:
        raise RowError(_first_fault(name, columns, rows, error)) from error


def faults(columns: Iterable[Column], row: Row) -> tuple[str, ...]:
    """One sentence for each cell of the row that does not fit its column."""
    return tuple(fault for column in columns if (fault := _fault(column, row.get(column.name))))


def _array(column: Column, cells: list[Any]) -> pa.Array:
    if not column.null and None in cells:
        raise ValueError(column.name)
    if column.kind == "enum":
        code = {value: index for index, value in enumerate(column.values)}
        indices = [None if cell is None else code[cell] for cell in cells]
        return pa.DictionaryArray.from_arrays(pa.array(indices, pa.int32()), pa.array(column.values, pa.string()))
    check = _CHECKS.get(column.kind, _number)
    return pa.array([None if cell is None else check(column, cell) for cell in cells], column.arrow_type)


def _moment(column: Column, cell: Any) -> datetime:
    """Midnight of a day; a moment in UTC (one without a zone is taken as UTC)."""
    if column.kind == "timestamp":
        if not isinstance(cell, datetime):
            raise TypeError(column.name)
        return cell.replace(tzinfo=UTC) if cell.tzinfo is None else cell.astimezone(UTC)
    if isinstance(cell, datetime):
        if cell.tzinfo is not None or cell != datetime.combine(cell.date(), datetime.min.time()):
            raise TypeError(column.name)
        return cell
    if not isinstance(cell, date):
        raise TypeError(column.name)
    return datetime.combine(cell, datetime.min.time())


def _members(column: Column, cell: Any) -> list[str]:
    if isinstance(cell, str) or not all(isinstance(member, str) for member in cell):
        raise TypeError(column.name)
    if column.choice and not set(cell) <= set(column.values):
        raise ValueError(column.name)
    return list(cell)


def _number(column: Column, cell: Any) -> Any:
    """A finite number. Arrow would cut 1.5 down to 1 and take True for 1; both are slips, and so is NaN for null."""
    allowed = (int, float) if column.kind.startswith("float") else int
    if isinstance(cell, bool) or not isinstance(cell, allowed) or not math.isfinite(cell):
        raise TypeError(column.name)
    return cell


def _spans(column: Column, cell: Any) -> list[Row]:
    if not all(isinstance(span, Mapping) and span.keys() == {"start", "end", "kind"} for span in cell):
        raise TypeError(column.name)
    return list(cell)


def _of(kind: type) -> Callable[[Column, Any], Any]:
    def check(column: Column, cell: Any) -> Any:
        if not isinstance(cell, kind):
            raise TypeError(column.name)
        return cell

    return check


_CHECKS: Mapping[Kind, Callable[[Column, Any], Any]] = {
    "string": _of(str),
    "text": _of(str),
    "bool": _of(bool),
    "date": _moment,
    "timestamp": _moment,
    "strings": _members,
    "spans": _spans,
}


def _fault(column: Column, cell: Any) -> str | None:
    if cell is None:
        return None if column.null else f"{column.name} is null, which is not allowed"
    try:
        _array(column, [cell])
    except (pa.ArrowException, TypeError, ValueError, KeyError, OverflowError):
        allowed = f"one of {', '.join(column.values)}" if column.choice else column.kind
        return f"{column.name} is {cell!r}; allowed: {allowed}"
    return None


def _first_fault(name: str, columns: Sequence[Column], rows: Sequence[Row], error: Exception) -> str:
    for number, row in enumerate(rows):
        if found := faults(columns, row):
            return f"{name}, row {number}: {'; '.join(found)}."
    return f"{name}: {error}"
