"""Which date of a text is an act's: that of its own verb, of the promise or of the execution, or none.

The cases are data: the trigger in brackets, its table and status, and the bounds of the date ("" for none). All are
published on Wednesday, 16 March 2022.
"""

import pytest

from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.dating.choice import date_of_act
from flows.relate.story import Story
from tests.relate.cases import Case, cases, place_of, story_of, unmarked

_PUBLISHED = "2022-03-16"


@pytest.mark.parametrize(("language", "case"), cases("dating"))
def test_the_date_of_an_act(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    story = story_of(text, language, {"published": _PUBLISHED})
    reading, last = place_of(story, start, end)
    trigger = _trigger(reading, case["table"], last)
    assert _told(story, reading, trigger, case) == case["date"]


def _trigger(reading: Reading, table: str, last: int) -> Found:
    found = lexicon(reading.sentence.language, table).find(reading.units)
    return next(t for t in found if t.first <= last <= t.last)


def _told(story: Story, reading: Reading, trigger: Found, case: Case) -> str:
    dated = date_of_act(story, reading, trigger, case["table"], case["status"])
    if dated is None:
        return ""
    first, last = (day.isoformat() if day else ".." for day in (dated[1].earliest, dated[1].latest))
    return first if first == last else f"{first}/{last}"
