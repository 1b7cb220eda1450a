"""Sentences end where a reader would end them: « | » in the cases of sentences.toml, in place of the white space."""

import pytest

from flows.relate.clauses.sentences import split_sentences
from tests.relate.cases import Case, cases


@pytest.mark.parametrize(("language", "case"), cases("sentences"))
def test_where_sentences_end(language: str, case: Case) -> None:
    wanted = case["text"].split("|")
    text = case.get("between", " ").join(wanted)
    assert [text[s.start : s.end] for s in split_sentences(text, language)] == wanted
