"""`python -m scripts [--check] [--only NAME]`: write the generated files, or say which are stale.

In: the modules of this folder that make files; each has `files()`, the text of each file by its path. Out: the files;
with `--check` nothing is written and the exit status is 1 if a file is not what its module would write.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# In this order: a later one may read what an earlier one writes.
MAKERS = ("territory_names", "currencies", "geonames_places", "neighbours", "readme_row")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files of the modules (all, unless some are named), or check them; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m scripts", description="Write the generated files.")
    parser.add_argument("--only", choices=MAKERS, action="append", help="the files of this module; may be repeated")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is stale")
    told = parser.parse_args(arguments)
    stale = [(name, path) for name in told.only or MAKERS for path in _refreshed(name, told.check)]
    for name, path in stale if told.check else ():
        print(f"{path.relative_to(ROOT)} is stale: run python -m scripts --only {name}", file=sys.stderr)
    return 1 if told.check and stale else 0


def _refreshed(name: str, check: bool) -> list[Path]:
    """The files of a module that are not what it makes; they are written unless only checked."""
    made: Mapping[Path, str] = import_module(f"scripts.{name}").files()
    stale = [path for path, text in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in () if check else stale:
        path.write_text(made[path], encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
