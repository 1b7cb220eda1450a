"""From a source to its raw documents: every kind of file has one reader, chosen by the end of the file's name.

In: a `Source`. Out: `Document`s in an order that depends on names only, and `Skipped` for every file that isn't read.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.ingest.document import Document, spelt
from flows.ingest.readers.files import read_html, read_json, read_markdown, read_text
from flows.ingest.readers.lines import read_lines
from flows.ingest.readers.tables import read_csv, read_parquet
from flows.ingest.readers.unreadable import Unreadable
from flows.ingest.readers.warc import read_warc
from flows.ingest.source import Source, SourceError

Reader = Callable[[Path, str, Source], Iterator[Document]]
READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
    ".jsonl": read_lines,
    ".ndjson": read_lines,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}
# Files that tell about a folder of articles and are none themselves.
ABOUT = {"readme", "licence", "license", "copying", "notice", "citation", "source", "changelog"}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of the source that was not read, and why (one line). A `broken` one was meant to be: somebody mends it."""

    path: Path
    reason: str
    broken: bool = False

    @property
    def name(self) -> str:
        """The path as it can be shown and written."""
        return spelt(str(self.path))


def read(source: Source, without: Path) -> Iterator[Document | Skipped]:
    """All documents of the source. `without` is a folder that is no input even if it lies inside (the landed data)."""
    if not source.path.exists():
        raise SourceError(f"{source.path}: no such file or folder; check the path of source {source.name!r}")
    if source.path.is_file():
        yield from _read_file(source.path, spelt(source.path.name), source, reader_of(source.path))
        return
    for path in _walk(source.path, without.resolve()):
        locator = spelt(path.relative_to(source.path).as_posix())
        if path.stem.lower() in ABOUT:
            yield Skipped(path, "tells about the folder and is no article")
        else:
            yield from _read_file(path, locator, source, reader_of(path))


def reader_of(path: Path) -> Reader | None:
    """The reader for a file of this name, or None."""
    name = path.name.lower()
    return next((reader for suffix, reader in READERS.items() if name.endswith(suffix)), None)


def _read_file(path: Path, locator: str, source: Source, reader: Reader | None) -> Iterator[Document | Skipped]:
    if not path.is_file():
        yield Skipped(path, "no regular file (a broken link, a link to a folder, a pipe, a device)")
        return
    if reader is None:
        yield Skipped(path, f"unknown kind of file; known are {' '.join(READERS)}")
        return
    empty = True
    try:
        for document in reader(path, locator, source):
            empty = False
            yield document
        if empty:
            yield Skipped(path, "nothing in it")
    except Unreadable as error:
        yield Skipped(path, str(error), broken=True)
    except OSError as error:
        yield Skipped(path, f"can't be read ({error.strerror}); check its permissions", broken=True)


def _walk(folder: Path, without: Path) -> Iterator[Path]:
    found: list[Path] = []
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        folders[:] = [name for name in folders if not name.startswith(".") and (here / name).resolve() != without]
        links = [name for name in folders if (here / name).is_symlink()]
        found += [here / name for name in (*files, *links) if not name.startswith(".")]
    yield from sorted(found, key=lambda path: path.relative_to(folder).parts)
