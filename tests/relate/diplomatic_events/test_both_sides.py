"""What one side does with another ("reopened its embassy in Oslo") is a row of both, with nobody towards whom."""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import article_of


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        ("en", "Kenya reopened its embassy in Lima on Monday.", ["KEN", "PER"]),
        ("en", "Laos joined the World Trade Organization in February.", ["LAO", "WTO"]),
        ("fr", "Le Kenya a rouvert lundi son ambassade à Lima.", ["KEN", "PER"]),
    ],
)
def test_both_are_actors_and_nobody_is_the_recipient(language: str, text: str, actors: list[str]) -> None:
    article = article_of(text, language, {"published": "2024-05-16"})
    rows = [e for e in relate(article, normalise(article)) if e.refused is None]
    assert [(e.fields["actors"], e.fields["recipients"], e.fields.get("recipient_id")) for e in rows] == [
        (actors, [], None)
    ]
