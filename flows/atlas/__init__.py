"""Facts without language: states, organisations, items, places, currencies, kept as CSV.

In: the name of a file. Out: its rows, each with the line it stands on, so that an error can say where. Sources and
licences of the files are in NOTICE.md at the top of the repository.
"""

import csv
from pathlib import Path

FOLDER = Path(__file__).parent


class AtlasError(ValueError):
    """A line of an atlas file is wrong: names the file, the line and what to do."""

    def __init__(self, file: str, line: int, remedy: str) -> None:
        super().__init__(f"flows/atlas/{file}, line {line}: {remedy}")


def rows(file: str, folder: Path | None = None) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file, each with its line. Raises AtlasError where the cells do not fit the header."""
    with ((folder or FOLDER) / file).open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, strict=True)
        found = [(reader.line_num, row) for row in reader]
    for line, row in found:
        if None in row or None in row.values():
            raise AtlasError(file, line, "the number of cells is not that of the header; quote cells that hold commas")
    return found
