"""What has been coded is kept as it is, found again, and forgotten when nothing needs it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from flows import ledger
from flows.errors import RunError
from flows.ingest.article import Article, Furniture
from flows.ledger import Coded
from flows.relate.event import Event, Span

ARTICLE = Article(
    article_id="a" * 64,
    external_id=None,
    source="wire",
    url=None,
    publisher="Agence Exemple",
    title="Été",
    text="Deux lignes\u2028avec un séparateur,\nune espace fine\u202f: « ça tient ».",
    language="fr",
    language_confidence=0.5,
    published_at=datetime(2022, 3, 16, 8, 30, tzinfo=UTC),
    published_basis="metadata",
    published_earliest=date(2022, 3, 16),
    published_latest=date(2022, 3, 16),
    retrieved_at=datetime(2022, 3, 17, tzinfo=UTC),
    furniture=(Furniture(0, 4, "section"),),
    notes=("repaired",),
)
EVENT = Event(
    table="shipments",
    rule="shipments.deliver",
    clause=Span(0, 11, "Deux lignes"),
    fields={"quantity_best": 2, "event_date_earliest": date(2022, 3, 1), "value_best": 1.5, "flags": ["a"], "x": None},
    evidence={"trigger": (Span(5, 11, "lignes"),), "quantity": (Span(0, 4, "Deux"), Span(5, 11, "lignes"))},
    attribution=Span(0, 4, "Deux"),
    features={"distance": 0.25},
)
REFUSED = Event("deployments", "deployments.send", Span(0, 4, "Deux"), {}, {}, refused="negated")


def test_what_is_kept_comes_back_equal(tmp_path: Path) -> None:
    coded = [Coded(ARTICLE, (EVENT, REFUSED)), Coded(ARTICLE, ())]
    path = ledger.place(tmp_path / "coded", tmp_path / "segment.parquet", "v1")
    ledger.keep(path, coded)
    assert list(ledger.recall(path)) == coded
    assert ledger.segment_of(path) == "segment"


def test_nothing_appears_if_coding_breaks_off(tmp_path: Path) -> None:
    path = ledger.place(tmp_path, tmp_path / "segment.parquet", "v1")

    def breaking() -> Iterator[Coded]:
        yield Coded(ARTICLE, ())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ledger.keep(path, breaking())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"no zstd", None])
def test_a_damaged_file_is_named_with_the_remedy(tmp_path: Path, damage: bytes | None) -> None:
    path = ledger.place(tmp_path, tmp_path / "segment.parquet", "v1")
    ledger.keep(path, [Coded(ARTICLE, (EVENT,))])
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    with pytest.raises(RunError, match=r"segment-v1.*delete it and run again"):
        list(ledger.recall(path))


def test_only_what_is_wanted_stays(tmp_path: Path) -> None:
    old, new = (ledger.place(tmp_path, tmp_path / "segment.parquet", version) for version in ("v1", "v2"))
    for path in (old, new):
        ledger.keep(path, [Coded(ARTICLE, ())])
    half = tmp_path / ".segment-v2.jsonl.zst.123"
    half.touch()
    ledger.forget(tmp_path, [new])
    assert list(tmp_path.iterdir()) == [new]
