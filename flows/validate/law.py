"""The law of provenance: what a row says is quoted, to the letter, from an article's settled text.

In: a row and its surroundings. Out: what breaks the law, null where nothing does; for a mention, what the text really
says.
"""

from collections.abc import Sequence

from flows.tables import TABLES
from flows.tables.proof import needs_proof
from flows.validate.surroundings import Row, Surroundings


def joined(found: Sequence[str]) -> str | None:
    """The parts in alphabetical order; null if there are none."""
    return ", ".join(sorted(found)) or None


def unproved(table: str, row: Row, around: Surroundings) -> str | None:
    """The evidence fields of filled cells without a mention. A cell that a person has set needs no quote."""
    by_hand = {
        column.evidence
        for column in TABLES[table].columns
        if (str(row.get("record_id")), column.name) in around.corrected
    }
    proved = around.quotes.get(str(row.get("record_id")), {}).keys()
    return joined([field for field in needs_proof(TABLES[table], row) - proved if field not in by_hand])


def unquoted(table: str, row: Row, around: Surroundings) -> str | None:
    """The verbatim columns whose wording stands in no quote of their field."""
    quotes = around.quotes.get(str(row.get("record_id")), {})
    columns = [column for column in TABLES[table].columns if column.evidence and column.name.endswith("_text")]
    return joined(
        [
            column.name
            for column in columns
            if (cell := row.get(column.name))
            and not any(str(cell) in said for said in quotes.get(column.evidence or "", ()))
        ]
    )


def quoted(_table: str, row: Row, around: Surroundings) -> str | None:
    """What the settled text says from start to end."""
    text, start, end = around.texts.get(str(row.get("article_id"))), row.get("start"), row.get("end")
    if text is None or not isinstance(start, int) or not isinstance(end, int):
        return None
    return text[start:end] if 0 <= start <= end <= len(text) else None
