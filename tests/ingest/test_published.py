"""When an article was published, from whatever the source offers."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from flows.ingest.published import published
from tests.ingest.settling import NOW, settle_one

CASES = tomllib.loads(Path(__file__).with_name("published.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.get("stated", case.get("url"))))
def test_published(case: dict[str, Any]) -> None:
    byline = [("byline", case["byline"])] if "byline" in case else []
    found = published(case.get("stated"), byline, case.get("url"), NOW)  # type: ignore[arg-type]
    day = case["at"][:10] if "at" in case else None
    assert (found.at and found.at.isoformat()) == case.get("at")
    assert (found.earliest and str(found.earliest)) == case.get("earliest", day)
    assert (found.latest and str(found.latest)) == case.get("latest", day)
    assert found.basis == case.get("basis", "metadata" if "at" in case else "none")
    assert case.get("note", "") in " ".join(found.notes)
    assert bool(found.notes) == ("note" in case)


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("Riga livre des drones\nPublié le 7 mai 2024 à 9h\n\nLa Lettonie livre des drones.", "2024-05-07", "byline"),
        ("Riga sends drones\nBy Ann Fells, updated May 7, 2024\n\nLatvia is sending drones.", "2024-05-07", "byline"),
        ("RIGA, 7 mai 2024 (Agence Méridien) – La Lettonie livre des drones à l'Ukraine.", "2024-05-07", "text"),
        ("RIGA, May 7, 2024 (Meridian) - Latvia is sending drones to Ukraine.", "2024-05-07", "text"),
        ("RIGA, 7 mai (Agence Méridien) – La Lettonie livre des drones à l'Ukraine.", None, "none"),
        ("La Lettonie livre des drones depuis le 7 mai 2024, selon le ministère.", None, "none"),
    ],
)
def test_the_date_of_a_byline_or_dateline(tmp_path: Path, text: str, day: str | None, basis: str) -> None:
    article = settle_one(tmp_path, "a.txt", text)
    assert (article.published_at and article.published_at.date().isoformat()) == day
    assert article.published_basis == basis
    assert article.text == text
