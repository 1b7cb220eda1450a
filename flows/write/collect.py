"""Clear away what nobody reads any more: snapshots long superseded, and what a run that died left half-written.

In: the curated folder, the current snapshot's number, the run's clock. Out: the names of what was removed.
"""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from flows.tables import TABLES
from flows.write.durable import pending
from flows.write.errors import CorruptError
from flows.write.read import read_manifest
from flows.write.release import Manifest


def orphans(curated: Path, current: int) -> tuple[str, ...]:
    """Remove snapshots that were never published (numbered above `current`) and files on their way to a name."""
    gone = [folder for number, folder in _snapshots(curated) if number > current]
    for folder in gone:
        shutil.rmtree(folder)
    for name in (".current", "README.md", *TABLES):
        pending(curated / name).unlink(missing_ok=True)
    return tuple(folder.name for folder in gone)


def superseded(curated: Path, current: int, now: datetime, keep: timedelta) -> tuple[str, ...]:
    """Remove snapshots that were superseded at least `keep` before `now`: nobody may still be reading them."""
    gone = []
    successor: Manifest | None = None
    for number, folder in sorted(_snapshots(curated), reverse=True):
        manifest = _manifest(folder, curated)
        if number < current and (manifest is None or (successor and now - successor.published_at >= keep)):
            gone.append(folder)
        successor = manifest or successor
    # The oldest first: a snapshot's successor tells since when it may go, and must outlive it.
    # What can't be removed today is tried again by the next run.
    for folder in reversed(gone):
        shutil.rmtree(folder, ignore_errors=True)
    return tuple(folder.name for folder in reversed(gone) if not folder.exists())


def _snapshots(curated: Path) -> list[tuple[int, Path]]:
    return [(int(folder.name), folder) for folder in (curated / ".snapshots").glob("[0-9]*") if folder.name.isdigit()]


def _manifest(folder: Path, curated: Path) -> Manifest | None:
    try:
        return read_manifest(folder, curated)
    except CorruptError:
        return None
