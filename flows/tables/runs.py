"""The table of runs: what each run took in and made."""

from flows.tables.column import Column
from flows.tables.table import Table

_ARTICLES = (
    Column("n_articles", "int32", "Articles that the run took in.", null=False, unit="articles", minimum=0),
    Column("n_coded", "int32", "Articles coded.", null=False, unit="articles", minimum=0),
    Column("n_irrelevant", "int32", "Articles without anything to code.", null=False, unit="articles", minimum=0),
    Column("n_duplicate", "int32", "Articles that are copies.", null=False, unit="articles", minimum=0),
    Column("n_unsupported_language", "int32", "Articles in other languages.", null=False, unit="articles", minimum=0),
    Column("n_failed", "int32", "Articles that could not be read.", null=False, unit="articles", minimum=0),
)

_RECORDS = (
    Column("n_shipments", "int32", "Rows in `shipments` after the run.", null=False, unit="rows", minimum=0),
    Column("n_deployments", "int32", "Rows in `deployments` after the run.", null=False, unit="rows", minimum=0),
    Column(
        "n_diplomatic_events", "int32", "Rows in `diplomatic_events` after the run.", null=False, unit="rows", minimum=0
    ),
    Column(
        "n_refused",
        "int32",
        "Candidates refused with a reason: the mentions of field `clause` that have one.",
        null=False,
        unit="candidates",
        minimum=0,
    ),
    Column(
        "n_quarantined",
        "int32",
        "Rows kept out of their table by one expectation or more.",
        null=False,
        unit="rows",
        minimum=0,
    ),
    Column("n_expectations", "int32", "Expectations checked.", null=False, unit="expectations", minimum=0),
    Column("n_expectations_failed", "int32", "Expectations that failed.", null=False, unit="expectations", minimum=0),
    Column("expectations_failed", "strings", "Which ones: `table: expectation (severity)`.", null=False),
)

TABLE = Table(
    name="runs",
    description="Every run that published something.",
    columns=(
        Column("run_id", "string", "Identifier of the run.", null=False),
        Column("flow", "string", "The flow that ran.", null=False),
        Column("code_version", "string", "Version of the code.", null=False),
        Column("dictionary_versions", "strings", "Versions of the dictionaries, `language@hash`.", null=False),
        Column("started_at", "timestamp", "Start of the run, by the run's clock.", null=False, unit="UTC"),
        Column("ended_at", "timestamp", "End of the run, by the run's clock.", unit="UTC"),
        Column("state", "enum", "How the run ended.", null=False, choice="run_state"),
        *_ARTICLES,
        *_RECORDS,
        Column(
            "articles_per_second",
            "float64",
            "Speed of the run; null where the run's clock was set by hand.",
            unit="articles/s",
            minimum=0,
        ),
    ),
    key=("run_id",),
    journal=True,
)
