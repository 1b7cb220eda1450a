"""The type that `ingest` returns: one article with its settled text, which never changes afterwards.

Every later stage points into `Article.text` by code-point span (end exclusive).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Status = Literal["coded", "irrelevant", "duplicate", "unsupported_language", "failed"]
PublishedBasis = Literal["metadata", "byline", "text", "none"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the settled text that is no journalism: a section label, a doubled headline, a share button.

    A sentence that merely contains a stretch (a dateline before its first word) is still a sentence to be read.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article, settled. `text` is NFC; `title` is kept apart and is never part of `text` unless the source's is.

    `status` is "coded" while nothing speaks against coding it; else `reason` says in one clear line why not.
    `published_at` keeps the offset that the source stated, so that its `.date()` is the publisher's day; it is UTC
    where none was stated. `published_earliest`/`published_latest` are inclusive bounds on that day, null if unbounded.
    `notes` say in a plain line each what was repaired on the way or left out because nobody could believe it.
    """

    article_id: str
    external_id: str | None
    source: str
    url: str | None
    publisher: str | None
    title: str | None
    text: str
    language: str | None
    language_confidence: float | None
    published_at: datetime | None
    published_basis: PublishedBasis
    published_earliest: date | None
    published_latest: date | None
    retrieved_at: datetime
    furniture: tuple[Furniture, ...] = ()
    licence: str | None = None
    duplicate_of: str | None = None
    status: Status = "coded"
    reason: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def is_dated_ahead(self) -> bool:
        """Whether it says to be published after it came in, so that no date that rests on that day is to be trusted."""
        return lies_ahead(self.published_earliest, self.retrieved_at)


def lies_ahead(day: date | None, retrieved_at: datetime) -> bool:
    """Whether a day lies after a landing; the day after it does not, for somewhere in the world it has begun."""
    return day is not None and day > retrieved_at.date() + timedelta(days=1)
