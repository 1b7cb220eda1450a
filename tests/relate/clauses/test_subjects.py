"""Who does what a verb says: the brackets of subjects.toml hold the verb, `subject` is what heads its subject."""

import pytest

from flows.relate.clauses.subjects import subject_of
from tests.relate.cases import Case, cases, place_of, story_of, unmarked


@pytest.mark.parametrize(("language", "case"), cases("subjects"))
def test_who_does_it(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    reading, at = place_of(story_of(text, language, case), start, end)
    group = reading.group_at(at)
    assert group is not None, [(u.text, u.pos) for u in reading.units]
    subject = subject_of(reading, group)
    assert (reading.units[subject].text if subject is not None else "") == case["subject"]
