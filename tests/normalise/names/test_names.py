"""Names in sentences of the press: each case lists all that must be found, and finds nothing else.

The cases are data: <language>.toml and publishers.csv beside this file.
"""

import csv
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from flows.normalise.mention import Name
from flows.normalise.names import find_names, official_publisher

FOLDER = Path(__file__).parent
PUBLISHERS = list(csv.DictReader((FOLDER / "publishers.csv").read_text(encoding="utf-8").splitlines()))
MARK = re.compile(r"\[([^\[\]=]+)=([^\[\]:]*)(?::([a-z]+))?(?::([a-z_]+))?\]")


def _cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            day = date.fromisoformat(case["published"]) if "published" in case else None
            for text in case["texts"]:
                yield pytest.param(path.stem, day, text, id=f"{path.stem}-{text[:60]}")


@pytest.mark.parametrize(("language", "published", "marked"), list(_cases()))
def test_finds_these_names_and_no_others(language: str, published: date | None, marked: str) -> None:
    text = MARK.sub(r"\1", marked)
    found = find_names(text, language, published)
    read = [(mention.text, *_parts(mention.value, mark)) for mention, mark in zip(found, _marks(marked), strict=False)]
    assert [mention.text for mention in found] == [mark[0] for mark in _marks(marked)]
    assert read == _marks(marked)


def _marks(marked: str) -> list[tuple[str, str, str, str]]:
    return [(match[1], match[2], match[3] or "", match[4] or "") for match in MARK.finditer(marked)]


def _parts(value: object, mark: tuple[str, str, str, str]) -> tuple[str, str, str]:
    assert isinstance(value, Name)
    return value.entity_id or "-", value.sense if mark[2] else "", (value.office or "-") if mark[3] else ""


def test_an_official_publisher_means_its_own_president() -> None:
    text = "The president spoke with President Macron. The president thanked him."
    spoken = [mention.value for mention in find_names(text, "en", date(2022, 3, 2), "The White House")]
    assert [value.entity_id for value in spoken if isinstance(value, Name)] == ["USA", "FRA", "USA"]


def test_a_newspaper_is_nobodys_organ() -> None:
    found = find_names("The president spoke.", "en", date(2022, 3, 2), "The Times of Israel")
    assert [mention.value.entity_id for mention in found if isinstance(mention.value, Name)] == [None]


def test_a_surname_counts_in_its_term_only() -> None:
    text = "Truss rejected the offer."
    assert [m.value.entity_id for m in find_names(text, "en", date(2022, 10, 1)) if isinstance(m.value, Name)] == [
        "GBR"
    ]
    assert find_names(text, "en", date(2024, 10, 1)) == []


def test_without_a_day_the_newest_holder_counts() -> None:
    found = find_names("Starmer rejected the offer.", "en")
    assert [mention.value.entity_id for mention in found if isinstance(mention.value, Name)] == ["GBR"]


@pytest.mark.parametrize("case", PUBLISHERS, ids=lambda case: case["publisher"])
def test_a_publisher_speaks_for_whom_it_is_an_organ_of_and_the_press_for_nobody(case: dict[str, str]) -> None:
    whose = official_publisher(case["publisher"], case["language"])
    assert (whose.entity_id if whose is not None else "") == case["speaks_for"]
