"""`python -m scripts [--check] [--only NAME]`: write the generated files, or say which are stale.

In: the modules of this folder that make files; each has `files()`, the text of each file by its path. Out: the files;
with `--check` nothing is written and the exit status is 1 if a file is not what its module would write. Modules that
only look have `faults()`; they are asked either way.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# In this order: a later one may read what an earlier one writes.
MAKERS = ("territory_names", "currencies", "geonames_places", "neighbours", "codebook", "readme_row")
LOOKERS = ("suites",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files of the modules (all, unless some are named), or check them; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m scripts", description="Write the generated files.")
    names = (*MAKERS, *LOOKERS)
    parser.add_argument("--only", choices=names, action="append", help="what this module is about; may be repeated")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is stale")
    told = parser.parse_args(arguments)
    faults = [fault for name in told.only or names for fault in _faults(name, told.check)]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def _faults(name: str, check: bool) -> list[str]:
    """What a looker finds, or which files of a maker are stale, if they are only checked."""
    if name in LOOKERS:
        return list(import_module(f"scripts.{name}").faults())
    stale = _refreshed(name, check)
    remedy = f"is stale: run .venv/bin/python -m scripts --only {name}"
    return [f"{path.relative_to(ROOT)} {remedy}" for path in stale] if check else []


def _refreshed(name: str, check: bool) -> list[Path]:
    """The files of a module that are not what it makes; they are written unless only checked."""
    made: Mapping[Path, str] = import_module(f"scripts.{name}").files()
    stale = [path for path, text in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in () if check else stale:
        path.write_text(made[path], encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
