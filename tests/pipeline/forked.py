"""Runs in processes of their own that need not start up: each is a fork of one process that has loaded everything.

A cold start takes twenty seconds of processor time before anything happens that a test could look at.
"""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Run:
    """A run under way, and the stream on which its end is told."""

    process: int
    told: IO[bytes]

    def is_alive(self) -> bool:
        return not select.select([self.told], [], [], 0)[0]

    def kill(self) -> None:
        if self.is_alive():
            os.kill(self.process, signal.SIGKILL)

    def join(self, patience: float) -> int:
        """The exit status, negative for a signal."""
        assert select.select([self.told], [], [], patience)[0], "the run does not end"
        return int(self.told.readline())


class Loaded:
    """A process that has loaded everything, by a run over the wire that nobody disturbed. One run at a time."""

    def __init__(self, process: "subprocess.Popen[bytes]", data: Path) -> None:
        self._process = process
        self.data = data

    def start(self, words: Sequence[str], said: Path) -> Run:
        """Begin `communique` with these words; what it says on standard error goes to the file."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([list(words), str(said)]).encode() + b"\n")
        return Run(int(self._process.stdout.readline()), self._process.stdout)


@contextmanager
def loaded(data: Path) -> Iterator[Loaded]:
    """Load everything in a process of its own, which ends with the block; `data` is for the tables of its first run."""
    command = [sys.executable, "-m", "tests.pipeline.warm", str(data)]
    # Unbuffered: whether a line waits is asked of the system.
    with subprocess.Popen(command, bufsize=0, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield Loaded(process, data)
        finally:
            process.kill()
