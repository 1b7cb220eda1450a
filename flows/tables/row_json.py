"""A row as JSON and back: how `history` keeps superseded versions and `quarantine` keeps candidates.

In: a row of a table. Out: JSON with the columns in their declared order, nulls left out; equal rows give equal text.
"""

import json
from datetime import UTC, date, datetime
from typing import Any

from flows.tables.column import Kind
from flows.tables.conform import Row
from flows.tables.table import Table


def row_to_json(table: Table, row: Row) -> str:
    """The row as one line of JSON. Cells of any type are kept, also such as the table would not take."""
    told = {name: _plain(row[name]) for name in table.column if row.get(name) is not None}
    told |= {name: _plain(row[name]) for name in sorted(row.keys() - table.column.keys())}
    return json.dumps(told, ensure_ascii=False, default=str)


def row_from_json(table: Table, text: str) -> dict[str, object]:
    """The row that `row_to_json` wrote, with every column of today's table; columns it no longer has are dropped."""
    told = json.loads(text)
    return {name: _typed(column.kind, told.get(name)) for name, column in table.column.items()}


def _plain(cell: object) -> object:
    if isinstance(cell, datetime):
        return (cell.replace(tzinfo=UTC) if cell.tzinfo is None else cell.astimezone(UTC)).isoformat()
    return cell.isoformat() if isinstance(cell, date) else cell


def _typed(kind: Kind, cell: Any) -> object:
    if cell is None:
        return None
    if kind == "timestamp":
        return datetime.fromisoformat(cell)
    return datetime.fromisoformat(cell).date() if kind == "date" else cell
