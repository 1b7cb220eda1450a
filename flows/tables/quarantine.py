"""The table of what an expectation refused."""

from flows.tables.column import Column
from flows.tables.table import Table

TABLE = Table(
    name="quarantine",
    description="Rows and tables that an expectation refused, with the rule and what was seen.",
    columns=(
        Column("run_id", "string", "The run that refused it.", null=False, references="runs.run_id", stamp=True),
        Column("table", "string", "The table.", null=False),
        Column("expectation", "string", "The expectation that failed.", null=False),
        Column("severity", "enum", "How grave it is.", null=False, choice="severity"),
        Column("column", "string", "The column, if one is to blame."),
        Column("observed", "string", "What was seen."),
        Column("candidate", "text", "The refused row as JSON; null where the table as a whole failed."),
        Column("article_id", "string", "The article, if one is to blame.", references="articles.article_id"),
        Column("start", "int32", "First code point of the clause.", unit="code points", minimum=0),
        Column("end", "int32", "One past the last code point.", unit="code points", minimum=0),
        Column("disposition", "enum", "What was done.", null=False, choice="disposition"),
    ),
    key=("table", "expectation", "column", "article_id", "start", "end", "candidate", "observed", "run_id"),
    unique=False,
)
