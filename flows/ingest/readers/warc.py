"""Web archives (WARC, plain or compressed): one article a response that holds HTML or plain text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flows.ingest.document import MAX_LANDED_BYTES, Document, Kind, identify
from flows.ingest.readers.unreadable import Unreadable
from flows.ingest.source import Source

KINDS: dict[str, Kind] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}


def read_warc(path: Path, locator: str, _: Source) -> Iterator[Document]:
    """One document a response with status 200; its external id is the record's own id. Images and scripts pass by."""
    # Here and not above: only who reads archives pays for the library.
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with path.open("rb") as stream:
        try:
            records = ArchiveIterator(
                stream, WarcRecordType.response, parse_http=True, max_content_length=MAX_LANDED_BYTES, auto_decode="all"
            )
            for number, response in enumerate(records, start=1):
                if document := _page(response, f"{locator}, response {number}"):
                    yield document
        except (OSError, ValueError) as error:
            raise Unreadable(f"no readable WARC ({error}); fetch it anew") from error


def _page(response: Any, locator: str) -> Document | None:
    kind = KINDS.get(response.http_content_type or "")
    if kind is None or response.http_headers is None or response.http_headers.status_code != 200:
        return None
    content = response.reader.read()
    return Document(
        article_id=identify(content),
        external_id=response.record_id,
        kind=kind,
        locator=locator,
        content=content,
        url=response.headers.get("WARC-Target-URI"),
        charset=response.http_charset,
    )
