"""Whether a clause looks back or forwards: the direction in which a date without year or a weekday is read.

In: a text, the span of a date in it, the cues of its language (`[tense]` of its dictionary). Out: past, future, or
None where nothing tells.

Cues are regular expressions over the lower-cased sentence; of those that fit at one place, `future` ones come first,
then `neutral` ones, which hide what lies in them ("be announced"), then `past` ones, then `hint` ones, pasts that may
as well be something else (participles). The nearest cue before the date in its clause decides, else the first one
after it there, else the nearest in the sentence. A date that stands (almost) alone announces.
"""

import re
from collections.abc import Mapping
from typing import Any

from flows.normalise.dates.reading import Look

_REACH = 600
_SENTENCE_END = re.compile(r"[.!?…]+[\"»”’)\]]*\s+(?=[\"«“(\[‘]*\s*[A-ZÀ-ÖØ-Þ0-9])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS = 2
_LOOKS: dict[str | None, Look] = {
    "future": Look("future", True),
    "past": Look("past", True),
    "hint": Look("past", False),
}


class Tense:
    """The cues of one language, compiled."""

    def __init__(self, cues: Mapping[str, Any]) -> None:
        kinds = ("future", "neutral", "past", "hint")
        patterns = (f"(?P<{kind}>{'|'.join(cues[kind])})" for kind in kinds)
        self._cue = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
        self._clause_end = re.compile("|".join(cues["clause_ends"]))

    def look(self, text: str, start: int, end: int) -> Look:
        """The direction of the clause around a span, and whether that is sure."""
        first, last = sentence(text, start, end)
        before, after = text[first:start].lower().replace("’", "'"), text[end:last].lower().replace("’", "'")
        if len(_WORD.findall(before)) + len(_WORD.findall(after)) <= _FEW_WORDS and not self._cues(
            before + " " + after
        ):
            return Look("future", True)
        clause_before, clause_after = self._clause(before, after)
        for found in (self._cues(clause_before)[-1:], self._cues(clause_after)[:1], self._cues(before)[-1:]):
            if found:
                return found[0]
        return (self._cues(after) or [Look(None, False)])[0]

    def _clause(self, before: str, after: str) -> tuple[str, str]:
        ends = [match.end() for match in self._clause_end.finditer(before)]
        following = self._clause_end.search(after)
        return before[ends[-1] :] if ends else before, after[: following.start()] if following else after

    def _cues(self, stretch: str) -> list[Look]:
        kinds = (match.lastgroup for match in self._cue.finditer(stretch))
        return [_LOOKS[kind] for kind in kinds if kind in _LOOKS]


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence around a span, at most some hundred characters to either side."""
    first = max(0, start - _REACH)
    for match in _SENTENCE_END.finditer(text, first, start + 1):  # one more, for the capital that it looks ahead to
        first = match.end()
    found = _SENTENCE_END.search(text, end, end + _REACH)
    return first, found.start() if found else min(len(text), end + _REACH)
