"""Who gives what to whom at which stage, in the rows of a text: the cases of parties.toml."""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases

_TOLD = ("supplier_id", "recipient_id", "item_category", "status")


@pytest.mark.parametrize(("language", "case"), cases("parties"))
def test_who_gives_what_to_whom(language: str, case: Case) -> None:
    article = article_of(case["text"], language, case)
    kept = (e for e in relate(article, normalise(article)) if e.refused is None and e.table == "shipments")
    rows = [" ".join(str(e.fields.get(key) or "-") for key in _TOLD) for e in kept]
    assert sorted(rows) == sorted(case["rows"])
