"""Releases for tests, and what a curated folder looks like from outside."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.tables import TABLES
from flows.write import Release
from tests.tables.rows import rows

NOW = datetime(2022, 3, 16, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)

Rows = Mapping[str, list[dict[str, object]]]


def some_rows(count: int = 12, run: str = "run 1") -> dict[str, list[dict[str, object]]]:
    """Rows for every table, written by one run."""
    told = {name: rows(name, count) for name in TABLES}
    for name in TABLES:
        for row in told[name]:
            if "run_id" in row and name != "runs":
                row["run_id"] = run
    return told


def release(told: Rows, run: str = "run 1", inputs: tuple[str, ...] = ("a", "b"), code: str = "1") -> Release:
    """A release of these rows."""
    tables = {name: TABLES[name].to_arrow(told.get(name, [])) for name in TABLES}
    return Release(run, tables, frozenset(inputs), {"code": code, "fr": "x", "en": "y"})


def tree(folder: Path) -> dict[str, str | bytes]:
    """Everything under a folder: files by content, links by target. The lock file is left out: it names a process."""
    return {
        str(path.relative_to(folder)): str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if (path.is_symlink() or path.is_file()) and path.name != ".lock"
    }


def seen(curated: Path) -> dict[str, bytes]:
    """What a reader of the current release sees: each table's files, by name and content."""
    current = curated / ".current"
    if not current.exists():
        return {}
    held = current.resolve()
    return {str(path.relative_to(held)): path.read_bytes() for path in sorted(held.rglob("*")) if path.is_file()}
