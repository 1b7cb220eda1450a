"""Articles and events for the tests: short invented texts, with spans found by quoting."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from flows.ingest.article import Article
from flows.relate.event import Event, RefusedReason, Span, Table
from flows.resolve import Records, Row

NOW = datetime(2022, 3, 10, 12, tzinfo=UTC)
LATER = datetime(2022, 3, 11, 12, tzinfo=UTC)
TEXTS = {
    "en": "Norway will send 500 Rapier missiles to Ukraine, its ministry said on Monday in Oslo.",
    "fr": "La Norvège enverra 500 missiles Rapier à l'Ukraine, a annoncé lundi son ministère à Oslo.",
}
QUOTES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "trigger": "will send",
        "supplier": "Norway",
        "recipient": "Ukraine",
        "item": "Rapier missiles",
        "quantity": "500",
        "event_date": "on Monday",
    },
    "fr": {
        "trigger": "enverra",
        "supplier": "La Norvège",
        "recipient": "l'Ukraine",
        "item": "missiles Rapier",
        "quantity": "500",
        "event_date": "lundi",
    },
}
PLEDGE: Mapping[str, object] = {
    "factuality": "actual",
    "supplier_id": "NOR",
    "supplier_name": "Norway",
    "supplier_iso3": "NOR",
    "supplier_type": "state",
    "recipient_id": "UKR",
    "recipient_name": "Ukraine",
    "recipient_iso3": "UKR",
    "recipient_type": "state",
    "recipient_basis": "stated",
    "item_id": "rapier",
    "item_text": "Rapier missiles",
    "item_name": "air-defence missile",
    "item_designation": "Rapier",
    "item_category": "missile",
    "quantity_low": 500,
    "quantity_best": 500,
    "quantity_high": 500,
    "quantity_unit": "piece",
    "quantity_modality": "exact",
    "quantity_basis": "total",
    "quantity_text": "500",
    "transfer_type": "unspecified",
    "status": "pledged",
    "confidence": 0.9,
}
MEETING: Mapping[str, object] = {
    "factuality": "actual",
    "event_type": "meeting",
    "actor_id": "FRA",
    "actor_name": "France",
    "actor_iso3": "FRA",
    "actor_type": "state",
    "actors": ("FRA", "DEU"),
    "recipients": (),
    "level": "minister",
    "status": "occurred",
    "confidence": 0.8,
}


def article(name: str, published: str | None = "2022-03-02", language: str = "en", text: str = "") -> Article:
    """An article; equal names give equal articles."""
    day = date.fromisoformat(published) if published else None
    return Article(
        article_id=name,
        external_id=None,
        source="tests",
        url=None,
        publisher=f"Publisher of {name}",
        title=None,
        text=text or TEXTS[language],
        language=language,
        language_confidence=1.0,
        published_at=datetime(day.year, day.month, day.day, 9, tzinfo=UTC) if day else None,
        published_basis="metadata" if day else "none",
        published_earliest=day,
        published_latest=day,
        retrieved_at=NOW,
    )


def event(
    told: Article,
    changes: Mapping[str, object] | None = None,
    table: Table = "shipments",
    quotes: Mapping[str, str] | None = None,
    refused: RefusedReason | None = None,
) -> Event:
    """An event of the article's text. `changes` go over the usual fields; a null leaves the field out."""
    usual = PLEDGE if table == "shipments" else MEETING
    fields = {name: value for name, value in {**usual, **(changes or {})}.items() if value is not None}
    quoted = quotes if quotes is not None else QUOTES[told.language or "en"]
    evidence = {field: (span(told, quote),) for field, quote in quoted.items() if _needed(field, fields)}
    return Event(table, "tests.rule", Span(0, len(told.text), told.text), fields, evidence, refused=refused)


def _needed(field: str, fields: Mapping[str, object]) -> bool:
    return field == "trigger" or any(name.startswith(field) for name in fields)


def span(told: Article, quote: str) -> Span:
    """The first place of a quote in the article."""
    start = told.text.index(quote)
    return Span(start, start + len(quote), quote)


def copy_of(original: Article, name: str) -> Article:
    """A syndicated copy by another publisher."""
    return replace(
        original,
        article_id=name,
        publisher=f"Publisher of {name}",
        duplicate_of=original.article_id,
        status="duplicate",
        reason=f"copy of {original.article_id}",
    )


class Published:
    """A release of earlier records, as the last run would have published them."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def rows(self, name: str) -> Sequence[Row]:
        """The rows of a table."""
        return self._records[name]
