"""Sums told of several goods, or in the sentence after: "The deal is worth 300 million euros.", « D'un montant de … ».

In: a `Story` and its shipment events. Out: the same, the first row before such a sum with its value.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Money
from flows.relate.columns import value_columns
from flows.relate.event import Event
from flows.relate.roles.sums import is_of_other
from flows.relate.story import Story, span_of

# How many words a price stands behind what calls it one, where its sentence tells other sums too.
_BESIDE = 4
# How many characters of a sentence are looked at for its first word.
_OPENING = 20


def with_values(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events, with the values that the sentences after them tell."""
    told = list(events)
    taken = {s.start: i for i, e in enumerate(events) if e.refused is None for s in e.evidence.get("value", ())}
    for number in range(len(story.spans)):
        money = _told_value(story, number)
        alone = taken.get(money.start) if money is not None else None
        if money is None or (alone is not None and not _repeats_gift(story, told[alone], number)):
            continue
        rows = [i for i in _rows_before(story, told, number, money) if i != alone]
        if rows and all(told[i].fields.get("value_currency") is None for i in rows):
            told[rows[0]] = _valued(story, told[rows[0]], money)
            if alone is not None:
                told[alone] = replace(told[alone], refused="duplicate")
    return told


def _repeats_gift(story: Story, event: Event, number: int) -> bool:
    """Whether a sum that stands alone only tells the worth of what was given before: « Le don, d'une valeur de … »."""
    alone = event.evidence["item"][0].start == event.evidence["value"][0].start
    opening = fold(story.article.text[(at := story.spans[number].start) : at + _OPENING]).split()
    return alone and bool(opening) and opening[0] in load(story.language, "discourse")["definite_singular"]


def _rows_before(story: Story, told: Sequence[Event], number: int, money: Mention) -> list[int]:
    """The rows of goods before a sum in its sentence, else those of the one or two before in its paragraph."""
    if any(m.end <= money.start for m in story.within(number, "item")):
        kept = [i for i, e in enumerate(told) if e.refused is None and "item" in e.evidence]
        here = [i for i in kept if story.number_at(told[i].clause.start) == number]
        priced = [i for i in here if told[i].evidence["item"][0].end <= money.start]
        if priced or here or not _takes_up(story, number):
            return priced
    for at in range(number - 1, max(-1, number - 3), -1):
        rows = [i for i, e in enumerate(told) if e.refused is None and story.number_at(e.clause.start) == at]
        if story.spans[at].paragraph != story.spans[number].paragraph or rows:
            return rows if story.spans[at].paragraph == story.spans[number].paragraph else []
    return []


def _told_value(story: Story, number: int) -> Mention | None:
    """The only sum of a sentence, if the words before it say that it is a value.

    A sum in brackets only tells it in another currency.
    """
    text = story.article.text
    sums = [m for m in story.within(number, "money") if not text[: m.start].rstrip().endswith("(")]
    start = story.spans[number].start
    sums = [m for m in sums if not is_of_other(story.language, text, m.end)]
    if not sums or not (found := _words(story.language).search(fold(text[start : sums[0].start] + _lead(sums[0])))):
        return None
    return sums[0] if len(sums) == 1 or len(found.group().split()) <= _BESIDE else None


def _lead(money: Mention) -> str:
    """The words of a sum before its number: « estimé à 98 millions »."""
    return re.split(r"\d", money.text, maxsplit=1)[0]


def _takes_up(story: Story, number: int) -> bool:
    """Whether a sentence opens with things told before: "The aircraft, worth …", « Ces radars valent … »."""
    text = fold(story.article.text[story.spans[number].start : story.spans[number].end])
    words = load(story.language, "discourse")
    return text.split()[0] in {*words["definite_articles"], *words["demonstratives"]}


def _valued(story: Story, event: Event, money: Mention) -> Event:
    if not isinstance(money.value, Money):
        return event
    proof = (span_of(story, money.start, money.end),)
    return replace(
        event, fields={**event.fields, **value_columns(money.value)}, evidence={**event.evidence, "value": proof}
    )


@cache
def _words(language: str) -> re.Pattern[str]:
    words = load(language, "grammar")["values"]["words"]
    return re.compile(r"\b(?:" + "|".join(re.escape(fold(w)) for w in words) + r")\b(?:\W+\w+){0,14}\W*$")
