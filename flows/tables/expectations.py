"""What the declared columns demand of every row, as neutral declarations that any checker can run.

In: a `Table`. Out: `Expectation`s. `validate` turns them into Great Expectations; nothing here knows of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from flows.tables.column import Column, Kind
from flows.tables.table import Table

Rule = Literal["type", "not_null", "in_set", "members_in_set", "range", "unique"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """One demand on `columns` (a single one, except for `unique`).

    `kind` is set for `type`; `values` for `in_set` and `members_in_set` (each member of a list); `minimum`/`maximum`
    (inclusive, null is open) for `range`. Null cells satisfy everything but `not_null`.
    """

    rule: Rule
    columns: tuple[str, ...]
    kind: Kind | None = None
    values: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None

    @property
    def name(self) -> str:
        """A name that tells rule and columns, for quarantine and reports."""
        return f"{self.rule}:{','.join(self.columns)}"


def expectations(table: Table) -> tuple[Expectation, ...]:
    """All row-level demands of a table, in the order of its columns, then the key."""
    found = [demand for column in table.columns for demand in _of_column(column)]
    if table.unique:
        found.append(Expectation("unique", table.key))
    return tuple(found)


def _of_column(column: Column) -> Iterator[Expectation]:
    columns = (column.name,)
    yield Expectation("type", columns, kind=column.kind)
    if not column.null:
        yield Expectation("not_null", columns)
    if column.choice:
        rule: Rule = "members_in_set" if column.kind == "strings" else "in_set"
        yield Expectation(rule, columns, values=column.values)
    if column.minimum is not None or column.maximum is not None:
        yield Expectation("range", columns, minimum=column.minimum, maximum=column.maximum)
