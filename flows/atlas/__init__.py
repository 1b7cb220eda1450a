"""Facts without language: states, organisations, items, places, currencies as CSV, grammars and weights as TOML.

In: the name of a file. Out: its rows, each with the line it stands on, so that an error can say where, or its table.
This is the one place that reads CSV of ours, that of flows/dictionary too. Sources and licences are in NOTICE.md.
"""

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from flows.errors import RunError

FOLDER = Path(__file__).parent
FLOWS = FOLDER.parent


class AtlasError(RunError, ValueError):
    """A file of the atlas is wrong: names the file, the line and what to do. `folder` is its place under flows/."""

    def __init__(self, file: str, line: int | None, remedy: str, folder: str = "atlas") -> None:
        place = f"flows/{folder}/{file}" + ("" if line is None else f", line {line}")
        super().__init__(f"{place}: {remedy}")


def rows(file: str, folder: Path | None = None) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file, each with its line; `folder` is that of a language for a table of the dictionary.

    Raises AtlasError where the cells do not fit the header or the file is no CSV.
    """
    place = folder.relative_to(FLOWS).as_posix() if folder else "atlas"
    with ((folder or FOLDER) / file).open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, strict=True)
        try:
            found = [(reader.line_num, row) for row in reader]
        except csv.Error as error:
            raise AtlasError(file, reader.line_num + 1, f"not readable as CSV ({error}); mend it", place) from error
        except UnicodeDecodeError as error:
            raise AtlasError(file, None, f"not UTF-8 ({error.reason}); save it as UTF-8", place) from error
    for line, row in found:
        if None in row or None in row.values():
            remedy = "the number of cells is not that of the header; quote cells that hold commas"
            raise AtlasError(file, line, remedy, place)
    return found


@cache
def load(file: str) -> Mapping[str, Any]:
    """The table of a TOML file, shared between callers: read it, never change it. Raises AtlasError on no TOML."""
    try:
        return tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AtlasError(file, None, f"not readable as TOML ({error}); correct that line") from error
