"""Passages about something else: sport, courts, polls, films, relief, markets, crime, software.

In: a `Story` and a sentence. Out: the tables that the passage bars. The words are data (`scope.toml`); how far a word
carries and how many it takes stand beside it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from flows.dictionary import entries
from flows.normalise.gazetteer import fold
from flows.relate.story import Story

_ALL = frozenset({"shipments", "deployments", "diplomatic_events"})


@dataclass(frozen=True, slots=True)
class _Cue:
    id: str
    reach: str
    least: int
    tables: frozenset[str]
    words: re.Pattern[str]


def barred_tables(story: Story, number: int) -> Mapping[str, str]:
    """{table: the cue that bars it} for a sentence."""
    barred: dict[str, str] = {}
    for cue in _cues(story.language):
        start, end = _stretch(story, number, cue.reach)
        found = {m.group() for m in cue.words.finditer(fold(story.article.text[start:end]))}
        if len(found) >= cue.least:
            barred |= dict.fromkeys(cue.tables, cue.id)
    return barred


def _stretch(story: Story, number: int, reach: str) -> tuple[int, int]:
    here = story.spans[number]
    if reach == "sentence":
        return here.start, here.end
    if reach == "article":
        return 0, len(story.article.text)
    same = [s for s in story.spans if s.paragraph == here.paragraph]
    return same[0].start, same[-1].end


@cache
def _cues(language: str) -> tuple[_Cue, ...]:
    return tuple(
        _Cue(
            entry["id"],
            entry["reach"],
            entry["least"],
            frozenset(entry.get("tables", _ALL)),
            re.compile(r"\b(?:" + "|".join(re.escape(fold(w)) for w in entry["words"]) + r")\b"),
        )
        for entry in entries(language, "scope", "cue")
    )
