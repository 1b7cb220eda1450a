"""Files, links and folders that are on the disk when the call returns.

In: paths and bytes. Out: nothing; an `OSError` if the disk refuses. Each call leaves either the old or the new thing.
"""

import os
from pathlib import Path


def pending(path: Path) -> Path:
    """The name under which a thing is made before it takes the place of `path`."""
    return path.with_name(path.name + ".new")


def write_bytes(path: Path, content: bytes) -> None:
    """A new file that is on the disk; half a file may be left behind if the process dies, under this name."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_bytes(path: Path, content: bytes) -> None:
    """Put a file in the place of another in one step."""
    new = pending(path)
    write_bytes(new, content)
    new.replace(path)
    sync_folder(path.parent)


def replace_link(path: Path, target: str) -> None:
    """Point a symbolic link somewhere else in one step; it is never missing in between."""
    new = pending(path)
    new.unlink(missing_ok=True)
    new.symlink_to(target)
    new.replace(path)
    sync_folder(path.parent)


def points_at(path: Path, target: str) -> bool:
    """Whether a path is a symbolic link with this very target."""
    return path.is_symlink() and str(path.readlink()) == target


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
