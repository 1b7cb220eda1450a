"""A deployed run, for real: a Prefect server and a worker on loopback take prefect.yaml's deployment to the tables."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.pipeline import wire

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The API of a server with a home of its own."""
    from flows.orchestrate.environment import settle_in

    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("PREFECT_")]:
            patch.delenv(name)
        patch.setenv("PREFECT_HOME", str(tmp_path_factory.mktemp("prefect")))
        # A worker asks every ten seconds what is due; nothing else happens here until it does.
        patch.setenv("PREFECT_WORKER_QUERY_SECONDS", "2")
        settle_in(tmp_path_factory.mktemp("home"), log_level="ERROR")
        from flows.orchestrate.server import server

        with server() as address:
            patch.setenv("PREFECT_API_URL", address)
            yield address


def prefect(*words: str) -> str:
    command = [sys.executable, "-m", "prefect", "--no-prompt", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, f"prefect {' '.join(words)}: {done.stdout}{done.stderr}"
    return done.stdout


@contextmanager
def worker(log: Path) -> Iterator[None]:
    command = [sys.executable, "-m", "prefect", "worker", "start", "--pool", "communique", "--limit", "1"]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def tables(data: Path) -> Mapping[str, bytes]:
    """The content of every published file but the journal of runs."""
    folders = [path for path in (data / "curated").iterdir() if path.is_dir() and not path.name.startswith(".")]
    return {folder.name: file.read_bytes() for folder in folders for file in folder.glob("*.parquet")}


@pytest.mark.usefixtures("address")
def test_a_deployed_run_makes_the_same_tables_as_a_direct_one(tmp_path: Path, published_once: Path) -> None:
    source, data = wire.write(tmp_path / "wire"), tmp_path / "deployed"
    prefect("work-pool", "create", "communique", "--type", "process")
    prefect("deploy", "--all")
    inspected = prefect("deployment", "inspect", "communique/daily")
    assert "'active': False" in inspected, "a fresh deployment would code the sample every day"
    assert "0 5 * * *" in inspected
    assert "'source': 'sample'" in inspected
    log = tmp_path / "worker.log"
    with worker(log):
        # A small source: that of the deployment would be read for as long as everything else takes.
        parameters = [f"source={source}", f"data={data}", f"now={wire.NOW}"]
        words = [word for parameter in parameters for word in ("--param", parameter)]
        try:
            prefect("deployment", "run", "communique/daily", *words, "--watch", "--watch-timeout", str(PATIENCE - 20))
        except AssertionError as failed:
            raise AssertionError(f"{failed}\n{log.read_text()}") from failed
    assert len(tables(published_once)) == 12
    assert tables(data) == tables(published_once)
