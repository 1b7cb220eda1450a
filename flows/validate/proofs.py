"""Prove every expectation by a row that passes it and one that fails it, as `expectations/proofs/` tells them.

In: suites and the folder of proofs. Out: one sentence for each entry that lacks a proof or behaves otherwise than
proved. The rows change single cells of a sound row; computed columns are told like the others.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from flows.tables import TABLES, RowError
from flows.tables.conform import arrow_table
from flows.validate.engine import run
from flows.validate.entry import FOLDER, Entry, SuiteError
from flows.validate.frames import beside, comparable
from flows.validate.table_check import applicable
from flows.validate.views import VIEWS

if TYPE_CHECKING:
    import pandas as pd

PROOFS: Final = FOLDER / "proofs"
Row = Mapping[str, Any]
Proof = Mapping[str, Any]


def disproved(suites: Mapping[str, Sequence[Entry]], folder: Path = PROOFS) -> list[str]:
    """What is wrong with the proofs or with the entries; empty if all is well. Raises `SuiteError` for a bad file."""
    bases = _read(folder / "sound_rows.toml")
    files = {path.stem: _read(path) for path in sorted(folder.glob("*.toml")) if path.stem != "sound_rows"}
    found: list[str] = []
    proved: set[tuple[str, str]] = set()
    for table, told_of in suites.items():
        # What several tables share is proved on the first of them.
        entries = [entry for entry in told_of if (entry.file, entry.id) not in proved]
        proved |= {(entry.file, entry.id) for entry in entries}
        if not entries:
            continue
        proofs = {entry.id: files.get(entry.file, {}).get(entry.id) for entry in entries}
        found += [
            f"{entry.place}: it has no proof in {folder.name}/{entry.file}.toml"
            for entry in entries
            if not proofs[entry.id]
        ]
        told = [(entry, proof) for entry in entries if (proof := proofs[entry.id])]
        found += _by_rows(table, [(one, proof) for one, proof in told if _single(one)], bases[table])
        found += [
            fault for one, proof in told if not _single(one) for fault in _by_tables(table, one, proof, bases[table])
        ]
    return [*dict.fromkeys(found), *_unknown(suites, files)]


def _single(entry: Entry) -> bool:
    return entry.about_rows and "mostly" not in entry.kwargs and not entry.min_rows


def _unknown(suites: Mapping[str, Sequence[Entry]], files: Mapping[str, Proof]) -> Iterator[str]:
    known = {(entry.file, entry.id) for entries in suites.values() for entry in entries}
    for file, proofs in files.items():
        for name in proofs:
            if (file, name) not in known:
                yield f"proofs/{file}.toml, {name}: there is no such expectation"


def _by_rows(table: str, told: Sequence[tuple[Entry, Proof]], base: Row) -> Iterator[str]:
    """All single-row proofs of a table on one frame: each entry must list its failing row and not its passing one."""
    rows = [{**base, **proof[side]} for _, proof in told for side in ("pass", "fail")]
    outcomes = run(_frame(table, rows), [entry for entry, _ in told], expect_failures=True)
    for number, outcome in enumerate(outcomes):
        if outcome.broken:
            yield f"{outcome.entry.place}: it could not be run: {outcome.broken}"
        elif 2 * number in outcome.rows:
            yield f"{outcome.entry.place}: the row that must pass fails"
        elif 2 * number + 1 not in outcome.rows:
            yield f"{outcome.entry.place}: the row that must fail passes"


def _by_tables(table: str, entry: Entry, proof: Proof, base: Row) -> Iterator[str]:
    """A proof of an entry that judges the table as a whole."""
    for side, wanted in (("pass", True), ("fail", False)):
        parts = proof[side] if isinstance(proof[side], list) else [proof[side]]
        rows = [{**base, **_without(part, "times")} for part in parts for _ in range(part.get("times", 1))]
        asked = applicable([entry], len(rows), proof.get("last", 0))
        if not asked:
            yield f"{entry.place}: the proof has too few rows to be asked"
            continue
        outcome = run(_frame(table, rows), asked, expect_failures=True)[0]
        if outcome.broken or outcome.passed is not wanted:
            yield f"{entry.place}: the rows that must {side} do not: {outcome.broken or outcome.observed}"


def _frame(table: str, rows: Sequence[Row]) -> "pd.DataFrame":
    declared = TABLES[table]
    plain = [{name: _cell(cell) for name, cell in row.items()} for row in rows]
    columns = [{name: row.get(name) for name in declared.column} for row in plain]
    try:
        frame = comparable(declared, arrow_table(table, declared.columns, declared.schema(), columns))
    except RowError as error:
        raise SuiteError(f"the proofs of {table} hold a row that does not fit its table: {error}") from error
    return beside(frame, {name: [row.get(name) for row in plain] for name in VIEWS[table]})


def _cell(cell: object) -> object:
    return None if cell == "null" else cell


def _without(row: Row, key: str) -> Row:
    return {name: cell for name, cell in row.items() if name != key}


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SuiteError(f"{path.parent.name}/{path.name} can't be read ({error})") from error
