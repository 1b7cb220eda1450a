"""Whether a clause looks back or forwards: the direction in which a date without year or a weekday is read.

In: a text, the span of a date in it, the cues of its language. Out: past, future, or None where nothing tells.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from flows.normalise.dates.period import Direction

_SENTENCE_END = re.compile(r"[.!?…]+[\"»”’)\]]*\s+(?=[\"«“(\[‘]*\s*[A-ZÀ-ÖØ-Þ0-9])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE_END = re.compile(r"[;:()—–]")


@lru_cache
def _cues(key: tuple[tuple[str, ...], str, tuple[str, ...], str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    past, past_pattern, future, future_pattern = key
    backwards, forwards = (
        re.compile(rf"(?:{'|'.join(map(re.escape, words))}|{pattern})")
        for words, pattern in ((past, past_pattern), (future, future_pattern))
    )
    return backwards, forwards


def direction(text: str, start: int, end: int, cues: Mapping[str, Any]) -> Direction | None:
    """The direction of the nearest cue before the date in its clause, else after it, else in its sentence."""
    first, last = sentence(text, start, end)
    backwards, forwards = _cues(
        (tuple(cues["past"]), cues["past_pattern"], tuple(cues["future"]), cues["future_pattern"])
    )
    before: Direction | None = None
    after: Direction | None = None
    for word in _WORD.finditer(text, first, last):
        if word.end() > start and word.start() < end:
            continue
        written = word[0].lower().replace("’", "'")
        found: Direction | None = None
        if forwards.fullmatch(written):
            found = "future"
        elif backwards.fullmatch(written):
            found = "past"
        if found and word.start() < start:
            before = found
        elif found and after is None:
            after = found
    return before or after


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence around a span; a full stop of an abbreviation inside the span doesn't end it."""
    first = 0
    for match in _SENTENCE_END.finditer(text, max(0, start - 600), start):
        first = match.end()
    found = _SENTENCE_END.search(text, end, min(len(text), end + 600))
    return first or max(0, start - 600), found.start() if found else min(len(text), end + 600)
