"""The codebook curated/README.md, as it is published with the tables.

In: the declarations of flows/tables. Out: the text of curated/README.md.
"""

from pathlib import Path

from flows.tables.codebook import codebook

ROOT = Path(__file__).resolve().parents[1]


def files() -> dict[Path, str]:
    """The generated file: path to content."""
    return {ROOT / "curated" / "README.md": codebook()}
