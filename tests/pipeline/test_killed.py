"""A run that is killed at any moment leaves the last release whole, and the next run ends as if nothing was."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline import forked, wire
from tests.pipeline.forked import Loaded, Run
from tests.pipeline.published import digests

PATIENCE = 120
# What a run makes on its way, in order; a kill falls at a random moment shortly after one of them.
MILESTONES = ("raw/segments", ".work/coded", "curated/.snapshots", "curated/.current")
SHORTLY = 0.03


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    with forked.loaded(tmp_path_factory.mktemp("loaded") / "data") as process:
        yield process


def start(loaded: Loaded, source: Path, data: Path) -> Run:
    words = ["run", "--direct", "--source", str(source), "--data", str(data), "--now", wire.NOW]
    return loaded.start(words, data.with_suffix(".said"))


def finish(loaded: Loaded, source: Path, data: Path) -> None:
    """A run that is left alone."""
    status = start(loaded, source, data).join(PATIENCE)
    assert (status, data.with_suffix(".said").read_text()) == (0, "")


@pytest.mark.parametrize("milestone", MILESTONES)
def test_a_killed_run_leaves_nothing_half_done(milestone: str, loaded: Loaded, tmp_path: Path) -> None:
    source, data = wire.write(tmp_path / "wire"), tmp_path / "data"
    run = start(loaded, source, data)
    deadline = time.monotonic() + PATIENCE
    while not (data / milestone).exists() and run.is_alive() and time.monotonic() < deadline:
        time.sleep(0.001)
    assert (data / milestone).exists(), "the run never came so far"
    time.sleep(random.Random(milestone).uniform(0, SHORTLY))
    run.kill()
    assert run.join(PATIENCE) in (0, -9), "it fell by itself"
    assert digests(data) in ({}, digests(loaded.data))
    finish(loaded, source, data)
    assert digests(data) == digests(loaded.data)
