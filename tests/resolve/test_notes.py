"""Notes tell rows in plain English: names with their article, dates in words, places that are known by their names."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from flows.resolve.notes import sentence

CASES = tomllib.loads(Path(__file__).with_name("notes.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"][:50])
def test_a_note_tells_its_row(case: dict[str, Any]) -> None:
    assert sentence(case["table"], case["row"]) == case["note"]
