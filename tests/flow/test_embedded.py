"""`communique run` on the embedded server: silent, at home in the data folder, with the tables of a direct run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows.command_line import main
from flows.write import lock
from tests.pipeline import wire
from tests.pipeline.published import digests

PATIENCE = 300


def run(source: Path, data: Path, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "flows.command_line", "run", "--source", str(source), "--data", str(data), *words]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return subprocess.run(command, capture_output=True, text=True, env=clean | settings, timeout=PATIENCE, check=False)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wire.write(tmp_path_factory.mktemp("wire"))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the first flow; in it Prefect's database need not be made again."""
    return tmp_path_factory.mktemp("flow")


@pytest.fixture(scope="module")
def flow(source: Path, home: Path) -> "subprocess.CompletedProcess[str]":
    """The first flow."""
    return run(source, home, "--now", wire.NOW)


def test_the_flow_makes_the_tables_of_a_direct_run_and_says_nothing_else(
    flow: "subprocess.CompletedProcess[str]",
    source: Path,
    home: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # On a busy machine a run may be long enough to say how far it is.
    said = [line for line in flow.stderr.splitlines() if not line.endswith(" so far")]
    assert (flow.returncode, said) == (0, [])
    with pytest.raises(SystemExit) as stopped:
        main(["run", "--source", str(source), "--data", str(tmp_path / "direct"), "--now", wire.NOW, "--direct"])
    assert not stopped.value.code
    assert digests(home) == digests(tmp_path / "direct")
    assert (home / ".prefect").is_dir()
    assert not (tmp_path / "direct" / ".prefect").exists()
    # All but the places and the measures of the two runs.
    places = (str(home), str(tmp_path))
    told = [
        [line for line in out.splitlines() if not any(place in line for place in places)]
        for out in (flow.stdout, capsys.readouterr().out)
    ]
    assert [lines[:-1] for lines in told[:1]] == [lines[:-1] for lines in told[1:]]


@pytest.mark.usefixtures("flow")
def test_a_failed_flow_says_one_line(source: Path, home: Path) -> None:
    with lock(home / "curated"):
        done = run(source, home)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("communique: Another run is at work")
    assert done.stderr.count("\n") == 1


def test_a_server_that_does_not_come_up_is_told_in_one_line(source: Path, tmp_path: Path) -> None:
    done = run(source, tmp_path / "data", PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS="0")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("communique: Prefect's embedded server did not come up")
    assert done.stderr.rstrip().endswith(" ./communique run --direct")
    assert done.stderr.count("\n") == 1
