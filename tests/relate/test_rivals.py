"""A thing that shipments and deployments both claim stands in one of the tables."""

import pytest

from flows.atlas import load
from flows.dictionary import entries, languages
from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases


@pytest.mark.parametrize(("language", "case"), cases("rivals"))
def test_a_thing_stands_in_one_table(language: str, case: Case) -> None:
    article = article_of(case["text"], language, case)
    assert [e.table for e in relate(article, normalise(article)) if e.refused is None] == case["tables"]


@pytest.mark.parametrize("key", ["given", "arriving"])
def test_every_trigger_that_decides_is_one(key: str) -> None:
    triggers = {entry["id"] for language in languages() for entry in entries(language, "shipments", "trigger")}
    assert set(load("rivals.toml")[key]) - triggers == set()
