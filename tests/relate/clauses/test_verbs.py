"""Verb groups: the brackets of verbs.toml hold the verb that carries the meaning; the other keys say how it stands."""

import pytest

from tests.relate.cases import Case, cases, place_of, story_of, unmarked


@pytest.mark.parametrize(("language", "case"), cases("verbs"))
def test_how_a_verb_stands(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    reading, at = place_of(story_of(text, language, case), start, end)
    group = reading.group_at(at)
    assert group is not None, f"no verb: {[(u.text, u.pos, u.form) for u in reading.units]}"
    told = {"tense": group.tense, "voice": group.voice, "mode": group.mode, "negated": group.negated}
    wanted = {"voice": "active", "mode": "", "negated": False} | {k: v for k, v in case.items() if k in told}
    assert told == wanted, reading.sentence.quote(group.first, group.last)
