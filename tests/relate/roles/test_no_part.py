"""Why a name has no part in a deed: the brackets of no_part.toml hold it, `trigger` the deed, `why` the reason."""

from collections.abc import Iterator

import pytest

from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.roles.candidates import Candidate, sentence_candidates
from flows.relate.roles.no_part import why_no_part
from flows.relate.story import Story
from tests.relate.cases import Case, cases, place_of, story_of, unmarked


@pytest.mark.parametrize(("language", "case"), cases("no_part"))
def test_why_no_part(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    story = story_of(text, language, case)
    reading, _ = place_of(story, start, end)
    trigger = next(t for t in lexicon(language, "shipments").find(reading.units) if t.entry.id == case["trigger"])
    things = [u.index for u in reading.units if u.mention("item")]
    named = list(_named(story, trigger, things, start, end))
    assert named, "nobody is a candidate there"
    reasons = {why_no_part(story, reading, trigger, things, c) for c in named}
    assert reasons == {case.get("why")}


def _named(story: Story, trigger: Found, things: list[int], start: int, end: int) -> Iterator[Candidate]:
    reading = story.readings[story.number_at(start)]
    for candidate in sentence_candidates(story, reading, trigger, things):
        if any(start <= a.start < end for a in candidate.actors):
            yield candidate
