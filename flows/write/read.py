"""Read back what was published last.

In: the curated folder. Out: `LastRelease`, which holds on to one snapshot however often a newer one is published, or
None if nothing was published yet.
"""

import errno
import hashlib
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.tables import TABLES
from flows.write.errors import corrupt, told_clearly
from flows.write.release import Manifest


@dataclass(frozen=True, slots=True)
class LastRelease:
    """A published release. Tables are read when asked for, and checked against the manifest."""

    curated: Path
    folder: Path
    manifest: Manifest

    def path(self, name: str) -> Path:
        """The file of a table that the manifest lists."""
        return self.folder / name / self.manifest.tables[name].file

    def table(self, name: str) -> pa.Table:
        """A table as it was published; empty if the release does not have it yet. Raises `CorruptError`."""
        if name not in self.manifest.tables:
            return TABLES[name].to_arrow([])
        content = self.content(name)
        try:
            return pq.ParquetFile(pa.BufferReader(content)).read()
        except (pa.ArrowException, OSError) as error:
            raise corrupt(self.path(name), f"is no readable Parquet file ({error})", self.curated) from error

    def content(self, name: str) -> bytes:
        """The bytes of a table's file. Raises `CorruptError` if they are not those that were published."""
        path = self.path(name)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise corrupt(path, f"can't be read ({error.strerror})", self.curated) from error
        if hashlib.sha256(content).hexdigest() != self.manifest.tables[name].sha256:
            raise corrupt(path, "is not as it was published (its SHA-256 differs)", self.curated)
        return content

    def rows(self, name: str) -> list[dict[str, object]]:
        """The rows of a table with the columns that it has today; ready for `Table.to_arrow`."""
        table, declared = self.table(name), TABLES[name]
        return declared.to_rows(table.select([column for column in table.column_names if column in declared.column]))


def read_release(curated: Path) -> LastRelease | None:
    """The last release, or None before the first one. Raises `CorruptError`, naming file and remedy."""
    current = curated / ".current"
    target = _target(current, curated)
    if target is None:
        return None
    folder = curated / target
    if not folder.is_dir():
        raise corrupt(current, f"points at {folder}, which is not there", curated)
    release = LastRelease(curated, folder, read_manifest(folder, curated))
    for name, stored in release.manifest.tables.items():
        _check_size(release.path(name), stored.bytes, curated)
    return release


def read_manifest(folder: Path, curated: Path) -> Manifest:
    """The manifest of a snapshot. Raises `CorruptError` if it is missing or broken."""
    path = folder / "_manifest.json"
    try:
        manifest = Manifest.from_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise corrupt(path, f"is no manifest ({type(error).__name__}: {error})", curated) from error
    if folder.name != f"{manifest.number:04d}":
        raise corrupt(path, f"tells of snapshot {manifest.number:04d} but lies in {folder.name}", curated)
    return manifest


def _check_size(path: Path, size: int, curated: Path) -> None:
    try:
        fits = path.stat().st_size == size
    except OSError as error:
        raise corrupt(path, f"can't be read ({error.strerror})", curated) from error
    if not fits:
        raise corrupt(path, "has not the size with which it was published", curated)


def _target(current: Path, curated: Path) -> Path | None:
    """Where the link points, looked at once: a release may be published between two looks."""
    with told_clearly(curated):
        try:
            return current.readlink()
        except FileNotFoundError:
            # Without a link a first snapshot may be the rest of a run that died; a later one had been published.
            later = [folder.name for folder in (curated / ".snapshots").glob("[0-9][0-9]*") if folder.name > "0001"]
            if later and not current.is_symlink():
                names = ", ".join(sorted(later))
                raise corrupt(current, f"is missing although {curated / '.snapshots'} holds {names}", curated) from None
            return current.readlink() if later else None
        except OSError as error:
            if error.errno == errno.EINVAL:
                raise corrupt(current, "is not the link to the last release", curated) from None
            raise
