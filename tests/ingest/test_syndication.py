"""Syndicated copies: one report under many mastheads, and never two reports taken for one."""

import random
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.ingest.imprint import take_imprint
from flows.ingest.syndication import Text, are_copies, copies_among, similar
from tests.ingest.settling import settle, write

PAIRS = tomllib.loads(Path(__file__).with_name("syndication.toml").read_text(encoding="utf-8"))["pair"]
DAYS = [datetime(2024, 5, day, tzinfo=UTC) for day in (3, 2, 4)]
WIRE = PAIRS[0]["one"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["why"])
def test_pair(pair: dict[str, Any]) -> None:
    assert are_copies(take_imprint(pair["one"]), take_imprint(pair["two"])) == pair["copy"]
    assert bool(similar([("1", pair["one"], None), ("2", pair["two"], None)])) == pair["copy"]


def test_the_original_is_the_earliest_then_the_smallest_id() -> None:
    assert similar([("a", WIRE, DAYS[0]), ("b", WIRE, DAYS[1]), ("c", WIRE, None)]) == {"a": "b", "c": "b"}
    assert similar([("b", WIRE, date(2024, 5, 2)), ("a", WIRE, DAYS[1])]) == {"b": "a"}


@settings(max_examples=40)
@given(st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(chance: random.Random) -> None:
    texts: list[Text] = [
        (f"{number}{side}", pair[side], DAYS[number % 3])
        for number, pair in enumerate(PAIRS)
        for side in ("one", "two")
    ]
    expected = similar(texts)
    assert expected
    chance.shuffle(texts)
    assert similar(texts) == expected


def test_settled_articles_are_compared_without_their_furniture(tmp_path: Path) -> None:
    dressed = f"International\n{WIRE.strip()}\n\nPartager sur Facebook\n\nTous droits réservés\n"
    dressed = dressed.replace("L'Allemagne enverra", "VILNIUS, 2 mai (Agence Méridien) – L'Allemagne enverra")
    articles = settle(write(tmp_path / "in", {"a.txt": WIRE, "b.txt": dressed}), tmp_path / "raw")
    assert copies_among(articles) == {max(one.article_id for one in articles): min(one.article_id for one in articles)}
