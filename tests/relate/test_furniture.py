"""Furniture is not read, and takes no sentence of the article with it."""

from datetime import UTC, datetime

import pytest

from flows.ingest.article import Article, Furniture
from flows.relate.story import read_story


def sentences(text: str, *marked: str) -> list[str]:
    furniture = tuple(Furniture(text.index(piece), text.index(piece) + len(piece), "x") for piece in marked)
    now = datetime(2025, 1, 1, tzinfo=UTC)
    article = Article(
        "a", None, "s", None, None, None, text, "fr", 1.0, None, "none", None, None, now, furniture=furniture
    )
    return [text[span.start : span.end] for span in read_story(article, []).spans]


@pytest.mark.parametrize(
    ("text", "marked", "read"),
    [
        ("OSLO (Agence) – Oslo livre. Riga suit.", ("OSLO (Agence) –",), ["Oslo livre.", "Riga suit."]),
        (
            "Oslo livre\nPartager\nRiga suit.\nVilnius hésite.",
            ("Partager",),
            ["Oslo livre", "Riga suit.", "Vilnius hésite."],
        ),
        ("Partager\n\nRiga suit.\n\nLire aussi : Oslo", ("Partager", "Lire aussi : Oslo"), ["Riga suit."]),
    ],
)
def test_what_is_left_to_read(text: str, marked: tuple[str, ...], read: list[str]) -> None:
    assert sentences(text, *marked) == read


def test_a_wrapped_line_ends_no_sentence() -> None:
    assert sentences("Oslo livre huit\nobusiers à Kiev.\n\nRiga suit.") == [
        "Oslo livre huit\nobusiers à Kiev.",
        "Riga suit.",
    ]
