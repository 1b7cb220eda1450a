"""How the command line speaks: help that lists every command, and one clear line for every wrong use."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows.command_line import Commands, communique, main
from flows.ingest.readers import READERS

pytestmark = pytest.mark.usefixtures("capsys")

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["as-of", "coverage", "explain", "normalise", "run", "serve", "test"]


def said(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    out, err = capsys.readouterr()
    return int(stopped.value.code or 0), out, err


def test_help_lists_every_command_with_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(["--help"], capsys)
    assert status == 0
    assert isinstance(communique, Commands)
    for name in NAMES:
        line = next(line for line in out.splitlines() if line.strip().startswith(f"{name} "))
        assert len(line.split()) > 3


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said([name, "--help"], capsys)
    assert status == 0
    assert out.startswith(f"Usage: ./communique {name}")
    assert len(out.splitlines()) > 5


@pytest.mark.parametrize("name", ["run", "serve"])
def test_the_help_names_every_kind_of_file_that_is_read(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = said([name, "--help"], capsys)[1].replace(",", " ").replace(". ", " ").split()
    assert set(READERS) <= {word.rstrip(".") for word in words}


def test_the_readme_of_raw_names_every_kind_of_file_that_is_read() -> None:
    told = (ROOT / "raw" / "README.md").read_text().partition("Accepted as a source:")[2].partition("A record")[0]
    assert re.findall(r"`(\.[\w.]+)`", told) == list(READERS)


@pytest.mark.parametrize(("name", "made"), [("run", True), ("serve", True), ("explain", False), ("as-of", False)])
def test_only_who_writes_in_a_folder_promises_to_make_it(
    name: str, made: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ("made if missing" in said([name, "--help"], capsys)[1]) == made


def test_without_a_command_it_shows_the_help_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = said([], capsys)
    assert status == 2
    assert "Usage: ./communique" in err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["runn"], "runn"),
        (["run", "--sauce", "x"], "--sauce"),
        (["run", "--now", "yesterday"], "ISO 8601"),
        (["run", "extra"], "extra"),
        (["run", "--data", __file__], "--data"),
        (["normalise", "--language", "xx"], "xx"),
        (["explain", "--text", ""], "--text is empty"),
        (["explain", "--text", " \n"], "--text is empty"),
        (["explain", "shp-1", "--language", "fr"], "--language goes with --text only"),
        (["explain", "shp-1", "--published", "2022-03-16"], "--published goes with --text only"),
        (["explain", "shp-1", "--publisher", "Wire"], "--publisher goes with --text only"),
        (["explain", "--text", "Norway met Chad.", "--data", "."], "--data goes with RECORD_ID only"),
        (["normalise", "--published", "2022-13-01"], "ISO 8601"),
    ],
)
def test_wrong_use_is_one_clear_line_with_status_2(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(arguments, capsys)
    assert (status, out) == (2, "")
    assert err.startswith("communique: ")
    assert err.count("\n") == 1
    assert word in err


def test_a_wrong_schedule_is_told_before_any_server_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody answers here: whoever asked first would tell of that.
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    status, _, err = said(["serve", "--cron", "bad cron", "--data", str(tmp_path)], capsys)
    assert status == 2
    assert err.startswith("communique: --cron 'bad cron': ")
    assert err.count("\n") == 1
    assert "five fields" in err
