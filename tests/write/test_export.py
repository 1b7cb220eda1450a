"""A table that is written by itself is there whole or not at all."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.write import export

OLD, NEW = pa.table({"n": [1]}), pa.table({"n": [1, 2]})
# A process that is killed when half of the bytes are in the file.
KILLED = """
import os, signal, sys
from pathlib import Path
import pyarrow as pa
from flows.write import export
whole = pa.table({"n": [1, 2]})
os.fsync = lambda descriptor: (os.ftruncate(descriptor, 9), os.kill(os.getpid(), signal.SIGKILL))
export(whole, Path(sys.argv[1]))
"""


@pytest.fixture(name="then")
def _then(tmp_path: Path) -> Path:
    """A file that holds the old table."""
    export(OLD, tmp_path / "then.parquet")
    return tmp_path / "then.parquet"


def test_a_table_takes_the_place_of_an_older_one(then: Path) -> None:
    export(NEW, then)
    assert pq.read_table(then).equals(NEW)
    assert list(then.parent.iterdir()) == [then]


def test_a_link_stays_a_link(then: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.parquet"
    link.symlink_to(then.name)
    export(NEW, link)
    assert link.is_symlink()
    assert pq.read_table(then).equals(NEW)


def test_a_disk_that_fails_leaves_what_was_there(then: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="Input/output"):
        export(NEW, then)
    assert pq.read_table(then).equals(OLD)
    assert list(then.parent.iterdir()) == [then]


def test_a_killed_process_leaves_what_was_there(then: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(then)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert pq.read_table(then).equals(OLD)
    assert list(then.parent.glob("*.parquet")) == [then]
