"""Whether a clause looks back or forwards: the direction in which a date without year or a weekday is read.

In: a text, the span of a date in it, the cues of its language (`[tense]` of its dictionary). Out: past, future, or
None where nothing tells.

Cues are regular expressions over the lower-cased sentence; of those that fit at one place, `future` ones come first,
then `neutral` ones, which hide what lies in them ("be announced"), then `present` ones, which announce ("leaders meet
on Thursday"), then `past` ones, then `hint` ones, pasts that may as well be something else (participles). The nearest
cue before the date in its clause decides, else the first one after it there, else the nearest in the sentence. A date
that stands (almost) alone announces.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Any

from flows.normalise.dates.reading import Look
from flows.normalise.gazetteer import fold

_SENTENCE_END = re.compile(r"[.!?…]+[\"»”’)\]]*\s+(?=[\"«“(\[‘]*\s*[A-ZÀ-ÖØ-Þ0-9])|\n\s*\n")
_LONGEST_SENTENCE = 800
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"\w+$")
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS = 2
# Inside a sentence a name is no verb, whatever it ends in: "Canberra", "Mohammed".
_NAME = re.compile(r"(?<=[\w,;)] )[A-ZÀ-ÖØ-Þ]\w{3,}")
_KINDS = ("future", "neutral", "present", "past", "hint")
_LOOKS: dict[str | None, Look] = {
    "future": Look("future", True),
    "past": Look("past", True),
    "present": Look("future", False),
    "hint": Look("past", False),
}


class Tense:
    """The cues of one language, compiled. A cue that begins with any word ("\\w{2,}ed") is a pattern of its own."""

    def __init__(self, cues: Mapping[str, Any]) -> None:
        patterns = (f"(?P<{kind}>{'|'.join(cues[kind])})" for kind in _KINDS)
        self._cue = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
        self._clause_end = re.compile("|".join(cues["clause_ends"]))
        self._abbreviations = frozenset(cues["abbreviations"])
        listed = [pattern for kind in _KINDS for pattern in cues[kind]]
        known = frozenset(word for pattern in listed for word in _words_in(pattern))
        open_start = re.compile("|".join(pattern for pattern in listed if pattern.startswith(("\\w", "(?!"))))
        # Most words begin no cue; to know that saves trying them all.
        self._begins = lru_cache(maxsize=50_000)(lambda word: word in known or bool(open_start.match(word)))

    def cues(self, sentence: str) -> Iterator[tuple[int, Look]]:
        """The cues of a folded sentence with their places, in order, none in another."""
        reached = 0
        for word in _WORD.finditer(sentence):
            if word.start() < reached or not self._begins(word[0]):
                continue
            if match := self._cue.match(sentence, word.start()):
                reached = match.end()
                if look := _LOOKS.get(match.lastgroup):
                    yield match.start(), look

    def clause_ends(self, sentence: str) -> Iterator[int]:
        """The places where a clause of a folded sentence ends."""
        return (match.start() for match in self._clause_end.finditer(sentence))

    def sentence_starts(self, text: str) -> list[int]:
        """Where sentences begin; a very long one is cut."""
        starts = [0]
        for match in _SENTENCE_END.finditer(text):
            before = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
            short = before and (before[0] in self._abbreviations or (len(before[0]) == 1 and before[0].isupper()))
            if short and match[0].startswith("."):
                continue
            starts += range(starts[-1] + _LONGEST_SENTENCE, match.end(), _LONGEST_SENTENCE)
            starts.append(match.end())
        return starts + list(range(starts[-1] + _LONGEST_SENTENCE, len(text), _LONGEST_SENTENCE))


def _words_in(pattern: str) -> Iterator[str]:
    """The words that stand in a regular expression, with and without their optional letters ("prévue?s?")."""
    for spelled in re.findall(r"\w+(?:\?\w*)*", re.sub(r"\\\w", " ", pattern)):
        letters = re.findall(r"(\w)(\??)", spelled)
        yield from map("".join, product(*(("", letter) if optional else (letter,) for letter, optional in letters)))


class Clauses:
    """The clauses of one text. Sentences are read once, and only those that are asked for."""

    def __init__(self, text: str, tense: Tense) -> None:
        self._text, self._tense = text, tense
        self._starts: list[int] = []
        self._read: dict[int, tuple[list[tuple[int, Look]], list[int]]] = {}

    def look(self, start: int, end: int) -> Look:
        """The direction of the clause around a span, and whether that is sure."""
        if not self._starts:
            self._starts = self._tense.sentence_starts(self._text)
        numbers = range(bisect_right(self._starts, start) - 1, bisect_right(self._starts, max(start, end - 1)))
        cues = [cue for number in numbers for cue in self._sentence(number)[0]]
        before = [(at, look) for at, look in cues if at < start]
        after = [(at, look) for at, look in cues if at >= end]
        if not before and not after:
            return Look("future", True) if self._alone(start, end, numbers) else Look(None, False)
        ends = [at for number in numbers for at in self._sentence(number)[1]]
        opened = max((at for at in ends if at < start), default=-1)
        closed = min((at for at in ends if at >= end), default=len(self._text))
        near_before = [cue for cue in before if cue[0] > opened]
        near_after = [cue for cue in after if cue[0] < closed]
        by_rank = (near_before[-1:], near_after[:1], before[-1:], after[:1])
        return next(found[0][1] for found in by_rank if found)

    def _sentence(self, number: int) -> tuple[list[tuple[int, Look]], list[int]]:
        if number not in self._read:
            first = self._starts[number]
            written = self._text[first : self._upto(number)]
            folded = fold(_NAME.sub(lambda name: "x" * len(name[0]), written))
            cues = [(first + at, look) for at, look in self._tense.cues(folded)]
            self._read[number] = cues, [first + at for at in self._tense.clause_ends(folded)]
        return self._read[number]

    def _upto(self, number: int) -> int:
        return self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)

    def _alone(self, start: int, end: int, numbers: range) -> bool:
        first, last = self._starts[numbers[0]], self._upto(numbers[-1])
        around = _LONG_WORD.findall(self._text, first, start) + _LONG_WORD.findall(self._text, end, last)
        return len(around) <= _FEW_WORDS
