"""Who is named as the source of what a sentence tells: "according to two officials", « a déclaré le ministre ».

In: a `Reading`, a trigger and what governs it. Out: the `Source` that covers it. A state that speaks of its own act
states it officially; another's word, a source without a name, and the French conditional of hearsay make a claim.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.relate.clauses.governing import speech_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup

CLOSERS = {",", "»", "”", '"', "—", "–", "’", "*"}


@dataclass(frozen=True, slots=True)
class Source:
    """The words at units `first`..`last` that name a source; `head` is the unit that heads its name, if any."""

    first: int
    last: int
    head: int | None


def source_of(reading: Reading, first: int, last: int, governors: Collection[int]) -> Source | None:
    """The source that covers a trigger at first..last. `governors` are the units of the words of saying above it."""
    for source in _by_preposition(reading):
        if not _parted(reading, source, first):
            return source
    for group in reading.verbs:
        if any(group.first <= g <= group.last for g in governors):
            return _speech(reading, group)
    return next((_speech(reading, g) for g in _speech_behind(reading, last)), None)


def is_hearsay(reading: Reading) -> bool:
    """Whether a word in the sentence says that it is only told ("reportedly")."""
    pattern = _hearsay(reading.sentence.language)
    span = reading.sentence.span
    return pattern.search(reading.sentence.text, span.start, span.end) is not None


@cache
def _hearsay(language: str) -> re.Pattern[str]:
    words = load(language, "grammar")["attribution"]["hearsay"]
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words or ["(?!)"]) + r")\b", re.IGNORECASE)


def _by_preposition(reading: Reading) -> Iterator[Source]:
    words = _words(reading)
    for unit in reading.units[1:]:
        if f"{reading.units[unit.index - 1].lower} {unit.lower}" in words["phrases"]:
            yield Source(unit.index - 1, _end_of_name(reading, unit.index), unit.index)
    heads = [i for i, marker in enumerate(reading.markers) if marker == "according"]
    for head in heads:
        start = _preposition_before(reading, head, words)
        named = [u.lemma for u in reading.units[start : head + 1]] + [u.lower for u in reading.units[start : head + 1]]
        if not any(w in words["no_sources"] for w in named):
            yield Source(start, _end_of_name(reading, head), head)


def _preposition_before(reading: Reading, head: int, words: Mapping[str, Any]) -> int:
    openers = words["openers"]
    return next((at for at in range(head - 1, max(-1, head - 10), -1) if reading.units[at].lower in openers), head)


def _end_of_name(reading: Reading, head: int) -> int:
    """The last unit of a source's name: before a stop, a verb or what opens another clause."""
    grammar = load(reading.sentence.language, "grammar")
    relatives = {*grammar["relative"]["subject"], *grammar["relative"]["object"]}
    at = head
    while at + 1 < len(reading.units) and at - head < 12:
        unit = reading.units[at + 1]
        group = reading.group_at(at + 1)
        if unit.pos in {"PUNCT", "SCONJ", "CCONJ"} or (group is not None and group.tense != "participle"):
            break
        if unit.lower in relatives or unit.mention("item") or unit.mention("quantity"):
            break
        at += 1
    return at


def _parted(reading: Reading, source: Source, first: int) -> bool:
    """Whether a stop or a contrast stands between a source and a trigger."""
    low, high = sorted((source.first, first))
    return any(u.lower in {";", *_words(reading)["contrasting"]} for u in reading.units[low:high])


def _speech(reading: Reading, group: VerbGroup) -> Source:
    """A verb of saying with its subject."""
    head = subject_of(reading, group)
    if head is None or abs(head - group.head) > 12:
        return Source(group.first, group.last, head)
    start = head
    while start > 0 and reading.units[start - 1].pos in {"DET", "ADJ", "NUM"} and reading.markers[head] is None:
        start -= 1
    end = _end_of_name(reading, head) if head > group.last else group.last
    return Source(min(start, group.first), max(end, group.last), head)


def _speech_behind(reading: Reading, last: int) -> Iterator[VerbGroup]:
    """Verbs of saying behind a comma or quotation mark after the trigger, which introduce nothing themselves."""
    words = _words(reading)
    found = speech_in(reading)
    for group in reading.verbs:
        if group.first <= last or not group.finite or group.head not in found or group.negated:
            continue
        before = [u for u in reading.units[last + 1 : group.first] if u.lower in {*words["contrasting"], ";"}]
        following = [u.lower for u in reading.units[group.last + 1 : group.last + 2]]
        if not before and opens_aside(reading, group, last) and not set(following) & set(words["complement"]):
            yield group


def opens_aside(reading: Reading, group: VerbGroup, last: int) -> bool:
    """Whether nothing but its subject stands between the verb and a comma or quotation mark."""
    for at in range(group.first - 1, last, -1):
        unit = reading.units[at]
        if unit.lower in CLOSERS:
            return True
        if reading.group_at(at) is not None or unit.pos in {"CCONJ", "SCONJ", "ADP"}:
            return False
    return False


def _words(reading: Reading) -> Mapping[str, Any]:
    words: Mapping[str, Any] = load(reading.sentence.language, "grammar")["attribution"]
    return words
