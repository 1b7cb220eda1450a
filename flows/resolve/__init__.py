"""Resolve: from the events of articles to records, each with all its evidence and its history.

In: articles, their events, the last release, the run's clock and id, and the corrections that people made. Out:
`Records`. The answer depends on nothing else, and not on the order of the articles; a run over the same input changes
no row.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from flows.ingest.article import Article
from flows.relate.event import Event
from flows.resolve.articles import article_row
from flows.resolve.corrections import Correction, CorrectionError, read_corrections, refuse_withheld
from flows.resolve.dimensions import entities, items, participants, places
from flows.resolve.evidence import proofs, refusals
from flows.resolve.gathering import records_of
from flows.resolve.identity import Identified, identify
from flows.resolve.past import Release, remember
from flows.resolve.publishing import correct_by_record, publish_all
from flows.resolve.records import Records, Row
from flows.resolve.report import tellings_of
from flows.resolve.versions import Clock

__all__ = [
    "Correction",
    "CorrectionError",
    "Records",
    "Release",
    "Row",
    "read_corrections",
    "refuse_withheld",
    "resolve",
]


def resolve(
    articles: Iterable[Article],
    events: Mapping[str, Sequence[Event]],
    previous: Release | None,
    now: datetime,
    run_id: str,
    corrections: Sequence[Correction] = (),
) -> Records:
    """The records of all articles. `events` maps the id of each coded article to its events, refused ones included.

    Records of `previous` that are the same keep their id, and their version and times unless their content has changed;
    those whose evidence is gone move to `history`. Raises `CorrectionError` for a correction that can't be applied.
    """
    by_id = {article.article_id: article for article in articles}
    ordered = [by_id[article_id] for article_id in sorted(by_id)]
    past = remember(previous)
    identified = identify(records_of(tellings_of(ordered, events)), past)
    by_record = correct_by_record(identified, past, corrections)
    facts, history = publish_all(identified, past, by_id, by_record, Clock(run_id, now))
    mentions = _mentions(identified, ordered, events)
    proving = {str(row["article_id"]) for row in mentions if row["record_id"] is not None}
    tables: dict[str, Sequence[Row]] = {
        **facts,
        "articles": [article_row(article, events.get(article.article_id, ()), proving) for article in ordered],
        "mentions": mentions,
        "participants": participants(facts),
        "entities": entities(facts),
        "items": items(facts),
        "places": places(facts),
        "history": history,
    }
    cells = ((record, each.column) for record, found in by_record.items() for each in found)
    return Records(tables, frozenset(cells))


def _mentions(
    identified: Iterable[Identified], articles: Iterable[Article], events: Mapping[str, Sequence[Event]]
) -> list[Row]:
    """The evidence of every record and of every refused candidate, each mention once."""
    found: dict[str, Row] = {}
    for one in identified:
        for told in one.report.tellings:
            found.update((str(row["mention_id"]), row) for row in proofs(told, one.record_id))
    for article in articles:
        for event in events.get(article.article_id, ()):
            if event.refused is not None:
                found.update((str(row["mention_id"]), row) for row in refusals(article, event))
    return [found[key] for key in sorted(found)]
