"""Show how far a run is, and measure it.

In: reports of the stages, by way of `flows.progress`. Out: on standard error a bar a stage, or a plain line every half
minute where that is no terminal. For who tells of the run afterwards: what the source brought, the articles coded,
taken up and not read, the seconds since the start; the peak memory of the process.
"""

import resource
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from flows import progress
from flows.terminal.pulse import Pulse


class Watch:
    """An observer of the run within its `with` block."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bars = Progress(
            TextColumn("{task.description:<12}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[note]}"),
            console=console,
            disable=not console.is_terminal,
        )
        self._pulse = None if console.is_terminal else Pulse()
        self._bar: TaskID | None = None
        self._block = ExitStack()
        self._started = time.monotonic()
        self.new = 0
        self.known = 0
        self.repeated = 0
        self.skipped: Mapping[str, Sequence[str]] = {}
        self.broken: Sequence[str] = ()
        self.coded_articles = 0
        self.taken_up = 0
        self.unread = 0

    @property
    def seconds(self) -> float:
        """Seconds since the watch began."""
        return time.monotonic() - self._started

    def begin(self, stage: str, total: int) -> None:
        """A new bar for a new stage."""
        self._bar = self._bars.add_task(stage, total=total, note="")
        if self._pulse is not None:
            self._pulse.begin(stage, total)

    def advance(self) -> None:
        """One step further on the latest bar."""
        if self._bar is not None:
            self._bars.advance(self._bar)
        if self._pulse is not None:
            self._pulse.advance()

    def landed(
        self, new: int, known: int, repeated: int, skipped: Mapping[str, Sequence[str]], broken: Sequence[str]
    ) -> None:
        """What the source brought."""
        self.new, self.known, self.repeated, self.skipped, self.broken = new, known, repeated, skipped, broken

    def coded(self) -> None:
        """An article has been coded anew, or could not be."""
        self.coded_articles += 1
        if self._pulse is not None:
            self._pulse.coded()
        if self._bar is not None:
            self._bars.update(self._bar, note=f"{self.coded_articles} articles")

    def published(self, taken_up: int, unread: int) -> None:
        """What the release has taken up, and what of that could not be read."""
        self.taken_up, self.unread = taken_up, unread

    def __enter__(self) -> "Watch":
        self._block.enter_context(self._bars)
        if self._pulse is not None:
            self._pulse.start()
            self._block.callback(self._pulse.stop)
        self._block.enter_context(progress.watched_by(self))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._block.__exit__(kind, error, trace)


def peak_memory() -> int:
    """The most memory that this process ever held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
