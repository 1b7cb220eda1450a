"""The lock that keeps a second run away from a curated folder.

In: the curated folder. Out: a context in which this process alone may publish there. The operating system holds the
lock, so that it goes when the process goes, however it goes.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flows.write.errors import LockedError, told_clearly


@dataclass(frozen=True, slots=True)
class Lock:
    """Proof that this process holds the lock of `curated`."""

    curated: Path


@contextmanager
def lock(curated: Path) -> Iterator[Lock]:
    """Hold the curated folder, made if it is not there. Raises `LockedError` at once if another run holds it."""
    path = curated / ".lock"
    with told_clearly(curated):
        curated.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(descriptor, path)
        yield Lock(curated)
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 64, 0).decode(errors="replace").strip()
        who = f"process {holder}" if holder else "another process"
        raise LockedError(
            f"Another run is at work in {path.parent}: {who} holds {path}. "
            "Wait until it ends, or stop it, and run again."
        ) from None
    # Only a hint for the message above: a full disk must not keep a run from telling that the disk is full.
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
    except OSError:
        pass
