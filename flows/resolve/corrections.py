"""What people have set right: read their file on every run, and refuse what can't hold.

In: `corrections.csv` with the columns record, column, value, reason, who: one cell a line, an empty value for null,
the members of a list set apart by "|". Out: corrections in its order. Anything that can't be applied is an error that
names the line and the remedy, since a correction that is silently lost is worse than a run that stops.
"""

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.errors import RunError

HEADER = ("record", "column", "value", "reason", "who")


class CorrectionError(RunError, ValueError):
    """A line of the corrections that can't be applied; the message names file, line and remedy."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One corrected cell; `place` is the file and line that tell it."""

    record_id: str
    column: str
    value: str
    reason: str
    who: str
    place: str


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file in its order; none if there is no such file. Raises `CorrectionError`."""
    if not path.exists():
        return ()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if tuple(reader.fieldnames or ()) != HEADER:
                raise CorrectionError(f"{path}, line 1: the columns must be {','.join(HEADER)}")
            return tuple(_read(row, f"{path}, line {reader.line_num}") for row in reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise CorrectionError(f"{path} can't be read as CSV in UTF-8 ({error}); save it as such") from error


def _read(row: Mapping[str, str | None], place: str) -> Correction:
    cells = {name: row.get(name) for name in HEADER}
    if None in cells.values() or None in row:
        raise CorrectionError(f"{place}: it must have {len(HEADER)} cells: {', '.join(HEADER)}")
    told = {name: (cell or "").strip() for name, cell in cells.items()}
    for name in ("record", "column", "reason", "who"):
        if not told[name]:
            raise CorrectionError(f"{place}: {name} is empty; say it")
    return Correction(told["record"], told["column"], told["value"], told["reason"], told["who"], place)


def refuse_unknown(corrections: Collection[Correction], known: Collection[str]) -> None:
    """Raise `CorrectionError` for a record that is neither current nor in history (a merged one names its heir)."""
    for correction in corrections:
        if correction.record_id not in known:
            raise CorrectionError(
                f"{correction.place}: there is no record {correction.record_id}; "
                "take the id from the tables or delete the line"
            )


def refuse_withheld(
    corrections: Collection[Correction],
    cells: Collection[tuple[str, str]],
    withheld: Mapping[str, str],
    without: Collection[str],
) -> None:
    """Raise `CorrectionError` for a row that its corrections take out of the tables.

    `cells` are those that were corrected, by record and column; `withheld` tells by record why an expectation withholds
    it, `without` which records would be withheld without any correction. A correction is there to set a row right; what
    takes the row away contradicts a cell that it left.
    """
    for record in sorted({record for record, _ in cells} & withheld.keys() - {*without}):
        columns = sorted(column for one, column in cells if one == record)
        # The line may name an earlier record that has gone into this one.
        places = [one.place for one in corrections if one.column in columns and one.record_id == record] or [
            one.place for one in corrections if one.column in columns
        ]
        raise CorrectionError(
            f"{', '.join(places)}: with {', '.join(columns)} set right the row {record} can't stand. "
            f"{withheld[record].removesuffix('.')}. Correct the other cell as well, or delete the line"
        )
