"""The codebook is made from the declarations."""

import re

import pytest

from flows.tables import TABLES, VALUES
from flows.tables.codebook import codebook


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_told_with_its_limits(name: str) -> None:
    section = codebook().split(f"\n### {name}\n")[1].split("\n### ")[0]
    for column in TABLES[name].columns:
        line = next(line for line in section.splitlines() if line.startswith(f"| `{column.name}` |"))
        assert column.description in line
        assert column.choice is None or f"(#{column.choice})" in line
        assert line.count(" | ") == 5


def test_every_allowed_value_is_explained() -> None:
    text = codebook()
    for values in VALUES.values():
        for value, meaning in values.items():
            assert f"| `{value}` | {meaning}" in text


def test_links_lead_to_one_heading_each() -> None:
    headings = re.findall(r"^#+ (.+)$", codebook(), flags=re.MULTILINE)
    assert len(headings) == len(set(headings))
    assert set(re.findall(r"\(#([^)]+)\)", codebook())) <= {name.lower().replace(" ", "-") for name in headings}
