"""The host of a deployment whose own words leave it open: the likeliest state of the passage, flagged as inferred.

The cases are data: a text and the hosts of its deployments in the order of the text ("" for none).
"""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases


@pytest.mark.parametrize(("language", "case"), cases("open_hosts"))
def test_an_open_host_is_the_likeliest_of_the_passage(language: str, case: Case) -> None:
    article = article_of(case["text"], language, {"published": "2022-03-16"})
    events = [e for e in relate(article, normalise(article)) if e.table == "deployments" and e.refused is None]
    assert [str(e.fields.get("host_iso3") or "") for e in events] == case["hosts"]
    flagged = ["inferred_host" in e.fields["quality_flags"] for e in events]  # type: ignore[operator]
    assert flagged == case["inferred"]
