"""The lock that keeps a second run away from a curated folder.

In: the curated folder. Out: a context in which this process alone may publish there. The operating system holds the
lock, so that it goes when the process goes, however it goes.
"""

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from flows.write.errors import LockedError, told_clearly

# So often a run that ends may clear the lock away just as we take it.
_ATTEMPTS = 100


@dataclass(frozen=True, slots=True)
class Lock:
    """Proof that this process holds the lock of `curated`."""

    curated: Path


@contextmanager
def lock(curated: Path) -> Iterator[Lock]:
    """Hold the curated folder, made if it is not there. Raises `LockedError` at once if another run holds it.

    A folder that was made for the lock alone goes with it.
    """
    made = [folder for folder in (curated, *curated.parents) if not os.path.lexists(folder)]
    path = curated / ".lock"
    descriptor = _taken(curated, path)
    try:
        yield Lock(curated)
    finally:
        _clear_away(made, path)
        os.close(descriptor)


def _taken(curated: Path, path: Path) -> int:
    """The locked file's descriptor. A run that ends may clear the file away under our hands: then we begin again."""
    for _ in range(_ATTEMPTS):
        with told_clearly(curated):
            curated.mkdir(parents=True, exist_ok=True)
            try:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
            except FileNotFoundError:
                continue
        try:
            _take(descriptor, path)
            if _is_still(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
    raise LockedError(f"{path} is cleared away as often as it is made; see who removes it, and run again")


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the file at the path is the one that we hold."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _clear_away(made: Sequence[Path], path: Path) -> None:
    """Remove the folders that were made, if nothing but the lock has come into them."""
    with suppress(OSError):
        if path.parent in made and list(path.parent.iterdir()) == [path]:
            path.unlink()
            for folder in made:
                folder.rmdir()


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
