"""`python -m tests.pipeline.warm DATA`: a process that loads everything by a run over the wire, whose tables it leaves
in the folder DATA, and then forks a run for each line that it reads.

In: JSON lines, each the words after `communique` and a file for what the run says on standard error. Out: a line with
the run's process id as it begins, and one with its exit status as it ends; one run at a time.
"""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from flows.command_line import main
from flows.pipeline import run
from tests.pipeline import wire


def _load(data: Path) -> None:
    """Models, dictionaries and libraries are loaded when they are first asked for: by a first run."""
    with TemporaryDirectory() as folder:
        run(wire.write(Path(folder) / "wire"), data, datetime.fromisoformat(wire.NOW), by_hand=True)


def _begin(words: list[str], said: Path) -> int:
    child = os.fork()
    if not child:
        _run(words, said)
    return child


def _run(words: list[str], said: Path) -> NoReturn:
    for descriptor, path in ((1, Path(os.devnull)), (2, said)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), descriptor)
    main(words)


if __name__ == "__main__":
    _load(Path(sys.argv[1]))
    for line in iter(sys.stdin.readline, ""):
        words, said = json.loads(line)
        child = _begin(words, Path(said))
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
