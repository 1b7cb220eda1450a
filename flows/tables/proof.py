"""Which fields of a fact row some span of an article must prove.

In: a fact table and a row. Out: names of evidence fields; the law is that `mentions` holds at least one of each.
"""

from flows.tables.conform import Row
from flows.tables.table import Table

# These dates were not told by the text but bounded by what is known of its publication.
_UNTOLD_DATES = ("publication_bound", "none")


def needs_proof(table: Table, row: Row) -> frozenset[str]:
    """The evidence fields of all cells that say something: not null, not empty, not the column's blank value."""
    needed = {
        column.evidence
        for column in table.columns
        if column.evidence and row.get(column.name) not in (None, [], (), column.blank)
    }
    if row.get("date_basis") in _UNTOLD_DATES:
        needed.discard("event_date")
    return frozenset(needed)
