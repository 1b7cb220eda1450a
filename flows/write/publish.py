"""Publish a release: all tables in one step, or none.

In: a `Release`, the curated folder, the run's clock. Out: `Published`, which tells what became of it. Readers see the
old release or the new one, whole, whatever happens to this process.
"""

import shutil
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pyarrow as pa

from flows.tables import TABLES, Table
from flows.write import collect
from flows.write.durable import points_at, replace_link
from flows.write.errors import told_clearly
from flows.write.front import links_and_codebook
from flows.write.lock import Lock, lock
from flows.write.read import LastRelease, read_release
from flows.write.release import Manifest, Release
from flows.write.snapshot import build, digest, seal

# How long a superseded snapshot stays for those who still read it.
KEEP = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Published:
    """What a publish did. `changed` is false if the release says nothing new; then `number` is that of the last one.

    `rewritten` names the tables with a new file; `collected` the snapshots that were cleared away.
    """

    changed: bool
    number: int
    rows: Mapping[str, int]
    rewritten: tuple[str, ...]
    collected: tuple[str, ...]


def write(
    release: Release,
    curated: Path,
    now: datetime,
    *,
    held: Lock | None = None,
    keep: timedelta = KEEP,
) -> Published:
    """Publish the release under `curated`, unless it says nothing new.

    `now` is the run's clock (with a zone): it dates the release and decides which snapshots are older than `keep`.
    `held` is the lock if the caller has it already. Raises a `PublishError` (locked, unwritable, full, corrupt); the
    last release then stays in place.
    """
    if now.tzinfo is None:
        raise ValueError("the run's clock needs a time zone")
    if held and held.curated != curated:
        raise ValueError(f"the lock is that of another folder, {held.curated}")
    tables = _conform(release)
    with nullcontext() if held else lock(curated):
        last = read_release(curated)
        with told_clearly(curated):
            collect.orphans(curated, last.manifest.number if last else 0)
            links_and_codebook(curated)
            manifest = last.manifest if last and not _news(release, tables, last) else None
            if manifest is None:
                manifest = _publish(release, tables, curated, now, last)
        collected = collect.superseded(curated, manifest.number, now, keep)
    return _account(manifest, last.manifest if last else None, collected)


def tidy(last: LastRelease, now: datetime, keep: timedelta = KEEP) -> tuple[str, ...]:
    """What a run does that has nothing to publish: mend links and codebook, clear away what nobody reads any more.

    The caller holds the lock. Returns the names of the snapshots that were cleared away.
    """
    with told_clearly(last.curated):
        collect.orphans(last.curated, last.manifest.number)
        links_and_codebook(last.curated)
    return collect.superseded(last.curated, last.manifest.number, now, keep)


def _conform(release: Release) -> dict[str, pa.Table]:
    """Every declared table under its declared schema, in the order of its key; anything else is the caller's slip."""
    if release.tables.keys() != TABLES.keys():
        odd = ", ".join(sorted(release.tables.keys() ^ TABLES.keys()))
        raise ValueError(f"a release holds every table of flows/tables and no other; missing or unknown: {odd}")
    conformed = {}
    for name, declared in TABLES.items():
        table, schema = release.tables[name], declared.schema()
        if not table.schema.equals(schema):
            raise ValueError(f"{name}: not the declared schema; make the table with TABLES[{name!r}].to_arrow")
        conformed[name] = pa.Table.from_arrays(declared.sorted(table).columns, schema=schema)
    return conformed


def _news(release: Release, tables: Mapping[str, pa.Table], last: LastRelease) -> bool:
    """Whether inputs, versions or rows differ from the last release, whatever run wrote them and when."""
    manifest = last.manifest
    if (manifest.inputs, dict(manifest.versions)) != (release.inputs, dict(release.versions)):
        return True
    return any(_differs(TABLES[name], table, last) for name, table in tables.items() if not TABLES[name].journal)


def _differs(declared: Table, table: pa.Table, last: LastRelease) -> bool:
    before = last.manifest.tables.get(declared.name)
    if before is None or before.schema != digest(declared.schema()) or before.rows != table.num_rows:
        return True
    stamps = list(declared.stamps)
    return not last.table(declared.name).drop_columns(stamps).equals(table.drop_columns(stamps))


def _publish(
    release: Release, tables: Mapping[str, pa.Table], curated: Path, now: datetime, last: LastRelease | None
) -> Manifest:
    """Build the next snapshot, then turn the one link; a snapshot that can't be finished is cleared away."""
    number = last.manifest.number + 1 if last else 1
    target = f".snapshots/{number:04d}"
    folder = curated / target
    try:
        stored = build(folder, tables, last)
        manifest = Manifest(number, release.run_id, now, release.inputs, release.versions, stored)
        seal(folder, manifest)
        replace_link(curated / ".current", target)
    except BaseException:
        # The link may have turned before the trouble came; then the snapshot is the release, and whole.
        if not points_at(curated / ".current", target):
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return manifest


def _account(manifest: Manifest, before: Manifest | None, collected: tuple[str, ...]) -> Published:
    old = {name: table.sha256 for name, table in before.tables.items()} if before else {}
    return Published(
        changed=before is None or manifest.number != before.number,
        number=manifest.number,
        rows={name: table.rows for name, table in manifest.tables.items()},
        rewritten=tuple(name for name, table in manifest.tables.items() if old.get(name) != table.sha256),
        collected=collected,
    )
