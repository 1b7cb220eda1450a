"""What a reader finds in a source and a row of a landed segment holds: one raw document, its bytes as they came."""

import hashlib
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "markdown", "html", "record"]

# A document above the first limit is landed without its bytes; one above the others is landed and not settled.
# A long news article has 50,000 characters: nothing near these limits is one.
MAX_LANDED_BYTES = 64 * 2**20
MAX_SETTLED_BYTES = 8 * 2**20
MAX_SETTLED_CHARS = 1_000_000


class Refused(Exception):  # noqa: N818 - a verdict on one document, handled on the spot, not an error of the program
    """This document can't become a text that is worth coding; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Document:
    """One raw document.

    `kind` says how to read `content`: plain text, Markdown, HTML, or a JSON object (a JSON line, a row of a table).
    `locator` is its place inside the source ("a/b.txt", "wire.jsonl, line 17"). `refused` is set where already the
    reader knows that nothing can come of it; `charset` and `url` where the container states them (a header of HTTP).
    """

    article_id: str
    external_id: str | None
    kind: Kind
    locator: str
    content: bytes
    url: str | None = None
    charset: str | None = None
    refused: str | None = None
    note: str | None = None


def identify(content: bytes) -> str:
    """The id of an article: the SHA-256 of its raw bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def too_large(size: int, limit: int, unit: str = "bytes") -> str:
    """The one wording for a document above a limit (both in the same unit)."""
    return f"{size:,} {unit}, above the limit of {limit:,} for one article: split it or leave it out"


def spelt(name: str) -> str:
    """A name with whatever UTF-8 can't write spelt out: stray bytes in the name of a file, halves of a pair in JSON."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
