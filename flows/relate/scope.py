"""Passages about something else: sport, courts, polls, films, relief, markets, crime, software.

In: a `Story` and the number of a sentence, or an event. Out: the tables that the passage bars, or whether it bars the
event. The words are data (`scope.toml`); how far a word carries, how many it takes and what it spares stand beside it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from flows.dictionary import entries
from flows.normalise.gazetteer import fold, fold_text
from flows.relate.clauses.stems import any_word_of
from flows.relate.event import Event
from flows.relate.story import Story

_ALL = frozenset({"shipments", "deployments", "diplomatic_events"})

# How long a text on one matter is, in characters: a longer one, such as a transcript, speaks of many, each in passing.
_ONE_MATTER = 6_000


@dataclass(frozen=True, slots=True)
class _Cue:
    id: str
    reach: str
    least: int
    whole: int
    tables: frozenset[str]
    words: re.Pattern[str]
    spares: frozenset[str]
    spared: re.Pattern[str]


class Scope:
    """What bars the sentences of an article. Each stretch is searched once, and only when it is asked about."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._folded = fold_text(story.article.text)
        self._met: dict[tuple[str, int, int], int] = {}

    def bars(self, event: Event) -> bool:
        """Whether the passage is about something else than an event of its table; a cue spares goods that fit none."""
        number = self._story.number_at(event.clause.start)
        item = fold(str(event.fields.get("item_text") or ""))
        return any(
            event.fields.get("item_category") not in cue.spares and not cue.spared.search(item)
            for cue in self._cues_at(number)
            if event.table in cue.tables
        )

    def barred_tables(self, number: int) -> Mapping[str, str]:
        """{table: the cue that bars it} for a sentence."""
        barred: dict[str, str] = {}
        for cue in self._cues_at(number):
            barred = dict.fromkeys(cue.tables, cue.id) | barred
        return barred

    def _cues_at(self, number: int) -> Iterator[_Cue]:
        for cue in _cues(self._story.language):
            near = self._meets(cue, cue.least, *_stretch(self._story, number, cue.reach))
            if near or (cue.whole and self._meets(cue, self._throughout(cue), 0, len(self._folded))):
                yield cue

    def _throughout(self, cue: _Cue) -> int:
        """How many words of a cue show that the whole article is about it: the longer it is, the more."""
        return cue.whole * (1 + len(self._folded) // _ONE_MATTER)

    def _meets(self, cue: _Cue, least: int, start: int, end: int) -> bool:
        if (cue.id, start, end) not in self._met:
            found = {m.group() for m in cue.words.finditer(self._folded, start, end)}
            self._met[cue.id, start, end] = len(found)
        return self._met[cue.id, start, end] >= least


def _stretch(story: Story, number: int, reach: str) -> tuple[int, int]:
    spans, here = story.spans, story.spans[number]
    if reach == "sentence":
        return here.start, here.end
    if reach == "article":
        return 0, len(story.article.text)
    first = bisect_left(spans, here.paragraph, key=attrgetter("paragraph"))
    if reach == "onward":  # a poll at its end says nothing of what a paragraph told before
        return spans[first].start, here.end
    last = bisect_right(spans, here.paragraph, key=attrgetter("paragraph")) - 1
    return spans[first].start, spans[last].end


@cache
def _cues(language: str) -> tuple[_Cue, ...]:
    return tuple(
        _Cue(
            entry["id"],
            entry["reach"],
            entry["least"],
            entry.get("whole", 0),
            frozenset(entry.get("tables", _ALL)),
            any_word_of(entry["words"]),
            frozenset(entry.get("spares", ())),
            re.compile("|".join(rf"\b{fold(word)}" for word in entry.get("spared_words", ())) or "(?!)"),
        )
        for entry in entries(language, "scope", "cue")
    )
