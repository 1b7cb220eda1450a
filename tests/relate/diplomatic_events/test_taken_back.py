"""Whom words for what was told before answer, and who stands only in another clause."""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import article_of

_CASES: list[tuple[str, str, str, list[tuple[list[str], list[str]]]]] = [
    (
        "en",
        "Oman and Qatar recognised Kosovo on Monday. Serbia rejected these announcements on Tuesday.",
        "rejection",
        [(["SRB"], ["OMN", "QAT"])],
    ),
    (
        "fr",
        "Oman et le Qatar ont reconnu le Kosovo."
        " La Serbie a rejeté en bloc ces annonces, au retour de Malte de son président.",
        "rejection",
        [(["SRB"], ["OMN", "QAT"])],
    ),
    (
        "en",
        "Latvia will station missiles on its border. Belarus reserved the right to respond.",
        "threat",
        [(["BLR"], ["LVA"])],
    ),
    (
        "fr",
        "La Lettonie va déployer des missiles à sa frontière. Minsk se réserve le droit de riposter.",
        "threat",
        [(["BLR"], ["LVA"])],
    ),
    ("en", "Chad condemned the sale, and the foreign ministry summoned the Sudanese ambassador.", "condemnation", []),
    (
        "en",
        "Chad condemned the sale, and the foreign ministry summoned the Sudanese ambassador.",
        "meeting",
        [(["SDN", "TCD"], [])],
    ),
    ("en", "Spain delivered a speech at the congress, with ministers from Chile applauding the ban.", "support", []),
    ("en", "Some 300 Danes took part, along with 40 Norwegian sailors.", "support", []),
]


@pytest.mark.parametrize(("language", "text", "kind", "rows"), _CASES)
def test_sides(language: str, text: str, kind: str, rows: list[tuple[list[str], list[str]]]) -> None:
    article = article_of(text, language, {"published": "2024-05-16"})
    told = [e.fields for e in relate(article, normalise(article)) if e.refused is None]
    found = [(f["actors"], f["recipients"]) for f in told if f.get("event_type") == kind]
    assert found == rows
