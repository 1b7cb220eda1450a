"""The rows of `articles`: every text that came in, and what became of it.

In: articles, their events, and which articles prove a record. Out: one row an article. An article that yields no row
is "irrelevant" and says why; nothing is left without a reason.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from flows.ingest.article import Article
from flows.relate.event import Event
from flows.tables import TABLES

Row = Mapping[str, object]


def article_row(article: Article, events: Sequence[Event], proving: Collection[str]) -> Row:
    """The row of one article; `proving` holds the ids of the articles that prove a record."""
    row: dict[str, object] = {name: getattr(article, name, None) for name in TABLES["articles"].column}
    row["n_chars"] = len(article.text)
    row["furniture"] = [{"start": one.start, "end": one.end, "kind": one.kind} for one in article.furniture]
    if "notes" in row:
        row["notes"] = list(article.notes)
    if article.status == "coded" and article.article_id not in proving:
        row["status"], row["reason"] = "irrelevant", _why(events)
    elif article.status == "irrelevant" and article.article_id in proving:
        row["status"], row["reason"] = "coded", None
    return row


def _why(events: Sequence[Event]) -> str:
    refused = Counter(event.refused for event in events if event.refused is not None)
    if not refused:
        return "no event found"
    told = ", ".join(f"{reason} ({count})" for reason, count in sorted(refused.items()))
    return f"only refused candidates: {told}"
