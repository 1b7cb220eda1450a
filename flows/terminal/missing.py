"""Say why there is nothing to show, and what to do about it: no release, or a row that is in no table.

In: the curated folder, and the record_id if a row is asked for. Out: one line.
"""

from pathlib import Path

from flows.tables import FACTS
from flows.write import LastRelease, read_release


def nothing_published(curated: Path) -> str:
    """There is no release in the folder: how to make one, or to name another folder."""
    return (
        f"nothing has been published in {curated}: publish with `./communique run`, or name the folder that "
        "holds curated/ with --data"
    )


def why_missing(curated: Path, record_id: str) -> str:
    """Why there is no such row: nothing is published, it has ended, or it never was. Raises `CorruptError`."""
    release = read_release(curated)
    if release is None:
        return nothing_published(curated)
    return _ended(release, record_id) or (
        f"no row {record_id!r} in the tables of {curated}, nor in its quarantine or history: take a record_id from "
        f"there{_example(release)}, or name another folder with --data"
    )


def _ended(release: LastRelease, record_id: str) -> str | None:
    """What became of a row that history knows."""
    ends = [row for row in release.rows("history") if row["record_id"] == record_id]
    last = max(ends, key=lambda row: str(row["superseded_at"]), default=None)
    if last is None:
        return None
    day = f"{last['superseded_at']:%Y-%m-%d}"
    if last["merged_into"]:
        heir = last["merged_into"]
        return f"row {record_id!r} has been one with {heir} since {day}: ./communique explain {heir}"
    return (
        f"row {record_id!r} has ended ({last['change_type']}, {day}): nothing proves it any more; its versions are in "
        f"{release.folder / 'history'}"
    )


def _example(release: LastRelease) -> str:
    found = (str(row["record_id"]) for table in FACTS for row in release.rows(table))
    example = next(found, None)
    return f", such as {example}" if example else ""
