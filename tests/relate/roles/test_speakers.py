"""Whose "we" it is: the brackets of speakers.toml hold the word, `speaker` is the id of whom it stands for."""

import pytest

from flows.relate.roles.speakers import speaker_of
from tests.relate.cases import Case, cases, story_of, unmarked


@pytest.mark.parametrize(("language", "case"), cases("speakers"))
def test_who_speaks(language: str, case: Case) -> None:
    text, start, _ = unmarked(case["text"])
    speaker = speaker_of(story_of(text, language, case), start)
    assert (speaker.id if speaker else "") == case["speaker"]
