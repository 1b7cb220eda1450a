"""Say now and then how far a run is where no bar can be drawn: in a log, or through a pipe.

In: the stages and articles that a run reports. Out: on standard error, a plain line every half minute; nothing of a run
that ends sooner, so that a schedule that mails what was said mails nothing of a quiet day.
"""

import time
from threading import Event, Thread

import click

EVERY_SECONDS = 30.0


class Pulse:
    """A voice of its own thread, for a stage that takes long reports nothing while it does."""

    def __init__(self, every: float | None = None) -> None:
        self.stage, self.steps, self.total, self.articles = "starting", 0, 1, 0
        self._every, self._started = every or EVERY_SECONDS, time.monotonic()
        self._ended = Event()
        self._thread = Thread(target=self._speak, name="pulse", daemon=True)

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
        batch = f", batch {min(self.steps + 1, self.total)} of {self.total}" if self.total > 1 else ""
        coded = f", articles coded: {self.articles:,}" if self.articles else ""
        return f"{self.stage}{batch}{coded}, {time.monotonic() - self._started:.0f} s so far"
