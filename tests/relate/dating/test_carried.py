"""The day of an act that another sentence tells: what arrived, what it goes along with, the exercise it belongs to.

The cases are data: a text, the table, and the dates of its rows in the order of the text ("" for none). All are
published on Wednesday, 16 March 2022.
"""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from flows.relate.event import Event
from tests.relate.cases import Case, article_of, cases

PUBLISHED = "2022-03-16"


@pytest.mark.parametrize(("language", "case"), cases("carried"))
def test_the_day_of_a_row_whose_sentence_tells_none(language: str, case: Case) -> None:
    article = article_of(case["text"], language, {"published": PUBLISHED})
    events = relate(article, normalise(article))
    assert [day_of(e) for e in events if e.table == case["table"] and e.refused is None] == case["dates"]


def day_of(event: Event) -> str:
    bounds = [event.fields.get(f"event_date_{side}") for side in ("earliest", "latest")]
    first, last = (str(day) if day else ".." for day in bounds)
    return first.strip(".") if first == last else f"{first}/{last}"
