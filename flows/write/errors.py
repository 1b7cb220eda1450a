"""What can go wrong with the curated folder, each told with the file and the remedy.

In: an `OSError` and what was being done. Out: a `PublishError` of the right kind.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import RunError


class PublishError(RunError):
    """The release could not be published; the last one stays in place. The message names file and remedy."""


class LockedError(PublishError):
    """Another run holds the curated folder."""


class UnwritableError(PublishError):
    """The curated folder can't be written."""


class DiskFullError(PublishError):
    """There is no room for the new release."""


class CorruptError(PublishError):
    """The curated folder is not as a run leaves it."""


_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def told_clearly(curated: Path) -> Iterator[None]:
    """Turn an `OSError` under `curated` into a `PublishError` with a remedy."""
    try:
        yield
    except OSError as error:
        place, stands = error.filename or str(curated), _what_stands(curated)
        if error.errno in _FULL:
            raise DiskFullError(
                f"No space left while writing {place}. {stands} Free some space on the disk of {curated} and run again."
            ) from error
        if error.errno in _FORBIDDEN:
            raise UnwritableError(
                f"{place} can't be written ({error.strerror}). {stands} "
                f"Give this user the right to write in {curated}, or choose another folder with --data."
            ) from error
        raise PublishError(
            f"{place}: {error.strerror or error}. {stands} "
            f"See that {curated} is a folder on a working disk and run again."
        ) from error


def _what_stands(curated: Path) -> str:
    """What readers find after the failure. `os.path` asks without raising, on whatever disk."""
    if os.path.lexists(curated / ".current"):
        return "The last release is in place and untouched."
    return "Nothing has been published there."


def corrupt(path: Path, what: str, curated: Path) -> CorruptError:
    """The error for a curated folder that no run can have left so."""
    return CorruptError(
        f"{path} {what}. Restore it from a copy, or point {curated / '.current'} at a whole snapshot "
        f"(ln -sfn .snapshots/NUMBER {curated / '.current'}), or delete {curated / '.snapshots'} and "
        f"{curated / '.current'} and run again: the tables are made anew from raw/."
    )
