"""People who are no government are told by the last word of their noun: a list may hold nothing else."""

import pytest

from flows.dictionary import languages, load


@pytest.mark.parametrize("language", languages())
def test_each_word_for_outsiders_can_be_met(language: str) -> None:
    assert [word for word in load(language, "diplomatic_events")["outsiders"] if len(word.split()) > 1] == []
