"""The sample that comes with the project holds what it promises."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.ingest import Article, find_source
from flows.ingest.syndication import copies_among
from tests.ingest.settling import settle


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Article]:
    now = datetime(2025, 5, 2, 6, 0, tzinfo=UTC)
    articles = settle(find_source("sample"), tmp_path_factory.mktemp("raw"), now)
    return {article.external_id or "": article for article in articles}


def test_it_is_large_and_in_both_languages(sample: dict[str, Article]) -> None:
    languages = Counter(article.language for article in sample.values() if article.status == "coded")
    assert languages.total() >= 24
    assert min(languages["fr"], languages["en"]) >= 12


def test_what_cannot_be_coded_says_why(sample: dict[str, Article]) -> None:
    assert {name: article.status for name, article in sample.items() if article.status != "coded"} == {
        "en/empty.txt": "failed",
        "fr/depeche-illisible.txt": "failed",
        "fr/polonais.txt": "unsupported_language",
        "": "failed",
    }
    assert "wire.jsonl, line 5: not JSON" in (sample[""].reason or "")


def test_copies_are_found_and_twins_are_none(sample: dict[str, Article]) -> None:
    names = {article.article_id: name for name, article in sample.items()}
    assert {names[copy]: names[original] for copy, original in copies_among(sample.values()).items()} == {
        "hw-1": "en/warsaw-tanks.html",
        "phare-88": "fr/varsovie-chars.txt",
    }


def test_repairs_and_left_out_dates_are_noted(sample: dict[str, Article]) -> None:
    assert {name: article.notes for name, article in sample.items() if article.notes} == {
        "fr/abidjan-ancien-codage.txt": ("not UTF-8; read as cp1252",),
        "hw-3": ("published_at '2025-02-31' is no date: left out; write it in the form YYYY-MM-DD",),
    }


def test_most_are_dated_and_some_are_not(sample: dict[str, Article]) -> None:
    undated = {name for name, one in sample.items() if one.status == "coded" and one.published_at is None}
    assert undated == {"fr/sans-date.txt", "fr/aurait-livre.txt", "hw-3"}


def test_the_readme_of_raw_counts_them_right(sample: dict[str, Article]) -> None:
    readme = Path(__file__).parents[2] / "raw" / "README.md"
    assert f"`raw/sample/` holds {len(sample)} documents" in readme.read_text(encoding="utf-8")
