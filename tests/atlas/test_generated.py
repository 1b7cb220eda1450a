"""The generated files are what their sources give today, and a stale one is told with the command that mends it."""

from pathlib import Path

import pytest

from scripts import currencies, suites
from scripts.__main__ import main


# Those that take a second; `communique test --only generated` checks them all.
@pytest.mark.parametrize("name", ["territory_names", "currencies", "neighbours", "codebook"])
def test_generated_files_are_fresh(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "--only", name]) == 0, capsys.readouterr().err


def test_a_stale_table_is_told_and_then_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "currencies.csv"
    stale.write_text("code\n", encoding="utf-8")
    monkeypatch.setattr("scripts.__main__.ROOT", tmp_path)
    monkeypatch.setattr(currencies, "files", lambda: {stale: "code,digits\n"})
    assert main(["--check", "--only", "currencies"]) == 1
    assert capsys.readouterr().err == "currencies.csv is stale: run .venv/bin/python -m scripts --only currencies\n"
    assert stale.read_text(encoding="utf-8") == "code\n"
    assert main(["--only", "currencies"]) == 0
    assert stale.read_text(encoding="utf-8") == "code,digits\n"


def test_what_a_looker_finds_is_told_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suites, "faults", lambda: ["places.toml, entry named: it has no proof"])
    assert main(["--only", "suites"]) == 1
    assert capsys.readouterr().err == "places.toml, entry named: it has no proof\n"
