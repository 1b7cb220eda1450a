"""The rows of `mentions`: for every record the spans that prove it, for every refused candidate why it is no row.

In: tellings with the record they went into, and refused events. Out: rows of `mentions`. That a span quotes the
settled text to the letter is checked by `validate`.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence

from flows.ingest.article import Article
from flows.relate.event import Event, Span
from flows.resolve.report import Telling

Row = dict[str, object]


def proofs(telling: Telling, record_id: str) -> Iterator[Row]:
    """One row for each span that proves a field of the record, then who says so and the whole clause."""
    event = telling.event
    for field, span in spans_of(event):
        yield _row(telling.article, event, field, span, record_id, ())


def refusals(article: Article, event: Event) -> Iterator[Row]:
    """The refused candidate: what was read of it, and once its clause, all with the reason.

    Of several candidates in a clause each has mentions of its own, also of the words that they share.
    """
    spans = list(spans_of(event))
    candidate = [event.refused, event.rule, *([field, span.start, span.end] for field, span in spans)]
    for field, span in spans:
        yield _row(article, event, field, span, None, candidate)


def spans_of(event: Event) -> Iterator[tuple[str, Span]]:
    """Every span of an event with the field it proves, each once, in the order of the text."""
    found = {(field, span) for field, spans in event.evidence.items() for span in spans}
    if event.attribution is not None:
        found.add(("attribution", event.attribution))
    found.add(("clause", event.clause))
    yield from sorted(found, key=lambda each: (each[1].start, each[1].end, each[0]))


def _row(
    article: Article, event: Event, field: str, span: Span, record_id: str | None, candidate: Sequence[object]
) -> Row:
    """The mention; what a `candidate` is known by keeps its mentions apart from those of others."""
    modality = event.fields.get(f"{field}_modality") if field in ("quantity", "value") else None
    said = event.attribution.text if event.attribution else None
    told = [article.article_id, event.table, record_id, field, span.start, span.end, *candidate]
    return {
        "mention_id": "men-" + hashlib.sha256(json.dumps(told).encode()).hexdigest()[:20],
        "article_id": article.article_id,
        "table": event.table,
        "record_id": record_id,
        "field": field,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "rule": event.rule,
        "modality": modality,
        "attribution_text": said,
        "refused_reason": event.refused,
    }
