"""The table of superseded versions, from which any past moment is rebuilt."""

from flows.tables.column import Column
from flows.tables.table import Table

TABLE = Table(
    name="history",
    description="Every superseded version of a record, with the whole row.",
    columns=(
        Column("table", "enum", "The fact table.", null=False, choice="fact_table"),
        Column("record_id", "string", "The record.", null=False),
        Column("record_version", "int32", "The version that was superseded.", null=False, minimum=1),
        Column("recorded_at", "timestamp", "When this version became known.", null=False, unit="UTC"),
        Column("superseded_at", "timestamp", "When it was superseded.", null=False, unit="UTC"),
        Column("change_type", "enum", "What superseded it.", null=False, choice="change_type"),
        Column("merged_into", "string", "The record into which it went, if merged."),
        Column("row", "text", "The whole row as JSON, columns as in the fact table.", null=False),
    ),
    key=("table", "record_id", "record_version"),
)
