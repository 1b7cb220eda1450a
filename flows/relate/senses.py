"""Other senses of the words that tell events: "the exercise of a right", "to call up a friend", money for schools.

In: a `Story` and an event that was read. Out: whether its words tell something else. The wordings are data
(`senses.toml`): a `sense` stands over the trigger, `company` must stand near a trigger that is military only there,
`aid` decides what a sum or a bare "assistance" is for.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from flows.dictionary import entries, load
from flows.normalise.alternation import alternation
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Name
from flows.relate.event import Event, Span
from flows.relate.story import Story

# How far a civil purpose stands from what is given, in characters, on either side.
_BEFORE, _BEHIND = 60, 100
_NAME_BEFORE, _NAME_BEHIND = re.compile(r"\b[A-Z][\w-]+ $"), re.compile(r""" (?:[«"“'‘]\s?)?[A-Z]""")


def has_other_sense(story: Story, event: Event) -> bool:
    """Whether the words of an event tell something else than a transfer or a move of armed forces."""
    trigger = next(iter(event.evidence.get("trigger", ())), None)
    if trigger is None:
        return False
    return (
        _is_idiom(story, event, trigger)
        or _lacks_company(story, event, trigger)
        or (event.fields.get("item_category") == "military_aid" and _is_civil(story, event))
    )


def _is_idiom(story: Story, event: Event, trigger: Span) -> bool:
    """Whether a wording of another sense lies over the trigger."""
    sentence = story.article.text[event.clause.start : event.clause.end]
    first, last = trigger.start - event.clause.start, trigger.end - event.clause.start
    return lies_in_idiom(sentence, first, last, story.language, event.table)


def lies_in_idiom(sentence: str, first: int, last: int, language: str, table: str) -> bool:
    """Whether a wording of another sense lies over the characters first..last of a sentence."""
    return any(start < last and first < end for start, end in _idioms(sentence, language, table))


@lru_cache(maxsize=1 << 5)
def _idioms(sentence: str, language: str, table: str) -> tuple[tuple[int, int], ...]:
    """Where wordings of another sense stand in a sentence: each of its triggers is held against them."""
    text = plain(sentence)
    return tuple(hit.span() for words in _senses(language, table) for hit in words.finditer(text))


def _lacks_company(story: Story, event: Event, trigger: Span) -> bool:
    """Whether a trigger that stands without a force stands without military words too."""
    rule = event.rule.partition(".")[2]
    wanted = _companies(story.language, event.table).get(rule)
    if wanted is None or "force" in event.evidence:
        return False
    text = story.article.text
    if any(_is_adjective(m) and (m.end + 1 == trigger.start or trigger.end + 1 == m.start) for m in story.mentions):
        return False
    if trigger.start > event.clause.start and text[trigger.start].isupper():
        return False  # a name by itself: "the annual Sea Breeze exercise"
    named = _NAME_BEFORE.search(text, max(event.clause.start + 1, trigger.start - 30), trigger.start)
    named = named or _NAME_BEHIND.match(text, trigger.end)
    return named is None and wanted.search(plain(_passage(story, event, 1, 1))) is None


def _is_adjective(mention: Mention) -> bool:
    return isinstance(mention.value, Name) and mention.value.sense == "adjective"


def _is_civil(story: Story, event: Event) -> bool:
    """Whether aid or a sum is for no army: its words, those around it and the passage name no military purpose."""
    item = event.evidence["item"][0]
    words = _purposes(story.language)
    if words["military"].search(plain(item.text)):
        return False
    here = item.start if event.clause.start <= item.start < event.clause.end else None
    sentence = plain(story.article.text[event.clause.start : event.clause.end])
    if here is not None:
        at = here - event.clause.start
        if _is_qualified(words["civil"], sentence[:at], sentence[at + len(item.text) :]):
            return True
        beside = sentence[max(0, at - _BEFORE) : at + len(item.text) + _BEHIND]
        if words["civil"].search(beside) and not words["military"].search(beside):
            return True
    alone = "money" in {m.kind for m in story.mentions if m.start == item.start}
    return words["military"].search(plain(_passage(story, event, 0 if alone else 3))) is None


def _is_qualified(civil: re.Pattern[str], before: str, behind: str) -> bool:
    """Whether the very word before aid, or behind it, says what it is for: "civilian aid", « aide civile »."""
    last, first = before.split(" ")[-2:], behind.split(" ")[:2]
    told = civil.fullmatch(last[0]) if len(last) > 1 and not last[1] else None
    return told is not None or (len(first) > 1 and not first[0] and civil.match(first[1]) is not None)


def _passage(story: Story, event: Event, back: int, ahead: int = 0) -> str:
    """The text of an event's sentence and of the sentences around it, so many."""
    here = story.number_at(event.clause.start)
    first, last = story.spans[max(0, here - back)], story.spans[min(len(story.spans) - 1, here + ahead)]
    return story.article.text[first.start : max(event.clause.end, last.end if ahead else 0)]


def plain(text: str) -> str:
    """A text without capitals and accents, character for character."""
    folded = fold(text)
    return folded if folded.isascii() else "".join(map(_bare, folded))


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


@cache
def _senses(language: str, table: str) -> tuple[re.Pattern[str], ...]:
    return tuple(wordings(entry["words"]) for entry in entries(language, "senses", "sense") if entry["table"] == table)


@cache
def _companies(language: str, table: str) -> Mapping[str, re.Pattern[str]]:
    listed = [entry for entry in entries(language, "senses", "company") if entry["table"] == table]
    return {rule: wordings(entry["words"]) for entry in listed for rule in entry["rules"]}


@cache
def _purposes(language: str) -> Mapping[str, re.Pattern[str]]:
    aid: Mapping[str, Any] = load(language, "senses")["aid"]
    return {kind: wordings(aid[kind]) for kind in ("military", "civil")}


def wordings(words: Sequence[str]) -> re.Pattern[str]:
    """One expression for several, each of whole words, to be searched in a plain text."""
    return re.compile(rf"\b{alternation(map(plain, words))}\b")
