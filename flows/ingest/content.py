"""What a raw document says of itself: its text and what it states about title, date, language, publisher, address.

In: a `Document` and what its source declares. Out: a `Content`. Raises `Refused` where there is no text to be had.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from flows.ingest.decode import Decoded, decode, mend
from flows.ingest.document import Document, Kind, Refused
from flows.ingest.furniture import FRONT_MATTER
from flows.ingest.html import declared_charset, read_page
from flows.ingest.lines import headline_of
from flows.ingest.readers.records import SURPLUS, column
from flows.ingest.source import Source

HEADING = re.compile(r"^#{1,2}[ \t]+(.{1,300})$", re.MULTILINE)
FRONT_LINE = re.compile(r"^(\w{1,40})[ \t]*[:=](.{1,300})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Content:
    """The settled text (NFC; plain text otherwise as given) and what the document states; null is unstated."""

    text: str
    title: str | None = None
    published_at: object = None
    language: str | None = None
    publisher: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()


def read_content(document: Document, source: Source) -> Content:
    """Read a document as what it is."""
    content = READ[document.kind](document, source)
    if not content.text.strip():
        if not content.title:
            raise Refused("no text and no title in it; fetch it anew or leave it out")
        content = replace(content, text=content.title, notes=(*content.notes, "no text: the title stands for it"))
    return replace(content, title=content.title or headline_of(content.text))


def _plain(document: Document, source: Source) -> Content:
    decoded = decode(document.content, document.charset or source.encoding)
    return Content(decoded.text, notes=decoded.notes)


def _markdown(document: Document, source: Source) -> Content:
    decoded = decode(document.content, document.charset or source.encoding)
    front = FRONT_MATTER.match(decoded.text)
    stated = {key.lower(): value.strip(" \t\r\"'") for key, value in FRONT_LINE.findall(front.group() if front else "")}
    heading = HEADING.search(decoded.text)
    return Content(
        text=decoded.text,
        title=stated.get("title") or (heading[1].strip(" \t\r#") if heading else None),
        published_at=stated.get("published_at") or stated.get("date"),
        language=stated.get("language") or stated.get("lang"),
        publisher=stated.get("publisher"),
        url=stated.get("url"),
        notes=decoded.notes,
    )


def _page(document: Document, source: Source) -> Content:
    declared = document.charset or source.encoding or declared_charset(document.content)
    return _of_html(decode(document.content, declared), document.url)


def _of_html(decoded: Decoded, url: str | None) -> Content:
    page = read_page(decoded.text, url)
    return Content(page.text, page.title, page.published_at, page.language, page.publisher, page.url, decoded.notes)


def _record(document: Document, source: Source) -> Content:
    decoded = decode(document.content, document.charset or source.encoding)
    row = _parse(decoded.text, document.locator)
    stated = {name: row.get(column(source, name)) for name in ("title", "language", "publisher", "url")}
    mended = {name: mend(value) for name, value in stated.items() if isinstance(value, str) and value.strip()}
    plain = {name: one.text for name, one in mended.items()}
    mended_notes = [note for one in mended.values() for note in one.notes]
    mended_notes += [
        f"{name} is {type(value).__name__}, not a string: left out"
        for name, value in stated.items()
        if not isinstance(value, str | None)
    ]
    body = _body(row, source, document.locator, plain.get("url"))
    surplus = ("the row has more fields than its table has headings",) if SURPLUS in row else ()
    return Content(
        text=body.text,
        title=plain.get("title") or body.title,
        published_at=row.get(column(source, "published_at")) or body.published_at,
        language=plain.get("language") or body.language,
        publisher=plain.get("publisher") or body.publisher,
        url=plain.get("url") or body.url,
        notes=tuple(dict.fromkeys((*decoded.notes, *mended_notes, *body.notes, *surplus))),
    )


def _body(row: Mapping[str, object], source: Source, locator: str, url: str | None) -> Content:
    text, html = row.get(column(source, "text")), row.get(column(source, "html"))
    for name, value in (("text", text), ("html", html)):
        if value is not None and not isinstance(value, str):
            raise Refused(
                f"{locator}: field {column(source, name)!r} is {type(value).__name__}, not a string; write it as one"
            )
    if isinstance(text, str) and text.strip():
        mended = mend(text)
        return Content(mended.text, notes=mended.notes)
    if isinstance(html, str) and html.strip():
        return _of_html(mend(html), url)
    if text is None and html is None and not row.get(column(source, "title")):
        names = ", ".join(sorted(map(str, row))[:8]) or "none"
        raise Refused(
            f"{locator}: no field {column(source, 'text')!r} or {column(source, 'html')!r} (there are: {names}); name "
            "the field of the text under [columns] in flows/sources/"
        )
    return Content("")


def _parse(text: str, locator: str) -> Mapping[str, object]:
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused(f"{locator}: not JSON ({error.msg}, character {error.pos + 1}); mend that line") from error
    except (RecursionError, ValueError) as error:
        raise Refused(f"{locator}: JSON that can't be read ({error}); write it anew") from error
    if not isinstance(row, Mapping):
        raise Refused(f"{locator}: JSON, but {type(row).__name__} instead of an object with a text; write one")
    return row


READ: dict[Kind, Callable[[Document, Source], Content]] = {
    "text": _plain,
    "markdown": _markdown,
    "html": _page,
    "record": _record,
}
