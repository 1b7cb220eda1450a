"""The day of an act whose own words leave it open: the likeliest of the passage, flagged as inferred.

The cases are data, as those of `test_carried`.
"""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases
from tests.relate.dating.test_carried import PUBLISHED, day_of


@pytest.mark.parametrize(("language", "case"), cases("open_days"))
def test_an_open_day_is_the_likeliest_of_the_passage(language: str, case: Case) -> None:
    article = article_of(case["text"], language, {"published": PUBLISHED})
    events = [e for e in relate(article, normalise(article)) if e.table == case["table"] and e.refused is None]
    assert [day_of(e) for e in events] == case["dates"]
    flagged = ["inferred_date" in e.fields["quality_flags"] for e in events]  # type: ignore[operator]
    assert flagged == case["inferred"]
