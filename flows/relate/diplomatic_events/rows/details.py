"""What a diplomatic act is about and how many it touches: contexts, topic, count.

In: an act under construction. Out: its columns `context`, `topic` and `count_best`, with their spans. The words are
data (`contexts.toml`); contexts are those of PLOVER 0.8 (Open Event Data Alliance, 2021).
"""

import re
from collections.abc import Mapping
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Quantity
from flows.relate.clauses.stems import any_word_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.frames import HELD_TYPES
from flows.relate.facts import Draft

_COUNTED = frozenset({"expulsion", "sanction", "sanction_relief", "recall"})
# Words of a topic at most; a longer phrase is cut.
_LONGEST = 12


def add_details(draft: Draft, act: Act) -> None:
    """Fill context, topic and count of an act as far as its sentence tells them."""
    draft.fields["context"] = _contexts(draft)
    event_type = draft.fields.get("event_type")
    if event_type in _COUNTED:
        _set_count(draft, act)
    if event_type in HELD_TYPES:
        _set_topic(draft, act)


def _contexts(draft: Draft) -> list[str]:
    span = draft.reading.sentence.span
    sentence = fold(draft.story.article.text[span.start : span.end])
    return [name for name, words in _patterns(draft.story.language).items() if words.search(sentence)]


def _set_count(draft: Draft, act: Act) -> None:
    """The number before a noun of persons ("expelled 12 Russian diplomats"), nearest behind the trigger first."""
    units, persons = draft.reading.units, _persons(draft.story.language)
    for at in sorted(range(len(units)), key=lambda i: (i < act.trigger.first, abs(i - act.trigger.last))):
        number = units[at].mention("quantity")
        if number is None or not isinstance(number.value, Quantity):
            continue
        behind = " ".join(fold(u.text) for u in units[at + 1 : at + 5])
        if persons.search(behind) or _stands_for_persons(draft, at):
            value = number.value
            best = value.best or value.low or value.high
            if best is not None:
                draft.fields["count_best"] = int(best)
                draft.prove("count", number.start, number.end)
            return


def _stands_for_persons(draft: Draft, index: int) -> bool:
    """A bare number behind a pronoun takes up persons told before (« les États-Unis en renvoient soixante »)."""
    units = draft.reading.units
    ends = index + 1 == len(units) or units[index + 1].pos == "PUNCT"
    pronouns: list[str] = load(draft.story.language, "contexts")["pronouns"]
    return ends and any(u.lower in pronouns for u in units[max(0, index - 4) : index])


def _set_topic(draft: Draft, act: Act) -> None:
    """The phrase under "about" behind the trigger, up to the next verb or comma."""
    units, markers = draft.reading.units, draft.reading.markers
    for at in range(act.trigger.last + 1, len(units)):
        if markers[at] != "about":
            continue
        last = at
        while last + 1 < len(units) and last - at < _LONGEST and _goes_on(draft, last + 1):
            last += 1
        start, end = units[at].start, units[last].end
        draft.fields["topic"] = draft.story.article.text[start:end]
        draft.prove("topic", start, end)
        return


def _goes_on(draft: Draft, index: int) -> bool:
    unit = draft.reading.units[index]
    return unit.pos in {"NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "PART"} and draft.reading.group_at(index) is None


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    contexts: Mapping[str, list[str]] = load(language, "contexts")["contexts"]
    return {name: any_word_of(sorted(words)) for name, words in contexts.items()}


@cache
def _persons(language: str) -> re.Pattern[str]:
    return any_word_of(load(language, "contexts")["persons"])
