"""What stands around a trigger decides its status: the brackets of doubt.toml hold the trigger.

The verdict is that of a shipment whose trigger is "delivered" when done, "in_delivery" when told in the present.
"""

import pytest

from flows.relate.doubt.clause import read_doubt
from flows.relate.doubt.status import status_of
from tests.relate.cases import Case, cases, place_of, story_of, unmarked

_OPTIONS = {"done": "delivered", "now": "in_delivery", "noun_status": "delivered"}


@pytest.mark.parametrize(("language", "case"), cases("doubt"))
def test_what_becomes_of_a_trigger(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    reading, at = place_of(story_of(text, language, case), start, end)
    doubt = read_doubt(reading, at, at)
    noun = reading.group_at(at) is None
    verdict = status_of("shipments", doubt, _OPTIONS, noun)
    assert (verdict.refused or verdict.status) == case["verdict"], doubt
