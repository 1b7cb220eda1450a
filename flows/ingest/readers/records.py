"""One article as a JSON object: what landing must know of it (its id, its address) without judging the rest."""

import json
from collections.abc import Mapping

from flows.ingest.decode import decode
from flows.ingest.document import Document, Refused, identify, spelt
from flows.ingest.source import Source

# The key under which a row keeps what stands beyond the last heading of its table.
SURPLUS = "(beyond the heading)"


def record(content: bytes, locator: str, source: Source, external_id: str | None = None) -> Document:
    """A document from the bytes of a JSON object; bytes that are none are landed all the same and refused later."""
    return _document(_peek(content, source), content, locator, source, external_id)


def record_of_row(row: object, locator: str, source: Source) -> Document:
    """A document from a row of a table: its bytes are the canonical JSON of the row (keys sorted, no spaces, UTF-8).

    Bytes that the table's encoding could not explain come back as they were (surrogateescape).
    """
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return _document(row, text.encode("utf-8", "surrogateescape"), locator, source, None)


def column(source: Source, field: str) -> str:
    """How the source calls a field of ours."""
    return source.columns.get(field, field)


def _peek(content: bytes, source: Source) -> object:
    try:
        return json.loads(content)
    except UnicodeDecodeError:
        try:
            return json.loads(decode(content, source.encoding).text)
        except (Refused, ValueError, RecursionError):
            return None
    except (ValueError, RecursionError):
        return None


def _document(row: object, content: bytes, locator: str, source: Source, external_id: str | None) -> Document:
    known = row if isinstance(row, Mapping) else {}
    stated_id, url = known.get(column(source, "id")), known.get(column(source, "url"))
    return Document(
        article_id=identify(content),
        external_id=external_id if stated_id in (None, "") else spelt(str(stated_id)),
        kind="record",
        locator=locator,
        content=content,
        url=spelt(url) if isinstance(url, str) and url else None,
    )


def _plain(value: object) -> str:
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else str(value)
