"""Who acts and towards whom: the cases of sides.toml, each with all its acts."""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases


@pytest.mark.parametrize(("language", "case"), cases("sides"))
def test_who_acts_towards_whom(language: str, case: Case) -> None:
    article = article_of(case["text"], language, {"published": "2024-05-16"})
    rows = relate(article, normalise(article))
    read = [e for e in rows if e.table == "diplomatic_events" and e.refused is None]
    told = [[e.fields["event_type"], e.fields["actors"], e.fields["recipients"]] for e in read]
    assert sorted(told) == sorted(case["rows"])
