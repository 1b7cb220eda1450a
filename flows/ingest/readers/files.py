"""Files that hold one article each: plain text, Markdown, HTML, and JSON (which may also hold a list of articles)."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from flows.ingest.document import MAX_LANDED_BYTES, Document, Kind, identify, too_large
from flows.ingest.readers.lines import read_lines
from flows.ingest.readers.records import record, record_of_row
from flows.ingest.source import Source


def read_text(path: Path, locator: str, _: Source) -> Iterator[Document]:
    """One article; its external id is its path inside the source."""
    yield _whole(path, locator, "text")


def read_markdown(path: Path, locator: str, _: Source) -> Iterator[Document]:
    """One article, whose front matter, if any, tells its date and title."""
    yield _whole(path, locator, "markdown")


def read_html(path: Path, locator: str, _: Source) -> Iterator[Document]:
    """One web page."""
    yield _whole(path, locator, "html")


def read_json(path: Path, locator: str, source: Source) -> Iterator[Document]:
    """One article as a JSON object, a list of them, or an object with a list under "articles"; or JSON Lines."""
    if path.stat().st_size > MAX_LANDED_BYTES:
        yield _whole(path, locator, "record")
        return
    content = path.read_bytes()
    try:
        data = json.loads(content)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            yield from read_lines(path, locator, source)
        else:
            yield record(content, locator, source, external_id=locator)
        return
    except (UnicodeDecodeError, RecursionError):
        yield record(content, locator, source, external_id=locator)
        return
    articles = data.get("articles") if isinstance(data, Mapping) else data
    if isinstance(articles, list):
        for number, row in enumerate(articles, start=1):
            yield record_of_row(row, f"{locator}, article {number}", source)
    else:
        yield record(content, locator, source, external_id=locator)


def _whole(path: Path, locator: str, kind: Kind) -> Document:
    size = path.stat().st_size
    if size <= MAX_LANDED_BYTES:
        content = path.read_bytes()
        return Document(identify(content), locator, kind, locator, content)
    with path.open("rb") as file:
        article_id = hashlib.file_digest(file, "sha256").hexdigest()
    return Document(article_id, locator, kind, locator, b"", refused=too_large(size, MAX_LANDED_BYTES))
