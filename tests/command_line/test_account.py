"""What a run tells at its end, and on its way where there is no terminal."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import pipeline, progress
from flows.journal import refusals, withheld
from flows.terminal import pulse
from flows.terminal.account import account
from flows.terminal.counts import few, indented, listed
from flows.terminal.watch import Watch
from tests.pipeline import wire


@pytest.fixture
def refusing(tmp_path: Path) -> Path:
    """A data folder over an undated article in which one rule refuses two candidates for one reason."""
    text = "Norway has not delivered any tanks to Ukraine. Sweden has not delivered any howitzers to Ukraine."
    source = wire.write(tmp_path / "wire", ({"text": f"{text} Poland has delivered ten jets to Ukraine."},))
    pipeline.run(source, tmp_path / "data", datetime.fromisoformat(wire.NOW), by_hand=True)
    return tmp_path / "data"


def test_the_refusals_told_are_those_of_the_table_of_runs(refusing: Path) -> None:
    (counted,) = pq.read_table(refusing / "curated" / "runs")["n_refused"].to_pylist()
    assert counted >= 2
    assert f"refused      {counted} candidates: " in account(refusing, Watch(), changed=True)


def test_a_candidate_is_counted_by_its_clause_and_not_by_its_parts() -> None:
    mentions = [{"field": field, "refused_reason": "negated"} for field in ("clause", "item", "supplier", "clause")]
    assert refusals([*mentions, {"field": "clause", "refused_reason": None}]) == {"negated": 2}


def test_a_row_that_fails_two_expectations_is_one_row_in_quarantine() -> None:
    row = {"table": "shipments", "candidate": "{}", "disposition": "withheld"}
    told = {"table": "shipments", "candidate": None, "disposition": "published"}
    assert len(withheld([{**row, "expectation": "a"}, {**row, "expectation": "b"}, told])) == 1


def test_articles_without_a_day_are_named_with_the_remedy(refusing: Path) -> None:
    (article,) = pq.read_table(refusing / "curated" / "articles")["article_id"].to_pylist()
    told = next(line for line in account(refusing, Watch(), changed=True).splitlines() if "without a day" in line)
    assert "1 x coded" in told
    assert article[:12] in told
    assert "`published_at`" in told


def lines_until(wanted: str, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """What is said on standard error, line by line, until one tells what is wanted; a minute at most."""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        for line in capsys.readouterr().err.splitlines():
            yield line
            if wanted in line:
                return
        time.sleep(0.01)
    pytest.fail(f"{wanted!r} was never said")


def test_a_long_run_says_in_a_log_how_far_it_is_until_it_ends(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse, "EVERY_SECONDS", 0.01)
    with Watch():
        progress.begin("coding", 12)
        for _ in range(2):
            progress.advance()
        for _ in range(1034):
            progress.coded()
        *_, coding = lines_until("1,034", capsys)
        progress.begin("publishing")
        *_, publishing = lines_until("publishing", capsys)
    assert re.fullmatch(r"communique: coding, batch 3 of 12, articles coded: 1,034, \d+ s so far", coding)
    assert re.fullmatch(r"communique: publishing, articles coded: 1,034, \d+ s so far", publishing)
    capsys.readouterr()
    time.sleep(0.1)
    assert capsys.readouterr().err == ""


def test_a_short_run_says_nothing_on_its_way(capsys: pytest.CaptureFixture[str]) -> None:
    with Watch() as watch:
        watch.begin("coding", 2)
        watch.advance()
    assert capsys.readouterr().err == ""


def test_many_names_and_kinds_are_cut_short_and_the_rest_is_counted() -> None:
    assert few(["a", "b", "c"]) == "a, b, c"
    assert few(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"
    lines = [line.strip() for line in indented(Counter({f"kind {n}": 100 - n for n in range(14)}), "the table")]
    assert lines[0] == "100 x kind 0"
    assert lines[-1] == "and 2 more kinds; see the table"
    assert len(lines) == 13
    assert listed(Counter("aab")) == "a 2, b 1"
