"""Runs in processes of their own that need not start up: each is a fork of one process that has loaded everything.

In: the words after `communique`, a file for what the run says on standard error. Out: the process, which can be killed
like any other. A cold start takes half a minute of processor time before anything happens that a test could look at.
"""

import multiprocessing
import os
from collections.abc import Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

from flows.command_line import main

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.pipeline.warm"])


def start(words: Sequence[str], said: Path) -> BaseProcess:
    """Begin a run."""
    process = _SERVER.Process(target=_run, args=(list(words), said))
    process.start()
    return process


def _run(words: list[str], said: Path) -> None:
    for descriptor, path in ((1, Path(os.devnull)), (2, said)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), descriptor)
    main(words)
