"""One curated table: its columns, its key, and what is made from them.

In: rows as mappings of column to value. Out: the Arrow schema and Arrow tables that obey it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from flows.tables.column import Column
from flows.tables.conform import Row, arrow_table, faults
from flows.tables.pandas_types import pandas_metadata


@dataclass(frozen=True)
class Table:
    """A table of `curated/`. Rows are stored in the order of `key`; `unique` says that no key stands twice.

    A `journal` gains rows on every run and does not count when asking whether anything changed.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    unique: bool = True
    journal: bool = False

    @cached_property
    def column(self) -> Mapping[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @cached_property
    def stamps(self) -> tuple[str, ...]:
        """The columns that tell by which run or when a row was written."""
        return tuple(column.name for column in self.columns if column.stamp)

    def schema(self) -> pa.Schema:
        """The Arrow schema with everything that is declared in its metadata, and how pandas shall read it."""
        return self._schema

    @cached_property
    def _schema(self) -> pa.Schema:
        metadata = {"table": self.name, "description": self.description, "pandas": pandas_metadata(self.columns)}
        return pa.schema([column.field() for column in self.columns], metadata=metadata)

    def to_arrow(self, rows: Sequence[Mapping[str, object]]) -> pa.Table:
        """The rows as an Arrow table in the order of the key; an absent column is null.

        Raises `RowError`, naming table, row, column and value, if a cell is not of its declared type, is null where
        that is not allowed, is outside its closed list, or belongs to no declared column.
        """
        return self.sorted(arrow_table(self.name, self.columns, self.schema(), rows))

    def faults(self, row: Row) -> tuple[str, ...]:
        """What is wrong with the types of one row, one clear sentence a cell; empty if it can be stored."""
        return faults(self.columns, row)

    def to_rows(self, table: pa.Table) -> list[dict[str, object]]:
        """The rows of an Arrow table as plain mappings, dates as `datetime.date`, moments as UTC datetimes."""
        rows: list[dict[str, object]] = table.to_pylist()
        dates = [column.name for column in self.columns if column.kind == "date" and column.name in table.column_names]
        for row in rows:
            for name in dates:
                moment = row[name]
                row[name] = moment.date() if moment is not None else None  # type: ignore[attr-defined]
        return rows

    def sorted(self, table: pa.Table) -> pa.Table:
        """The same rows in the order of the key, in one chunk, so that equal rows give equal bytes."""
        keys = table.select(list(self.key))
        for position, name in enumerate(self.key):
            if pa.types.is_dictionary(keys.schema.field(name).type):
                keys = keys.set_column(position, name, keys.column(name).cast(pa.string()))
        indices = pc.sort_indices(keys, sort_keys=[(name, "ascending") for name in self.key])
        return table.take(indices).combine_chunks()
