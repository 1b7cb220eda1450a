"""Who is named as a source, and whether that makes a claim of what is told: the brackets hold the trigger.

`source` is the words that name the source, "" if nobody is named; `factuality` is that of the rows.
"""

import pytest

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import Case, article_of, cases, unmarked


@pytest.mark.parametrize(("language", "case"), cases("attribution"))
def test_who_says_so(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    article = article_of(text, language, case)
    events = relate(article, normalise(article))
    here = [e for e in events if any(start <= s.start and s.end <= end for s in e.evidence.get("trigger", ()))]
    told = [e for e in here if e.refused in {None, "below_threshold"}]
    assert told, [(e.rule, e.refused, e.evidence.get("trigger")) for e in events]
    assert {e.attribution.text if e.attribution else "" for e in told} == {case["source"]}
    assert {e.fields["factuality"] for e in told} == {case["factuality"]}
