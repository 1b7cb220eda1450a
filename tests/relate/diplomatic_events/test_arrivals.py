"""Who is received has come: receptions are read as a visit and as a meeting, each once."""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases


@pytest.mark.parametrize(("language", "case"), cases("arrivals"))
def test_a_reception_is_a_visit_and_a_meeting(language: str, case: Case) -> None:
    article = article_of(case["text"], language, {"published": "2024-05-16"})
    read = [e for e in relate(article, normalise(article)) if e.refused is None]
    told = [[e.fields["event_type"], e.fields["actors"], e.fields["recipients"]] for e in read]
    assert sorted(told) == sorted(case["rows"])
