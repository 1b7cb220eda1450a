"""Furniture: every entry of the dictionaries proves itself; layout alone tells doubled headlines and labels."""

import time
from pathlib import Path

import pytest

from flows.ingest.furniture import Pattern, find_furniture, patterns
from flows.ingest.language import supported
from tests.ingest.settling import settle_one

ENTRIES = [pattern for language in sorted(supported()) for pattern in patterns(language)]
BODY = "La Norvège a livré huit obusiers à l'Ukraine, a annoncé mardi le ministère de la Défense à Oslo."


def test_every_language_has_furniture() -> None:
    assert {entry.name.split(".")[0] for entry in ENTRIES} == supported()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_an_entry_marks_what_it_must_and_nothing_else(entry: Pattern) -> None:
    for marked in entry.yes:
        line, expected = marked, marked
        if entry.at_start:
            expected = marked[1 : marked.index("]")]
            line = marked.replace("[", "", 1).replace("]", "", 1)
        found = entry.match(line)
        assert found is not None, line
        assert found.group() == expected
    for line in entry.no:
        assert [other.name for other in patterns(entry.name.split(".")[0]) if other.match(line)] == [], line


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_no_line_holds_an_entry_up(entry: Pattern) -> None:
    began = time.perf_counter()
    for piece in ("A", "By A", "A,", "Par De ", "x ", " ", "© ", "sur ", "(AFP)", "2 mars 2022 ", "A-", "| "):
        for lead in ("", "By ", "Par ", "Share", "Photo : ", "Publié le "):
            entry.match((lead + piece * 400)[: entry.max_chars].strip())
    assert time.perf_counter() - began < 2


def marked(text: str, title: str | None = None, language: str = "fr") -> list[tuple[str, str]]:
    return [(span.kind, text[span.start : span.end]) for span in find_furniture(text, title, language).spans]


def test_a_headline_told_again_is_marked_from_the_second_time_on() -> None:
    title = "Oslo livre huit obusiers à Kiev"
    text = f"{title}\n\nHors série\n\n  {title.upper()} \n\n{BODY}\n\n{title}\n"
    assert marked(text, title) == [
        ("section_label", "Hors série"),
        ("doubled_headline", title.upper()),
        ("doubled_headline", title),
    ]


def test_two_headlines_and_a_text_without_headline_are_left_alone() -> None:
    assert marked(f"Oslo livre huit obusiers\n\nUne aide attendue depuis mars\n\n{BODY}") == []
    assert marked(f"{BODY}\n\n{BODY}") == []
    assert marked("Oslo livre") == []
    assert marked("Oslo livre\nRiga suit") == []


def test_a_wrapped_text_is_judged_by_its_paragraphs() -> None:
    text = (
        "Prose that someone wrapped at seventy signs and then they\nshare.\n\nMore prose, which they would\ncomment.\n"
    )
    assert marked(text, None, "en") == []
    assert marked(text + "\nShare\n", None, "en") == [("share", "Share")]


def test_furniture_stays_in_the_text_and_spans_do_not_overlap(tmp_path: Path) -> None:
    text = (
        "International\nOslo livre huit obusiers\nPar Jeanne Morel\nPublié le 7 mai 2024\nPartager sur Facebook\n\n"
        f"OSLO, 7 mai (Agence Méridien) – {BODY}\n\nLire aussi : La Suède réfléchit\n\n"
        "Une batterie © Agence Méridien\n\nLa suite après la publicité\n\nElle en promet d'autres pour juin.\n\n"
        "Tous droits réservés\n"
    )
    article = settle_one(tmp_path, "a.txt", text)
    assert article.text == text
    kinds = [span.kind for span in article.furniture]
    assert kinds == [
        "section_label", "byline", "byline", "share", "dateline", "read_also", "caption", "promotion", "notice",
    ]  # fmt: skip
    for left, right in zip(article.furniture, article.furniture[1:], strict=False):
        assert left.end <= right.start
