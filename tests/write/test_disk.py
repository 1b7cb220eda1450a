"""A full disk or a folder that can't be written: a clear word, and the last release stays as it is."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from flows.write import DiskFullError, PublishError, UnwritableError, read_release, write
from tests.write.releases import HOUR, NOW, release, seen, some_rows, tree

NOBODY = 65534
SIZE = 1 << 20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk is not allowed here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def _fill(disk: Path, left: int) -> Path:
    """Fill the disk but for so many bytes."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    ballast = disk / "ballast"
    ballast.write_bytes(b"\0" * max(0, free - left))
    return ballast


@pytest.mark.parametrize("left", [0, 4096, 40_000, 120_000])
def test_a_full_disk_leaves_the_last_release(left: int, small_disk: Path, tmp_path: Path) -> None:
    curated, clean = small_disk / "curated", tmp_path / "clean"
    first, second = release(some_rows(12)), release(some_rows(15))
    for folder in (curated, clean):
        write(first, folder, NOW)
    before = tree(curated)
    ballast = _fill(small_disk, left)
    with pytest.raises(DiskFullError, match=r"No space left while writing .* Free some space .* run again"):
        write(second, curated, NOW + HOUR)
    assert tree(curated) == before
    ballast.unlink()
    for folder in (curated, clean):
        assert write(second, folder, NOW + HOUR).number == 2
    assert tree(curated) == tree(clean)


def test_a_full_disk_at_the_first_release_leaves_nothing_half(small_disk: Path) -> None:
    curated = small_disk / "curated"
    ballast = _fill(small_disk, 70_000)
    with pytest.raises(DiskFullError, match="No space left"):
        write(release(some_rows()), curated, NOW)
    assert read_release(curated) is None
    ballast.unlink()
    assert write(release(some_rows()), curated, NOW).changed


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Root may write anywhere: act as a user without rights for a while. Anybody else stays who they are."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.parametrize("locked", ["curated", "curated/.snapshots"])
def test_an_unwritable_folder_is_told_and_the_last_release_stays(locked: str, open_folder: Path) -> None:
    curated = open_folder / "curated"
    write(release(some_rows(3)), curated, NOW)
    before = seen(curated)
    if locked != "curated":
        curated.chmod(0o777)
        (curated / ".lock").chmod(0o666)
    (open_folder / locked).chmod(0o555)
    (curated / ".lock").unlink(missing_ok=True)
    with _as_nobody(), pytest.raises(UnwritableError, match=r"can't be written \(Permission denied\).*--data"):
        write(release(some_rows(4)), curated, NOW + HOUR)
    (open_folder / locked).chmod(0o755)
    assert seen(curated) == before


def test_a_folder_that_cannot_be_made_is_told(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with _as_nobody(), pytest.raises(UnwritableError, match=r"curated can't be written"):
        write(release(some_rows(3)), open_folder / "curated", NOW)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "curated").write_text("a file")
    with pytest.raises(PublishError, match=r"curated.*See that .* is a folder"):
        write(release(some_rows(3)), tmp_path / "curated", NOW)


def test_a_disk_that_only_reads_is_told(small_disk: Path) -> None:
    curated = small_disk / "curated"
    write(release(some_rows(3)), curated, NOW)
    before = tree(curated)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(UnwritableError, match="Read-only"):
        write(release(some_rows(4)), curated, NOW + HOUR)
    assert tree(curated) == before
