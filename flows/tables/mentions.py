"""The table of mentions: the evidence in long form. Law: the settled text from `start` to `end` is `text`."""

from flows.tables.column import Column
from flows.tables.table import Table

TABLE = Table(
    name="mentions",
    description="The spans that prove the fields of the fact tables, and the candidates that were refused.",
    columns=(
        Column("mention_id", "string", "Identifier of the mention, made from what it says.", null=False),
        Column("article_id", "string", "The article.", null=False, references="articles.article_id"),
        Column("table", "enum", "The fact table.", null=False, choice="fact_table"),
        Column("record_id", "string", "The record that it proves; null if refused."),
        Column(
            "field",
            "enum",
            "What it proves: the field named as evidence at the columns.",
            null=False,
            choice="evidence_field",
        ),
        Column("start", "int32", "First code point in the settled text.", null=False, unit="code points", minimum=0),
        Column("end", "int32", "One past the last code point.", null=False, unit="code points", minimum=0),
        Column("text", "string", "The quote: exactly the settled text from start to end.", null=False),
        Column("rule", "string", "The dictionary rule that read it.", null=False),
        Column("modality", "enum", "Modality of a number or sum.", choice="modality"),
        Column("attribution_text", "string", "The words that attribute it to somebody."),
        Column("refused_reason", "enum", "Why the candidate became no row; null if it did.", choice="refused_reason"),
    ),
    key=("mention_id",),
)
