"""Settle a segment: from raw documents to articles whose text never changes again.

In: a segment. Out: its `Article`s, one for each document, in the segment's order. A document that can't be coded is an
article all the same, with status and reason; no document stops another.
"""

from datetime import datetime
from pathlib import Path

from flows.ingest.article import Article
from flows.ingest.content import Content, read_content
from flows.ingest.document import MAX_SETTLED_BYTES, MAX_SETTLED_CHARS, Document, Refused, too_large
from flows.ingest.furniture import find_furniture
from flows.ingest.language import Reading, identify_language, supported
from flows.ingest.published import published
from flows.ingest.segments import read_segment
from flows.ingest.source import Source, load_sources


def ingest(segment: Path) -> list[Article]:
    """Settle every document of a segment. Raises `RawError` if the segment itself can't be read.

    What flows/sources declares today goes before what it declared at the landing, so that a declaration can be mended.
    """
    landed = read_segment(segment)
    source = load_sources().get(landed.source.name, landed.source)
    return [settle(document, source, landed.retrieved_at) for document in landed.documents]


def settle(document: Document, source: Source, retrieved_at: datetime) -> Article:
    """Settle one document."""
    try:
        if document.refused:
            raise Refused(document.refused)
        if len(document.content) > MAX_SETTLED_BYTES:
            raise Refused(too_large(len(document.content), MAX_SETTLED_BYTES))
        content = read_content(document, source)
        if len(content.text) > MAX_SETTLED_CHARS:
            raise Refused(too_large(len(content.text), MAX_SETTLED_CHARS, "characters"))
        return _article(document, source, retrieved_at, content)
    except Refused as refused:
        return _failed(document, source, retrieved_at, str(refused))
    except Exception as error:
        # Whatever a stranger's bytes do to the libraries that read them, the other articles go on.
        return _failed(document, source, retrieved_at, f"could not be read ({type(error).__name__}: {error})")


def _article(document: Document, source: Source, retrieved_at: datetime, content: Content) -> Article:
    reading = identify_language(content.text, content.language or source.language)
    found = find_furniture(content.text, content.title, reading.language or "")
    url = content.url or document.url
    when = published(content.published_at, found.dates, url, retrieved_at)
    reason = _unsupported(reading)
    return Article(
        article_id=document.article_id,
        external_id=document.external_id,
        source=source.name,
        url=url,
        publisher=content.publisher or source.publisher,
        title=content.title,
        text=content.text,
        language=reading.language,
        language_confidence=reading.confidence,
        published_at=when.at,
        published_basis=when.basis,
        published_earliest=when.earliest,
        published_latest=when.latest,
        retrieved_at=retrieved_at,
        furniture=found.spans,
        licence=source.licence,
        status="unsupported_language" if reason else "coded",
        reason=reason,
        notes=tuple(note for note in (document.note, *content.notes, reading.note, *when.notes) if note),
    )


def _unsupported(reading: Reading) -> str | None:
    if reading.language in supported():
        return None
    written = f"written in {reading.language!r}" if reading.language else "language can't be told"
    return f"{written}; supported are {', '.join(sorted(supported()))} (one folder each in flows/dictionary)"


def _failed(document: Document, source: Source, retrieved_at: datetime, reason: str) -> Article:
    place = "" if document.locator in reason else f"{document.locator}: "
    return Article(
        article_id=document.article_id,
        external_id=document.external_id,
        source=source.name,
        url=document.url,
        publisher=source.publisher,
        title=None,
        text="",
        language=None,
        language_confidence=None,
        published_at=None,
        published_basis="none",
        published_earliest=None,
        published_latest=retrieved_at.date(),
        retrieved_at=retrieved_at,
        licence=source.licence,
        status="failed",
        reason=place + reason,
        notes=(document.note,) if document.note else (),
    )
