"""Count, contexts, topic, place, status and day of diplomatic acts, by sentences in both languages."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.normalise import normalise
from flows.relate import relate
from flows.terminal.text import article_of

CASES = tomllib.loads(Path(__file__).with_name("details.toml").read_text(encoding="utf-8"))["case"]

_DAYS = ("event_date_earliest", "event_date_latest")
_COLUMNS = ("count_best", "context", "topic", "place_name", "place_iso3", "status", "level", *_DAYS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_an_act_tells_what_it_is_about(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["published"]) if "published" in case else None
    article = article_of(case["text"], case["language"], day)
    acts = [e for e in relate(article, normalise(article)) if e.fields.get("event_type") == case["event_type"]]
    assert acts, "no such act"
    told = acts[0].fields
    for column in _COLUMNS:
        if column in case:
            assert told.get(column) == (None if case[column] == "null" else case[column]), column
