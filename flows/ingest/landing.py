"""Land a source: its documents go untouched into immutable segments under `raw/`, and only those that are new.

In: a source, the folder `raw/`, the clock. Out: a `Landing`, which names the segments that the source consists of.
Errors: `SourceError` if nothing of the source can be read, `RawError` if `raw/` can't be written or read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from flows.ingest.document import Document
from flows.ingest.readers import READERS, Skipped, read
from flows.ingest.segments import FOLDER, landed_ids, list_segments, sweep, write_segment
from flows.ingest.source import Source, SourceError, find_source

SEGMENT_DOCUMENTS = 400
SEGMENT_BYTES = 32 * 2**20


@dataclass(frozen=True, slots=True)
class Landing:
    """What landing did. `segments` holds every document that the source ever brought, in a stable order.

    `new_segments` are those of this landing. Counts are of documents: `read` = `landed` + `known` (their bytes had been
    landed before) + `repeated` (the same bytes once more in this reading). `skipped` are files that weren't read, with
    the reason.
    """

    source: str
    segments: tuple[Path, ...]
    new_segments: tuple[Path, ...]
    read: int
    landed: int
    known: int
    repeated: int
    skipped: tuple[Skipped, ...]


def land(source: Path | str | Source, raw: Path, now: datetime, segment_documents: int = SEGMENT_DOCUMENTS) -> Landing:
    """Land what is new in a source. `now` (aware) becomes the `retrieved_at` of the new documents."""
    origin = source if isinstance(source, Source) else find_source(source)
    sweep(raw)
    desk = _Desk(raw, origin, now.astimezone(UTC), segment_documents)
    for found in read(origin, without=raw / FOLDER):
        desk.take(found)
    desk.flush()
    if not desk.met:
        raise SourceError(_nothing(origin, desk.skipped))
    return desk.account()


class _Desk:
    """The landing under way: bytes are known across all sources, external ids within this one."""

    def __init__(self, raw: Path, source: Source, now: datetime, segment_documents: int) -> None:
        self.raw, self.source, self.now, self.segment_documents = raw, source, now, segment_documents
        self.known: dict[str, Path] = {}
        self.named: dict[str, str] = {}
        self.met: set[str] = set()
        self.waiting: list[Document] = []
        self.waiting_bytes = 0
        self.written: list[Path] = []
        self.skipped: list[Skipped] = []
        self.repeated = 0
        own = set(list_segments(raw, source.name))
        for path, documents in landed_ids(raw):
            for article_id, external_id in documents:
                self.known.setdefault(article_id, path)
                if external_id is not None and path in own:
                    self.named.setdefault(external_id, article_id)

    def take(self, found: Document | Skipped) -> None:
        """Receive what the reader found; write a segment when enough has come together."""
        if isinstance(found, Skipped):
            self.skipped.append(found)
        elif found.article_id in self.met:
            self.repeated += 1
        else:
            self.met.add(found.article_id)
            if found.article_id not in self.known:
                self.waiting.append(self._noted(found))
                self.waiting_bytes += len(found.content)
        if len(self.waiting) >= self.segment_documents or self.waiting_bytes >= SEGMENT_BYTES:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self.waiting:
            self.written.append(write_segment(self.raw, self.source, self.waiting, self.now))
            self.waiting, self.waiting_bytes = [], 0

    def account(self) -> Landing:
        """What came of it."""
        old = [self.known[article_id] for article_id in self.met if article_id in self.known]
        segments = {*list_segments(self.raw, self.source.name), *old}
        return Landing(
            source=self.source.name,
            segments=tuple(sorted(segments, key=lambda path: path.parts[-3:])),
            new_segments=tuple(self.written),
            read=len(self.met) + self.repeated,
            landed=len(self.met) - len(old),
            known=len(old),
            repeated=self.repeated,
            skipped=tuple(self.skipped),
        )

    def _noted(self, document: Document) -> Document:
        """Two documents of one source with one id are both kept; the later one says so."""
        if document.external_id is None:
            return document
        first = self.named.setdefault(document.external_id, document.article_id)
        if first == document.article_id:
            return document
        note = f"the source gave the id {document.external_id!r} to article {first[:12]}… as well"
        return replace(document, note=note)


def _nothing(source: Source, skipped: Sequence[Skipped]) -> str:
    """Why a whole source came to nothing, with the first cause and the remedy."""
    first = next(iter(skipped), None)
    if first and first.path == source.path:
        return f"{first.name}: {first.reason}"
    cause = f"; first of the files not read: {first.name}: {first.reason}" if first else ""
    return f"{source.path}: no articles in it{cause}; put files there that end in {', '.join(READERS)}"
