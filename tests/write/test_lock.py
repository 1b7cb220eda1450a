"""Two runs never publish at once; a run that died, however it died, holds nobody up."""

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from flows.write import LockedError, lock, write
from tests.write.releases import NOW, release, some_rows

FORKS = multiprocessing.get_context("forkserver")


def _hold(curated: str, ready: Connection) -> None:
    with lock(Path(curated)):
        ready.send(os.getpid())
        signal.pause()


def test_a_second_run_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    ours, theirs = FORKS.Pipe()
    holder = FORKS.Process(target=_hold, args=(str(tmp_path), theirs))
    holder.start()
    try:
        number = ours.recv()
        with pytest.raises(LockedError, match=rf"process {number} holds .*\.lock.* run again"):
            write(release(some_rows()), tmp_path, NOW)
        assert not (tmp_path / ".snapshots").exists()
    finally:
        holder.kill()
        holder.join()
    assert write(release(some_rows()), tmp_path, NOW).changed


def test_a_run_that_holds_the_lock_publishes_under_it(tmp_path: Path) -> None:
    with lock(tmp_path) as held:
        with pytest.raises(LockedError):
            write(release(some_rows()), tmp_path, NOW)
        assert write(release(some_rows()), tmp_path, NOW, held=held).changed
    with lock(tmp_path):
        pass


def test_the_lock_of_another_folder_does_not_help(tmp_path: Path) -> None:
    with lock(tmp_path / "one") as held, pytest.raises(ValueError, match="another folder"):
        write(release(some_rows()), tmp_path / "two", NOW, held=held)
