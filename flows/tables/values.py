"""The closed lists of values, read from values.toml: one list a section, each value with what it means.

In: values.toml. Out: `VALUES` (list -> value -> meaning) and `SOURCES` (list -> whose codebook it is, if anybody's).
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path


def _read() -> tuple[Mapping[str, Mapping[str, str]], Mapping[str, str]]:
    sections = tomllib.loads((Path(__file__).parent / "values.toml").read_text(encoding="utf-8"))
    sources = sections.pop("sources")
    return sections, sources


VALUES, SOURCES = _read()
