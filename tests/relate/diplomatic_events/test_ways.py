"""Who does it to whom: rows for each way of an act between several; cases are data (`ways.toml`)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import article_of

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("ways.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"]))
def test_an_act_goes_these_ways(case: dict[str, Any]) -> None:
    article = article_of(case["text"], case["language"], {"published": "2024-05-16"})
    rows: list[dict[str, Any]] = [dict(e.fields) for e in relate(article, normalise(article)) if e.refused is None]
    ways = [f"{r['event_type']} {'+'.join(r['actors'])}>{'+'.join(r['recipients'])}" for r in rows]
    assert sorted(ways) == sorted(case["ways"])
