"""The table of articles: every text that came in, with what became of it."""

from flows.tables.column import Column
from flows.tables.table import Table

_PUBLISHED = (
    Column("published_at", "timestamp", "When it was published, if known to the moment.", unit="UTC"),
    Column("published_basis", "enum", "How the publication date is known.", null=False, choice="published_basis"),
    Column("published_earliest", "date", "First day on which it can have been published."),
    Column("published_latest", "date", "Last day on which it can have been published."),
    Column("retrieved_at", "timestamp", "When it was landed.", null=False, unit="UTC"),
)

TABLE = Table(
    name="articles",
    description="Every article that came in, coded or not, with its settled text.",
    columns=(
        Column("article_id", "string", "SHA-256 of the raw bytes.", null=False),
        Column("external_id", "string", "The identifier that the source gave."),
        Column("source", "string", "The source by which it came in.", null=False),
        Column("url", "string", "Address of the article."),
        Column("publisher", "string", "Who published it."),
        Column("title", "string", "The title, kept apart from the text."),
        Column("text", "text", "The settled text into which all spans point.", null=False),
        Column("language", "string", "ISO 639-1 code of the language."),
        Column("language_confidence", "float64", "How sure the language is.", unit="probability", minimum=0, maximum=1),
        *_PUBLISHED,
        Column("n_chars", "int32", "Length of the text.", null=False, unit="code points", minimum=0),
        Column("duplicate_of", "string", "The article of which this is a copy.", references="articles.article_id"),
        Column(
            "furniture",
            "spans",
            "Stretches of the text that are no journalism: start, end (exclusive), kind.",
            null=False,
            unit="code points",
        ),
        Column("licence", "string", "Under what licence the text stands."),
        Column("status", "enum", "What became of the article.", null=False, choice="article_status"),
        Column("reason", "string", "Why it was not coded."),
        Column("notes", "strings", "What was repaired or left out on the way, a plain line each.", null=False),
    ),
    key=("article_id",),
)
