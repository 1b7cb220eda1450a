"""Coded texts for training and measuring: articles with the rows that a person read in them.

In: a folder with articles.jsonl and gold.jsonl. Out: `Coded` texts, and the stories that the reader makes of them.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flows.dictionary import languages, proofs
from flows.ingest.article import Article
from flows.ingest.language import identify_language
from flows.normalise import normalise
from flows.normalise.mention import Item
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.roles.assign import Governed
from flows.relate.story import Story, read_story

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Coded:
    """A text and its coded rows by table."""

    id: str
    article: Article
    rows: Mapping[str, Sequence[Row]]
    twin: str = ""

    def move_at(self, reading: Reading) -> Row | None:
        """The coded deployment whose evidence stands in the sentence, if all of the sentence have one actor."""
        span = reading.sentence.span
        here = []
        for row in self.rows.get("deployments", ()):
            place = find(self.article.text, row.get("evidence") or "")
            if place is not None and place[0] < span.end and span.start < place[1]:
                here.append(row)
        return here[0] if len({r.get("actor") for r in here}) == 1 else None

    def row_at(self, reading: Reading, transfer: Governed) -> Row | None:
        """The coded shipment whose evidence stands in the sentence and whose item is one of the transfer's."""
        span = reading.sentence.span
        categories = set()
        for thing in transfer.things:
            mention = reading.units[thing].mention("item")
            if mention is not None and isinstance(mention.value, Item):
                categories.add(mention.value.category)
        for row in self.rows.get("shipments", ()):
            place = find(self.article.text, row.get("evidence") or "")
            here = place is None or (place[0] < span.end and span.start < place[1])
            if here and row.get("item_category") in {*categories, None}:
                return row
        return None


def read_coded(folder: Path) -> list[Coded]:
    """The coded texts of a folder."""
    articles = {r["id"]: r for r in map(json.loads, (folder / "articles.jsonl").open(encoding="utf-8"))}
    gold = map(json.loads, (folder / "gold.jsonl").open(encoding="utf-8"))
    return [Coded(g["id"], _article(articles[g["id"]]), g, articles[g["id"]].get("twin") or "") for g in gold]


def _article(row: Row) -> Article:
    published = datetime.fromisoformat(row["published_at"]).replace(tzinfo=UTC) if row.get("published_at") else None
    day = published.date() if published else None
    return Article(
        article_id=row["id"],
        external_id=row["id"],
        source="coded",
        url=None,
        publisher=row.get("publisher"),
        title=row.get("title"),
        text=row["text"],
        language=row.get("language") or identify_language(row["text"], None).language,
        language_confidence=None,
        published_at=published,
        published_basis="metadata" if published else "none",
        published_earliest=day,
        published_latest=day,
        retrieved_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def stories(coded: Sequence[Coded]) -> Iterator[tuple[Coded, Story]]:
    """Each text with its story."""
    for text in coded:
        yield text, read_story(text.article, normalise(text.article))


def find(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quote stands, whatever its white space."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    found = re.search(pattern, text) if pattern else None
    return found.span() if found else None


def same_party(coded: str | None, actors: Sequence[Actor]) -> bool:
    """Whether a coded party is one of the actors."""
    return coded is not None and any(coded.casefold() in {a.id.casefold(), a.name.casefold()} for a in actors)


_MARK = re.compile(r"\[(\w+) ([^\]]+)\]")


def proof_texts(file: str = "shipments") -> list[Coded]:
    """The sentences that prove a dictionary's entries, the parties that their marks name taken as coded."""
    texts: list[Coded] = []
    for language in languages():
        for path, entry in proofs(language, file):
            for number, sentence in enumerate(entry.get("yes", ())):
                case = {"text": sentence} if isinstance(sentence, str) else dict(sentence)
                texts.append(_proof(f"proof-{language}-{path}-{number}", language, file, case))
    return texts


def _proof(name: str, language: str, file: str, case: Row) -> Coded:
    plain, marks, at = "", [], 0
    for mark in _MARK.finditer(case["text"]):
        plain += case["text"][at : mark.start()]
        marks.append((mark.group(1), len(plain), len(plain) + len(mark.group(2))))
        plain, at = plain + mark.group(2), mark.end()
    plain += case["text"][at:]
    article = _article({"id": name, "text": plain, "language": language})
    named = [(m, actor) for m in normalise(article) if (actor := actor_of(m)) is not None]
    row: dict[str, Any] = {"item_category": None}
    for role, start, end in marks:
        inside = [actor.id for m, actor in named if start <= m.start and m.end <= end]
        if role != "item" and inside:
            row[role] = inside[0]
        if role == "item":
            row["evidence"] = plain[start:end]
    return Coded(name, article, {file: [row]})
