"""A plan that the article calls off is one row, cancelled or postponed, with the day of the plan."""

from datetime import date

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases


@pytest.mark.parametrize(("language", "case"), cases("withdrawn"))
def test_what_is_called_off_is_no_plan_any_more(language: str, case: Case) -> None:
    article = article_of(case["text"], language, {"published": "2024-05-16"})
    read = [e for e in relate(article, normalise(article)) if e.refused is None]
    told = [[e.fields[c] for c in ("event_type", "actors", "recipients", "status")] for e in read]
    assert told == case["rows"]
    day = case.get("day")
    assert day is None or read[0].fields["event_date_earliest"] == date.fromisoformat(day)
