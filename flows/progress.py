"""Tell whoever watches how far a run is. A stage reports; nobody need listen.

In: the name of a stage and how many batches it has. Out: calls on the observer of this context (default: none).
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol


class Observer(Protocol):
    """Someone who watches a run."""

    def begin(self, stage: str, total: int) -> None: ...

    def advance(self) -> None: ...

    def landed(
        self, new: int, known: int, repeated: int, skipped: Mapping[str, Sequence[str]], broken: Sequence[str]
    ) -> None: ...

    def coded(self) -> None: ...

    def published(self, taken_up: int, unread: int) -> None: ...


_observer: ContextVar[Observer | None] = ContextVar("observer", default=None)


def begin(stage: str, total: int = 1) -> None:
    """A stage starts; it has `total` steps."""
    if observer := _observer.get():
        observer.begin(stage, total)


def advance() -> None:
    """One step of the stage is done."""
    if observer := _observer.get():
        observer.advance()


def landed(
    new: int, known: int, repeated: int, skipped: Mapping[str, Sequence[str]], broken: Sequence[str] = ()
) -> None:
    """The source brought so many new and known articles, and the same bytes again so many times.

    `skipped` are its files that were not read, by the reason; `broken` tells, in a line each, those that somebody must
    mend to have them read.
    """
    if observer := _observer.get():
        observer.landed(new, known, repeated, skipped, broken)


def coded() -> None:
    """An article was coded, and not found coded."""
    if observer := _observer.get():
        observer.coded()


def published(taken_up: int, unread: int) -> None:
    """The release stands, and has taken up so many articles; so many of them could not be read, for the first time."""
    if observer := _observer.get():
        observer.published(taken_up, unread)


@contextmanager
def watched_by(observer: Observer) -> Iterator[None]:
    """Reports from within the block go to `observer`."""
    token = _observer.set(observer)
    try:
        yield
    finally:
        _observer.reset(token)
