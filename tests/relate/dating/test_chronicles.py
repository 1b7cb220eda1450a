"""Texts whose entries are headed by their days: what is told under a day that is over has happened on it.

The cases are data, as those of `test_carried`.
"""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases
from tests.relate.dating.test_carried import PUBLISHED, day_of


@pytest.mark.parametrize(("language", "case"), cases("chronicles"))
def test_the_heading_of_an_entry_is_its_day(language: str, case: Case) -> None:
    article = article_of(case["text"], language, {"published": PUBLISHED})
    events = [e for e in relate(article, normalise(article)) if e.table == case["table"] and e.refused is None]
    assert [day_of(e) for e in events] == case["dates"]
    assert {e.fields["status"] for e in events} == {case.get("status", "occurred")}


def test_one_dateline_makes_no_chronicle() -> None:
    text = "3 May – Peru will expel two Chilean diplomats. Chile will recall its ambassador from Lima."
    article = article_of(text, "en", {"published": PUBLISHED})
    events = [e for e in relate(article, normalise(article)) if e.refused is None]
    assert "2021-05-03" not in {day_of(e) for e in events}
