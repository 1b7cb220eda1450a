"""The type that `resolve` returns: the rows of every table that it fills, by column name.

`tables` holds rows for the fact tables, articles, mentions, participants, entities, items, places and history, each in
the order of its key. `corrected` names the cells that a person has set: a quote need not prove them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Records:
    """Rows by table; treat them as read-only."""

    tables: Mapping[str, Sequence[Row]]
    corrected: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    def __getitem__(self, table: str) -> Sequence[Row]:
        """The rows of a table; none if the stage makes none of it."""
        return self.tables.get(table, ())
