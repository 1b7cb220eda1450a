"""Kill a publishing process with SIGKILL wherever it may be: readers see the old release or the new one, whole, and a
second try ends with the very bytes of a run that was never killed.
"""

import multiprocessing
import os
import random
import shutil
import signal
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from flows.write import Release, read_release, write
from tests.write.releases import HOUR, NOW, release, seen, some_rows, tree

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["flows.write", "pandas", "pytest"])
# A table is a folder and a file, made and cleared away in two changes: with this stride both are met.
STRIDE = 5
LATER = NOW + 30 * HOUR
LAST = NOW + 60 * HOUR


def _two_releases() -> tuple[Release, Release]:
    second = some_rows(7)
    second["shipments"].pop(3)
    return release(some_rows(6)), release(second, inputs=("a", "b", "c"))


@cache
def _third() -> Release:
    """By its clock the first release may be cleared away."""
    return release(some_rows(9), inputs=("z",))


def _publish(curated: str, dies_at: int | None) -> None:
    """Publish the third release; before the given change to the folder, the process is killed."""
    if dies_at is not None:
        _die_before_change(Path(curated), dies_at)
    write(_third(), Path(curated), LAST)


def _die_before_change(curated: Path, dies_at: int) -> None:
    changes = {
        "os.mkdir",
        "os.rename",
        "os.link",
        "os.symlink",
        "os.remove",
        "os.rmdir",
        "os.truncate",
        "shutil.rmtree",
    }
    count = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if event in changes or (writes and str(arguments[0]).startswith(str(curated))):
            count += 1
            if count > dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two releases."""
    curated = tmp_path_factory.mktemp("before") / "curated"
    first, second = _two_releases()
    write(first, curated, NOW)
    write(second, curated, LATER)
    return curated


@pytest.fixture(scope="module")
def clean(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same folder after a third publish that nobody disturbed."""
    curated = tmp_path_factory.mktemp("clean") / "curated"
    shutil.copytree(before, curated, symlinks=True)
    assert write(_third(), curated, LAST).collected == ("0001",)
    return curated


def _check(curated: Path, before: Path, clean: Path) -> str:
    """What a reader sees is whole; what a second try makes is what a clean run makes. Which release was seen."""
    now_seen, old, new = seen(curated), seen(before), seen(clean)
    assert now_seen in (old, new)
    last = read_release(curated)
    assert last is not None
    assert all(last.content(name) for name in last.manifest.tables)
    write(_third(), curated, LAST)
    assert tree(curated) == tree(clean)
    return "new" if now_seen == new else "old"


def _killed(curated: Path, dies_at: int) -> bool:
    """Publish in a child that dies before the given change; false if it came to its end before that."""
    child = FORKS.Process(target=_publish, args=(str(curated), dies_at))
    child.start()
    child.join()
    assert child.exitcode in (0, -signal.SIGKILL)
    return child.exitcode != 0


def test_killed_at_changes_all_along_and_at_every_one_around_the_turn(
    before: Path, clean: Path, tmp_path: Path
) -> None:
    def outcome(dies_at: int) -> str:
        curated = tmp_path / f"{dies_at}"
        shutil.copytree(before, curated, symlinks=True)
        return _check(curated, before, clean) if _killed(curated, dies_at) else "ended"

    outcomes: dict[int, str] = {}
    while "ended" not in outcomes.values() and len(outcomes) < 500:
        dies_at = len(outcomes) * STRIDE
        outcomes[dies_at] = outcome(dies_at)
    turn = min(dies_at for dies_at, seen_then in outcomes.items() if seen_then == "new")
    outcomes |= {dies_at: outcome(dies_at) for dies_at in range(turn - 2 * STRIDE, turn + 2) if dies_at not in outcomes}
    in_order = [outcomes[dies_at] for dies_at in sorted(outcomes)]
    # The link turns once, in the middle, and the release never goes back.
    assert in_order == sorted(in_order, key=["old", "new", "ended"].index)
    assert len(outcomes) > 20
    assert set(in_order) == {"old", "new", "ended"}


def test_killed_at_random_moments(before: Path, clean: Path, tmp_path: Path) -> None:
    chance = random.Random(20220304)
    outcomes = []
    whole = 0.2
    for number in range(20):
        curated = tmp_path / f"{number}"
        shutil.copytree(before, curated, symlinks=True)
        child = FORKS.Process(target=_publish, args=(str(curated), None))
        started = time.monotonic()
        child.start()
        child.join(chance.uniform(0, whole))
        if child.exitcode is None:
            child.kill()
            child.join()
        else:
            whole = time.monotonic() - started
        outcomes.append(_check(curated, before, clean))
        shutil.rmtree(curated)
    assert "old" in outcomes


def test_killed_in_the_first_publish_of_all(tmp_path: Path) -> None:
    clean = tmp_path / "clean"
    write(_third(), clean, LAST)
    for dies_at in range(0, 500, STRIDE):
        curated = tmp_path / f"{dies_at}"
        if not _killed(curated, dies_at):
            break
        assert seen(curated) in ({}, seen(clean))
        write(_third(), curated, LAST)
        assert tree(curated) == tree(clean)
    assert dies_at > 25
