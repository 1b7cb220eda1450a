"""The bridge from records to entities, for BI tools that can't read lists."""

from flows.tables.column import Column
from flows.tables.table import Table

TABLE = Table(
    name="participants",
    description="Who takes part in which record in which role.",
    columns=(
        Column("table", "enum", "The fact table.", null=False, choice="fact_table"),
        Column("record_id", "string", "The record.", null=False),
        Column("role", "enum", "In which role.", null=False, choice="role"),
        Column("entity_id", "string", "The entity.", null=False, references="entities.entity_id"),
    ),
    key=("table", "record_id", "role", "entity_id"),
)
