"""`communique as-of` writes a table as it was known: rows that a later article changed are as they were."""

from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from flows import pipeline
from flows.command_line import main
from tests.pipeline import wire

FIRST = datetime.fromisoformat(wire.NOW)
LATER = FIRST + timedelta(days=1)


def ask(*words: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(["as-of", *words])
    return int(stopped.value.code or 0)


def test_a_row_is_as_it_was_before_a_later_report_changed_it(published: Path, tmp_path: Path) -> None:
    before = pd.read_parquet(published / "curated" / "shipments")
    more = {**wire.STORIES[1], "id": "en-9", "publisher": "Another Wire", "url": "https://another.example/9"}
    more["text"] = more["text"].replace("500", "700")
    pipeline.run(wire.write(tmp_path / "more", (*wire.STORIES, more)), published, LATER, by_hand=True)
    after, then = pd.read_parquet(published / "curated" / "shipments"), tmp_path / "then.parquet"
    assert not after.equals(before)

    for moment, rows in ((FIRST, before), (LATER - timedelta(seconds=1), before), (LATER, after)):
        assert ask(moment.isoformat(), "shipments", "--out", str(then), "--data", str(published)) == 0
        pd.testing.assert_frame_equal(pd.read_parquet(then), rows)


def test_before_the_first_run_nothing_was_known(published_once: Path, tmp_path: Path) -> None:
    then = tmp_path / "then.parquet"
    assert ask("2000-01-01", "deployments", "--out", str(then), "--data", str(published_once)) == 0
    assert pd.read_parquet(then).empty


@pytest.mark.parametrize(
    ("table", "told", "expected"),
    [("articles", 2, "one of shipments, deployments"), ("shipments", 1, "./communique run")],
)
def test_what_has_no_past_is_told_in_one_line(
    table: str, told: int, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask("2025-01-01", table, "--out", str(tmp_path / "x"), "--data", str(tmp_path / "none")) == told
    said = capsys.readouterr().err
    assert expected in said
    assert said.count("\n") == 1
