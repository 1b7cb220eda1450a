"""The recipes of the codebook run as they stand over published tables, and give what they say."""

import re
import sqlite3
import warnings
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from flows import pipeline
from flows.tables.codebook import codebook
from tests.pipeline import wire

NOW = datetime(2025, 6, 1, 6, tzinfo=UTC)
TOLD = (
    "Norway has delivered twelve howitzers to Ukraine, the defence ministry said on Tuesday.",
    "Poland has now delivered a total of 320 howitzers to Ukraine since the war began, the defence ministry said.",
    "NATO has delivered ten howitzers to Ukraine, the alliance said on Tuesday.",
    "Sweden will send 30 howitzers to Ukraine, the defence ministry announced on Tuesday.",
    "Spain has not delivered any howitzers to Chad. Greece has not delivered any tanks to Niger and Mali.",
    "The presidents of France and Turkey met in Geneva on Monday to discuss military cooperation.",
    "France expelled two Russian diplomats on Monday.",
)


@pytest.fixture(scope="module")
def cooked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The names that the recipes for pandas leave, each run after those above it. A warning fails."""
    data = tmp_path_factory.mktemp("told")
    stories = tuple({**wire.STORIES[1], "id": f"en-{n}", "title": text, "text": text} for n, text in enumerate(TOLD))
    pipeline.run(wire.write(data / "wire", stories), data, NOW, by_hand=True)
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as here, warnings.catch_warnings():
        here.chdir(data)
        warnings.simplefilter("error")
        for recipe in re.finditer(r"```python\n(.*?)```", codebook(), re.DOTALL):
            exec(compile(recipe[1], f"recipe {recipe[1][:40]!r}", "exec"), names)
    return names


def test_what_has_happened_and_what_is_promised_are_different_rows(cooked: dict[str, Any]) -> None:
    assert set(cooked["happened"]["supplier_id"]) == {"NOR", "POL", "NATO"}
    assert set(cooked["promised"]["supplier_id"]) == {"SWE"}


def test_running_totals_groups_and_promises_are_not_summed(cooked: dict[str, Any]) -> None:
    (line,) = cooked["totals"].reset_index().to_dict("records")
    assert (line["recipient_id"], line["total"], line["with_a_number"], line["rows"]) == ("UKR", 12, 1, 1)


def test_the_same_sum_in_sql_gives_the_same_lines(cooked: dict[str, Any]) -> None:
    """Rows that are unsure, told as past, or without a number are what the two may treat otherwise."""
    (query,) = re.findall(r"```sql\n(SELECT recipient_id.*?)```", codebook(), re.DOTALL)
    (summing,) = re.findall(r"```python\n(counted = .*?)```", codebook(), re.DOTALL)
    told = cooked["happened"]
    unsure = told.assign(confidence=0.1, is_background=True)
    happened = pd.concat([told, unsure, told.assign(quantity_best=pd.NA, quantity_unit=pd.NA)])
    names: dict[str, Any] = {"happened": happened}
    exec(compile(summing, "sums", "exec"), names)
    with closing(sqlite3.connect(":memory:")) as base:
        happened.drop(columns="quality_flags").to_sql("shipments", base)
        lines = [tuple(line) for line in base.execute(query)]
    expected = names["totals"].reset_index().astype(object)
    assert set(lines) == set(expected.where(expected.notna(), None).itertuples(index=False, name=None))
    assert {line[3] for line in lines} == {24, 0}


def test_every_row_is_proved_by_words_that_stand_in_an_article(cooked: dict[str, Any]) -> None:
    proofs = cooked["proofs"]
    assert set(proofs["record_id"]) == set(cooked["shipments"]["record_id"])
    columns = zip(proofs["text_whole"], proofs["start"], proofs["end"], proofs["text"], strict=True)
    assert all(whole[start:end] == words for whole, start, end, words in columns)


def test_lists_are_taken_apart_and_searched(cooked: dict[str, Any]) -> None:
    assert cooked["pairs"][["actors", "recipients"]].to_numpy().tolist() == [["FRA", "RUS"]]
    assert [sorted(actors) for actors in cooked["military"]["actors"]] == [["FRA", "TUR"]]


def test_counts_tell_only_of_values_that_occur(cooked: dict[str, Any]) -> None:
    assert cooked["statuses"].to_dict() == {"delivered": 3, "pledged": 1}
    assert cooked["records_of"][("FRA", "diplomatic_events", "actor")] == 2


def test_a_refused_candidate_is_counted_once(cooked: dict[str, Any]) -> None:
    assert cooked["reasons"][("shipments", "negated")] == 3
    (counted,) = pd.read_parquet(cooked["release"] / "runs")["n_refused"]
    assert cooked["reasons"].sum() == counted


def test_the_recipes_for_duckdb_read_tables_that_there_are(cooked: dict[str, Any]) -> None:
    folders = re.findall(r"FROM '(curated/\.current/\w+)/\*\.parquet'", codebook())
    assert {cooked["release"] / Path(folder).name for folder in folders} <= set(cooked["release"].iterdir())
    assert len(folders) == 4
