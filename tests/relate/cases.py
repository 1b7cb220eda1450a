"""Data-driven cases of the relating stage: their files, their marks, and the reading of the sentence that each tells.

In: `tests/relate/<language>/<subject>.toml`, an array of tables `[[case]]`. Out: pytest parameters; the `Story` of a
text of which every sentence is read, whether the cheap scan would have passed it or not. A case with `miss` is a known
miss.
"""

import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from flows.dictionary import languages
from flows.ingest.article import Article
from flows.normalise import normalise
from flows.relate.clauses.reading import Reading, read_structure
from flows.relate.clauses.sentences import split_sentences
from flows.relate.clauses.units import read_units
from flows.relate.story import Story

_FOLDER = Path(__file__).parent
Case = dict[str, Any]


def cases(subject: str) -> list[Any]:
    """The cases of a subject in every language that has some, each as (language, case)."""
    return list(_cases(subject))


def _cases(subject: str) -> Iterator[Any]:
    for language in languages():
        path = _FOLDER / language / f"{subject}.toml"
        if not path.exists():
            continue
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            marks = [pytest.mark.xfail(reason=case["miss"], strict=True)] if "miss" in case else []
            yield pytest.param(language, case, id=f"{language}-{case['text'][:60]}", marks=marks)


def article_of(text: str, language: str, case: Case) -> Article:
    """An article with a case's context: `published` (a date) and `publisher`."""
    day = date.fromisoformat(str(case["published"])) if "published" in case else None
    return Article(
        article_id="case",
        external_id=None,
        source="case",
        url=None,
        publisher=case.get("publisher"),
        title=None,
        text=text,
        language=language,
        language_confidence=1.0,
        published_at=datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None,
        published_basis="metadata" if day else "none",
        published_earliest=day,
        published_latest=day,
        retrieved_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def story_of(text: str, language: str, case: Case) -> Story:
    """A story of which every sentence has been read."""
    article = article_of(text, language, case)
    mentions = normalise(article)
    spans = split_sentences(text, language)
    sentences = read_units(text, language, spans, mentions)
    readings = {n: read_structure(sentence) for n, sentence in enumerate(sentences)}
    return Story(article, mentions, tuple(spans), readings)


def unmarked(text: str) -> tuple[str, int, int]:
    """A text without its one pair of square brackets, and where what they held begins and ends."""
    start, end = text.index("["), text.index("]")
    return text[:start] + text[start + 1 : end] + text[end + 1 :], start, end - 1


def place_of(story: Story, start: int, end: int) -> tuple[Reading, int]:
    """The reading of the sentence that holds a stretch, and the last unit that lies in the stretch."""
    reading = story.readings[story.number_at(start)]
    inside = [unit.index for unit in reading.units if start <= unit.start and unit.end <= end]
    assert inside, f"no whole unit in {story.article.text[start:end]!r}: {[u.text for u in reading.units]}"
    return reading, inside[-1]
