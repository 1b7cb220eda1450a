"""Make an article of a text that somebody typed, as if it had just been settled."""

from datetime import UTC, date, datetime, time
from hashlib import sha256

import click

from flows.dictionary import FALLBACK
from flows.ingest.article import Article
from flows.ingest.language import identify_language, supported


def article_of(text: str, language: str | None, published: date | None) -> Article:
    """The text as it stands, in the language given or else identified. Raises `UsageError` for one that is not read."""
    return Article(
        article_id=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        external_id=None,
        source="terminal",
        url=None,
        publisher=None,
        title=None,
        text=text,
        language=language or _identified(text),
        language_confidence=None,
        published_at=datetime.combine(published, time(), UTC) if published else None,
        published_basis="metadata" if published else "none",
        published_earliest=published,
        published_latest=published,
        retrieved_at=datetime.now(UTC),
    )


def _identified(text: str) -> str:
    found = identify_language(text, None)
    if found.language in supported():
        return str(found.language)
    if found.sure:
        read = ", ".join(sorted(supported()))
        raise click.UsageError(f"written in {found.language!r}, which is not read ({read}); --language says otherwise")
    return FALLBACK
