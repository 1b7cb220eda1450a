"""JSON Lines: one article a line. A line that isn't JSON is landed like the others: its refusal goes on record."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from flows.ingest.document import MAX_LANDED_BYTES, Document, too_large
from flows.ingest.readers.records import record
from flows.ingest.source import Source

BOM = b"\xef\xbb\xbf"


def read_lines(path: Path, locator: str, source: Source) -> Iterator[Document]:
    """One document a line that isn't blank; its bytes are the line's, without the line end."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(MAX_LANDED_BYTES + 1):
            number += 1
            place = f"{locator}, line {number}"
            if len(line) > MAX_LANDED_BYTES:
                yield _oversized(file, line, place)
                continue
            content = (line.removeprefix(BOM) if number == 1 else line).rstrip(b"\r\n")
            if content.strip():
                yield record(content, place, source)


def _oversized(file: BinaryIO, start: bytes, place: str) -> Document:
    """Pass over the rest of an endless line in small steps, for its id only."""
    digest, size, chunk = hashlib.sha256(), 0, start
    while chunk:
        size += len(chunk)
        digest.update(chunk)
        chunk = b"" if chunk.endswith(b"\n") else file.readline(2**20)
    return Document(digest.hexdigest(), None, "record", place, b"", refused=too_large(size, MAX_LANDED_BYTES))
