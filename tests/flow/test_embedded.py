"""`communique run` on the embedded server: silent, at home in the data folder, with the tables of a direct run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows.write import lock
from tests.pipeline import wire
from tests.pipeline.published import digests

PATIENCE = 300


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return wire.write(tmp_path / "wire")


def run(source: Path, data: Path, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "flows.command_line", "run", "--source", str(source), "--data", str(data), *words]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return subprocess.run(command, capture_output=True, text=True, env=clean | settings, timeout=PATIENCE, check=False)


def test_the_flow_makes_the_tables_of_a_direct_run_and_says_nothing_else(source: Path, tmp_path: Path) -> None:
    flow = run(source, tmp_path / "flow", "--now", wire.NOW)
    assert (flow.returncode, flow.stderr) == (0, "")
    direct = run(source, tmp_path / "direct", "--now", wire.NOW, "--direct")
    assert digests(tmp_path / "flow") == digests(tmp_path / "direct")
    assert (tmp_path / "flow" / ".prefect").is_dir()
    assert not (tmp_path / "direct" / ".prefect").exists()
    # All but the places and the measures of the two runs.
    told = [[line for line in done.stdout.splitlines() if str(tmp_path) not in line] for done in (flow, direct)]
    assert [lines[:-1] for lines in told[:1]] == [lines[:-1] for lines in told[1:]]


def test_a_failed_flow_says_one_line(source: Path, tmp_path: Path) -> None:
    with lock(tmp_path / "data" / "curated"):
        done = run(source, tmp_path / "data")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("communique: Another run is at work")
    assert done.stderr.count("\n") == 1


def test_a_server_that_does_not_come_up_is_told_in_one_line(source: Path, tmp_path: Path) -> None:
    done = run(source, tmp_path / "data", PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS="0")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("communique: Prefect's embedded server did not come up")
    assert done.stderr.rstrip().endswith("communique run --direct")
    assert done.stderr.count("\n") == 1
