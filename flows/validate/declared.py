"""The expectations that follow from the declared columns, as entries like those of the files.

In: a table. Out: its entries in two parts: those on the plain cells (types, nulls, closed lists) and those on typed
ones (ranges, keys, references).
"""

from collections.abc import Mapping, Sequence
from typing import Final

from flows.tables import Table
from flows.tables.column import Kind
from flows.tables.expectations import Expectation, expectations
from flows.validate.entry import Entry
from flows.validate.frames import MISFIT

_PYTHON: Final[Mapping[Kind, Sequence[str]]] = {
    "string": ("str",),
    "text": ("str",),
    "bool": ("bool",),
    "int8": ("int",),
    "int32": ("int",),
    "int64": ("int",),
    "float32": ("float", "int"),
    "float64": ("float", "int"),
    "date": ("date",),
    "timestamp": ("datetime",),
    "strings": ("list", "tuple"),
    "spans": ("list", "tuple"),
}


def on_plain_cells(table: Table) -> tuple[Entry, ...]:
    """First whether the row fits its declaration at all, then types, nulls and closed lists one by one, to say why."""
    found = [entry for demand in expectations(table) if (entry := _plain(demand)) is not None]
    misfit = Entry("declared", "expect_column_values_to_be_null", (MISFIT,), "row", "The row fits its declaration.")
    return (misfit, *found)


def on_typed_cells(table: Table) -> tuple[Entry, ...]:
    """Ranges, the key, and references."""
    found = [entry for demand in expectations(table) if (entry := _typed(demand)) is not None]
    if any(column.references for column in table.columns):
        note = "What a cell refers to exists."
        found.append(Entry("references", "expect_column_values_to_be_null", ("_lost_references",), "row", note))
    return tuple(found)


def _plain(demand: Expectation) -> Entry | None:
    column = demand.columns[0]
    if demand.rule == "type" and demand.kind is not None and demand.kind in _PYTHON:
        kwargs = {"type_list": list(_PYTHON[demand.kind])}
        return Entry(demand.name, "expect_column_values_to_be_in_type_list", (column,), "row", "Declared type.", kwargs)
    if demand.rule == "not_null":
        return Entry(demand.name, "expect_column_values_to_not_be_null", (column,), "row", "Declared not null.")
    if demand.rule == "in_set":
        kwargs = {"value_set": list(demand.values)}
        return Entry(demand.name, "expect_column_values_to_be_in_set", (column,), "row", "Closed list.", kwargs)
    if demand.rule == "members_in_set":
        stray = (f"_stray_{column}",)
        return Entry(demand.name, "expect_column_values_to_be_null", stray, "row", "Closed list of members.")
    return None


def _typed(demand: Expectation) -> Entry | None:
    if demand.rule == "range":
        kwargs = {"min_value": demand.minimum, "max_value": demand.maximum}
        return Entry(
            demand.name, "expect_column_values_to_be_between", demand.columns, "row", "Declared range.", kwargs
        )
    if demand.rule == "unique":
        one = len(demand.columns) == 1
        kind = "expect_column_values_to_be_unique" if one else "expect_compound_columns_to_be_unique"
        return Entry(demand.name, kind, demand.columns, "row", "The key stands once.")
    return None
