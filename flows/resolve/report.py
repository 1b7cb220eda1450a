"""The working types of this stage: a telling (one event in one article) and a report (tellings read as one record).

In: articles and the events read from them. Out: tellings in a canonical order that depends on nothing but their
content, so that every later step gives the same answer whatever order the articles came in.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from flows.ingest.article import Article
from flows.relate.event import Event

# A publication date known only by bounds further apart than this says too little to compare by.
_LOOSEST_BOUNDS_DAYS = 3


@dataclass(frozen=True)
class Telling:
    """One event as one article tells it. `story` is the id of the article that it copies, else of its own article."""

    article: Article
    event: Event
    story: str

    @cached_property
    def published(self) -> date | None:
        """The day of publication, null where it is unknown or too loosely bounded to compare by."""
        return published_on(self.article)

    @cached_property
    def order(self) -> tuple[date, str, int, int, str, str]:
        """A total order by content: earliest publication first, undated last."""
        clause, rule = self.event.clause, self.event.rule
        return (self.published or date.max, self.article.article_id, clause.start, clause.end, rule, self._content())

    def _content(self) -> str:
        return json.dumps([self.event.table, dict(self.event.fields)], sort_keys=True, default=str)


@dataclass(frozen=True)
class Report:
    """Tellings that are read as one record so far, with the fields they give together. Tellings are never empty."""

    table: str
    fields: Mapping[str, object]
    tellings: tuple[Telling, ...]

    @cached_property
    def published(self) -> date | None:
        """The earliest known day of publication."""
        return min((day for telling in self.tellings if (day := telling.published)), default=None)

    @property
    def stories(self) -> frozenset[str]:
        """The stories that tell it; syndicated copies are one story."""
        return frozenset(telling.story for telling in self.tellings)

    @cached_property
    def order(self) -> tuple[date, str, int, int, str, str]:
        """The place of its first telling in the canonical order."""
        return min(telling.order for telling in self.tellings)

    def text(self, column: str) -> str | None:
        """A field that is a string, else null."""
        value = self.fields.get(column)
        return value if isinstance(value, str) and value else None


def published_on(article: Article) -> date | None:
    """The day an article was published, from its date or from bounds that lie close together."""
    if article.published_at is not None:
        return article.published_at.date()
    earliest, latest = article.published_earliest, article.published_latest
    if earliest is None or latest is None or (latest - earliest).days > _LOOSEST_BOUNDS_DAYS:
        return None
    return earliest


def tellings_of(articles: Iterable[Article], events: Mapping[str, Sequence[Event]]) -> list[Telling]:
    """Every accepted event with its article, in canonical order; an event told twice in the same words once."""
    found: dict[tuple[date, str, int, int, str, str], Telling] = {}
    for article in articles:
        story = article.duplicate_of or article.article_id
        for event in events.get(article.article_id, ()):
            if event.refused is None:
                telling = Telling(article, event, story)
                found[telling.order] = telling
    return [found[key] for key in sorted(found)]
