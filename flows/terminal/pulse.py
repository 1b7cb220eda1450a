"""Say now and then how far a run is where no bar can be drawn: in a log, or through a pipe.

In: each stage as it begins, its steps and each article coded, which `Watch` passes on. Out: on standard error, a plain
line every `EVERY_SECONDS` between `start` and `stop`; nothing of a run that ends sooner, so that a schedule that mails
what was said mails nothing of a quiet day.
"""

import time
from threading import Event, Thread

import click

EVERY_SECONDS = 30.0


class Pulse:
    """A voice of its own thread, for a stage that takes long reports nothing while it does."""

    def __init__(self) -> None:
        # In one piece, for the other thread shall never see the steps of one stage beside the name of another.
        self._place, self._articles = ("starting", 0, 1), 0
        self._every, self._started = EVERY_SECONDS, time.monotonic()
        self._ended = Event()
        self._thread = Thread(target=self._speak, name="pulse", daemon=True)

    def begin(self, stage: str, total: int) -> None:
        """Speak of this stage from now on."""
        self._place = (stage, 0, total)

    def advance(self) -> None:
        """One step of the stage is done."""
        stage, steps, total = self._place
        self._place = (stage, steps + 1, total)

    def coded(self) -> None:
        """One more article has been coded."""
        self._articles += 1

    def start(self) -> None:
        """Begin to speak."""
        self._thread.start()

    def stop(self) -> None:
        """Fall silent."""
        self._ended.set()
        self._thread.join()

    def _speak(self) -> None:
        while not self._ended.wait(self._every):
            click.echo(f"communique: {self._told()}", err=True)

    def _told(self) -> str:
        """Such as "coding, batch 3 of 12, articles coded: 1,034, 90 s so far"."""
        stage, steps, total = self._place
        batch = f", batch {min(steps + 1, total)} of {total}" if total > 1 else ""
        coded = f", articles coded: {self._articles:,}" if self._articles else ""
        return f"{stage}{batch}{coded}, {time.monotonic() - self._started:.0f} s so far"
