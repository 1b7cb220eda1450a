"""The closed lists of values, read from values.toml: one list a section, each value with what it means.

In: values.toml. Out: `VALUES` (list -> value -> meaning), `SOURCES` (list -> whose codebook it is, if anybody's) and
`UNWRITTEN` (list -> the values that stand in the contract but that nothing here writes yet).
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path


def _read() -> tuple[Mapping[str, Mapping[str, str]], Mapping[str, str], Mapping[str, list[str]]]:
    sections = tomllib.loads((Path(__file__).parent / "values.toml").read_text(encoding="utf-8"))
    sources, unwritten = sections.pop("sources"), sections.pop("unwritten")
    return sections, sources, unwritten


VALUES, SOURCES, UNWRITTEN = _read()
