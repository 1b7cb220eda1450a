"""From a web page to the text of its article, by trafilatura: offsets refer to what it extracts.

In: the page, decoded, and its address. Out: a `Page`. Raises `Refused` where the page holds no article.
"""

import logging
import re
import unicodedata
from dataclasses import dataclass

import trafilatura

from flows.ingest.document import Refused

LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([a-zA-Z-]{2,10})", re.IGNORECASE)
CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,30})")
# The newest day that a page may claim; the clock of this machine must not change what a page says.
DATES = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}
# What it has to say about a page becomes the reason of an article; on the terminal it would be noise.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page (NFC) and what the page's metadata say; null where they don't."""

    text: str
    title: str | None
    published_at: str | None
    language: str | None
    publisher: str | None
    url: str | None


def declared_charset(content: bytes) -> str | None:
    """The encoding that a page declares for itself in its head, or None."""
    found = CHARSET.search(content[:5000])
    return found[1].decode("ascii") if found else None


def read_page(html: str, url: str | None = None) -> Page:
    """Extract the article: text with one line a paragraph, without comments."""
    page = html if "<html" in html[:5000].lower() else f"<html><body>{html}</body></html>"
    found = trafilatura.bare_extraction(
        page, url=url, with_metadata=True, include_comments=False, date_extraction_params=DATES
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise Refused("HTML without an article: no running text in it; save the page as it is shown, or leave it out")
    language = LANGUAGE.search(html[:5000])
    return Page(
        text=unicodedata.normalize("NFC", found.text or ""),
        title=found.title or None,
        published_at=found.date or None,
        language=language[1] if language else None,
        publisher=found.sitename or None,
        url=url or found.url or None,
    )
