"""`communique as-of` writes a table as it was known: rows that a later article changed are as they were."""

import errno
from datetime import UTC, datetime, timedelta
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


def test_before_the_first_release_nothing_is_written(
    published_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    then, moment = tmp_path / "then.parquet", FIRST - timedelta(seconds=1)
    assert ask(moment.isoformat(), "deployments", "--out", str(then), "--data", str(published_once)) == 1
    said = capsys.readouterr().err
    assert f"nothing was known yet at {moment.isoformat()}" in said
    assert f"is of {FIRST.isoformat()}" in said
    assert list(tmp_path.iterdir()) == []


def test_of_a_moment_to_come_nothing_is_written(
    published_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    then, moment = tmp_path / "then.parquet", datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
    assert ask(moment.isoformat(), "shipments", "--out", str(then), "--data", str(published_once)) == 1
    said = capsys.readouterr().err
    assert f"nothing is known yet of {moment.isoformat()}" in said
    assert f"it is now {(moment - timedelta(days=1)).isoformat()[:13]}" in said
    assert "ask for that moment or an earlier one" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("moment", ["2022-03-20T06:00:00", "2022-03-20T08:00:00+02:00", "2022-03-20T01:00:00-05:00"])
def test_a_moment_without_a_zone_is_utc(
    moment: str, published_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    then = tmp_path / "then.parquet"
    assert ask(moment, "shipments", "--out", str(then), "--data", str(published_once)) == 0
    assert f"as of {FIRST.isoformat()}" in capsys.readouterr().out
    assert len(pd.read_parquet(then)) == 1


def test_the_help_says_what_a_moment_without_a_zone_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask("--help") == 0
    assert "without a zone is in UTC" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("out", "expected"),
    [
        ("then.csv", "does not end in .parquet: name a Parquet file"),
        ("then", "does not end in .parquet: name a Parquet file"),
        ("folder.parquet", "is a folder: name a file in it"),
        ("nowhere/then.parquet", "nowhere: make it, or name another"),
        ("file/then.parquet", "file: make it, or name another"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_before_any_work(
    out: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.parquet").mkdir()
    (tmp_path / "file").touch()
    # Nothing has been published in this folder, which is told only of a file that can be written.
    assert ask("2025-01-01", "shipments", "--out", str(tmp_path / out), "--data", str(tmp_path)) == 2
    said = capsys.readouterr().err
    assert "--out" in said
    assert expected in said
    assert said.count("\n") == 1


def test_a_folder_that_may_not_be_written_is_told_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path) != tmp_path)
    assert ask("2025-01-01", "shipments", "--out", str(tmp_path / "then.parquet"), "--data", str(tmp_path)) == 2
    assert f"no file can be made in {tmp_path}: make the folder writable" in capsys.readouterr().err


def test_a_disk_that_refuses_the_file_is_told_with_the_option_that_names_another(
    published_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("os.fsync", refuse)
    then = tmp_path / "then.parquet"
    assert ask(FIRST.isoformat(), "shipments", "--out", str(then), "--data", str(published_once)) == 1
    said = capsys.readouterr().err
    assert f"{then} can't be written (Read-only file system)" in said
    assert "another with --out" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("table", "told", "expected"),
    [
        ("articles", 2, "one of shipments, deployments"),
        ("shipments", 1, "./communique run`, or name the folder that holds"),
    ],
)
def test_what_has_no_past_is_told_in_one_line(
    table: str, told: int, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask("2025-01-01", table, "--out", str(tmp_path / "x.parquet"), "--data", str(tmp_path / "none")) == told
    said = capsys.readouterr().err
    assert expected in said
    assert said.count("\n") == 1
