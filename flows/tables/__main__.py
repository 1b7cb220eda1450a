"""`python -m flows.tables [--check] [PATH]`: write the codebook, or say whether it is fresh.

In: the declarations. Out: PATH (by default curated/README.md); with `--check` exit status 1 if it is stale.
"""

import argparse
import sys
from pathlib import Path

from flows.tables.codebook import codebook


def main(arguments: list[str] | None = None) -> int:
    """Write or check the codebook; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m flows.tables", description="Write the codebook of the tables.")
    parser.add_argument("path", nargs="?", type=Path, default=Path("curated/README.md"), help="where it goes")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the file is not fresh")
    told = parser.parse_args(arguments)
    text = codebook()
    if not told.check:
        told.path.parent.mkdir(parents=True, exist_ok=True)
        told.path.write_text(text, encoding="utf-8")
        return 0
    if told.path.is_file() and told.path.read_text(encoding="utf-8") == text:
        return 0
    print(f"{told.path} is not fresh: run `python -m flows.tables` and commit it.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
