"""Forces that a pronoun takes up: where none is near, or nothing new is told of them, the candidate is kept refused."""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import article_of

_DENIED = {
    "en": "Italy will never send 900 soldiers to Niger. It withdrew them in June.",
    "fr": "L'Italie n'enverra jamais 900 soldats au Niger. Elle les a retirés en juin.",
}
_CONDITIONAL = {
    "en": "If Italy sent 900 soldiers to Niger, Rome would be wrong. It will withdraw them by June.",
    "fr": "Si l'Italie envoyait 900 soldats au Niger, Rome aurait tort. Elle les retirera d'ici juin.",
}
_AGAIN = {
    "en": "Italy has 900 soldiers in Niger. They will stay there until June.",
    "fr": "L'Italie compte 900 soldats au Niger. Ils y resteront jusqu'en juin.",
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("texts", "action", "reason"),
    [
        (_DENIED, "withdraw", "out_of_scope"),
        (_CONDITIONAL, "withdraw", "out_of_scope"),
        (_AGAIN, "deploy", "duplicate"),
    ],
)
def test_what_a_pronoun_leaves_open_is_kept_with_its_reason(
    language: str, texts: dict[str, str], action: str, reason: str
) -> None:
    article = article_of(texts[language], language, {"published": "2024-06-04"})
    events = [e for e in relate(article, normalise(article)) if e.table == "deployments"]
    second = [e for e in events if e.fields["action"] == action][-1]
    assert second.refused == reason


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway sent 90 soldiers to Latvia. The others stayed in Oslo."),
        ("fr", "La Norvège a envoyé 90 soldats en Lettonie. Les autres sont restés à Oslo."),
    ],
)
def test_the_others_who_stay_at_home_are_not_deployed(language: str, text: str) -> None:
    article = article_of(text, language, {"published": "2024-06-04"})
    rows = [e for e in relate(article, normalise(article)) if e.table == "deployments" and e.refused is None]
    assert [e.fields["host_iso3"] for e in rows] == ["LVA"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Italy has 900 soldiers in Niger. The two neighbours share a border of some 800 miles."),
        ("fr", "L'Italie compte 900 soldats au Niger. Les deux voisins s'étaient engagés à Lima à ne rien faire."),
    ],
)
def test_counted_states_are_no_forces(language: str, text: str) -> None:
    article = article_of(text, language, {"published": "2024-06-04"})
    rows = [e for e in relate(article, normalise(article)) if e.table == "deployments" and e.refused is None]
    assert [e.fields["quantity_best"] for e in rows] == [900]
