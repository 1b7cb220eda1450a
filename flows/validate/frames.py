"""Rows as frames for the engine: first as they are, then in their declared types.

In: a table, its rows and their surroundings. Out: frames whose row positions are those of the rows. The first frame
holds plain Python values and is for types, nulls and closed lists; only rows that pass can be brought into the second
one, in which numbers, dates and conditions can be compared, and which holds the views beside the columns.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from flows.tables import Table
from flows.tables.conform import arrow_table
from flows.validate.surroundings import Row, Surroundings
from flows.validate.views import VIEWS

if TYPE_CHECKING:
    import pandas as pd

MISFIT = "_misfit"


def plain_frame(table: Table, rows: Sequence[Row]) -> "pd.DataFrame":
    """The cells as they are. `_misfit` says in words what does not fit the declaration, `_stray_<column>` which
    members of a list are outside its closed list."""
    import pandas as pd

    cells = {name: pd.Series([row.get(name) for row in rows], dtype=object) for name in table.column}
    for column in table.columns:
        if column.kind == "strings" and column.choice:
            allowed = set(column.values)
            cells[f"_stray_{column.name}"] = pd.Series(
                [_stray(row.get(column.name), allowed) for row in rows], dtype=object
            )
    cells[MISFIT] = pd.Series(["; ".join(_faults(table, row)) or None for row in rows], dtype=object)
    return pd.DataFrame(cells)


def _faults(table: Table, row: Row) -> Sequence[str]:
    unknown = [f"there is no column {name}" for name in sorted(row.keys() - table.column.keys())]
    return [*table.faults(row), *unknown]


def _stray(cell: object, allowed: set[str]) -> str | None:
    members = cell if isinstance(cell, list | tuple) else ()
    return ", ".join(sorted(str(member) for member in members if member not in allowed)) or None


def typed_frame(table: Table, rows: Sequence[Row], around: Surroundings) -> "pd.DataFrame":
    """The cells in their declared types, enums as plain strings, and the views. Raises `RowError` for a misfit."""
    import pandas as pd

    frame = as_strings(table, arrow_table(table.name, table.columns, table.schema(), rows).to_pandas())
    found = {name: [view(table.name, row, around) for row in rows] for name, view in VIEWS[table.name].items()}
    return pd.concat([frame, pd.DataFrame({name: as_series(cells) for name, cells in found.items()})], axis=1)


def as_strings(table: Table, frame: "pd.DataFrame") -> "pd.DataFrame":
    """The frame with enums as strings, so that they can be compared with each other and with any word."""
    enums = {column.name: "string" for column in table.columns if column.kind == "enum"}
    return frame.astype(enums)


def as_series(cells: Sequence[object]) -> "pd.Series[Any]":
    """Computed cells as a column: whole numbers, moments or strings, with nulls."""
    import pandas as pd

    kinds = {type(cell).__name__ for cell in cells if cell is not None}
    dtype = {"int": "Int64", "datetime": "datetime64[us]"}.get(next(iter(kinds), ""), "string")
    return pd.Series(list(cells), dtype=dtype)
