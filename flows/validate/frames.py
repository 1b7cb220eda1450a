"""Rows as frames for the engine: first as they are, then in their declared types.

In: a table, its rows and their surroundings. Out: frames whose row positions are those of the rows. The first frame
holds plain Python values and is for types, nulls and closed lists; only rows that pass can be brought into the second
one, in which numbers, dates and conditions can be compared, and which holds the views beside the columns.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from flows.tables import Table
from flows.tables.conform import arrow_table
from flows.validate.surroundings import Row, Surroundings
from flows.validate.views import TYPES, VIEWS

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

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
    frame = comparable(table, arrow_table(table.name, table.columns, table.schema(), rows))
    found = {name: [view(table.name, row, around) for row in rows] for name, view in VIEWS[table.name].items()}
    return beside(frame, found)


def comparable(table: Table, cells: "pa.Table") -> "pd.DataFrame":
    """The cells as pandas compares them without surprises: a missing one is NaN or NaT and equals nothing."""
    frame: pd.DataFrame = cells.to_pandas(ignore_metadata=True)
    return frame.astype({column.name: "str" for column in table.columns if column.kind == "enum"})


def beside(frame: "pd.DataFrame", views: Mapping[str, Sequence[object]]) -> "pd.DataFrame":
    """The frame with computed columns: strings unless `views.TYPES` says otherwise."""
    import pandas as pd

    columns = {name: pd.Series(list(cells), dtype=TYPES.get(name, "str")) for name, cells in views.items()}
    return pd.concat([frame, pd.DataFrame(columns)], axis=1)
