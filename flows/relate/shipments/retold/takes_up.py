"""Rows that only take up those before: "these missiles", "two of the ships", "the remaining planes".

In: two shipment events of an article. Out: whether the first tells of the things of the second. The words are data
(`discourse.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.event import Event
from flows.relate.shipments.retold.arrivals import has_moved, is_arrival
from flows.relate.shipments.retold.likeness import (
    fits_loosely,
    is_aid,
    is_counted,
    is_generic,
    is_rest,
    paragraph_of,
    parties_fit,
    parties_of,
    same_class,
    same_head,
)
from flows.relate.story import Story

# How many paragraphs behind what was shipped its arrival may be told.
_REACH = 3


def takes_up(story: Story, event: Event, other: Event) -> bool:
    """ "these missiles", "two of the ships" after a row with items of the same class."""
    item = event.evidence["item"][0]
    alike = same_class(event, other)
    named = alike or same_head(event, other) or (is_generic(event) and fits_loosely(event, other))
    if other.evidence["item"][0].start >= item.start or not named:
        return False
    withheld = event.evidence.get("quantity", ()) if event.fields.get("quantity_modality") == "undisclosed" else ()
    if alike and any(q.start < item.start for q in withheld) and fits_loosely(event, other):
        return True
    before = fold(story.article.text[max(0, item.start - 20) : item.start]).split()
    words = load(story.language, "discourse")
    near = before[-2:] if is_counted(event) else before[-1:]  # "these 54 missiles"
    if any(word in words["demonstratives"] for word in near):
        own = load(story.language, "grammar")["pronouns"]["third"]
        return fits_loosely(event, other) or not any(word in own for word in near)
    if alike and is_rest(story, item.start, item.end) and fits_loosely(event, other):
        return True
    definite = bool(before) and before[-1] in words["definite_articles"]
    reach = _REACH if is_arrival(event) and has_moved(event, other) else 0  # "The weapons arrived"
    apart = paragraph_of(story, event) - paragraph_of(story, other)
    if is_generic(event) and not is_aid(event) and 0 <= apart <= reach:
        return definite and fits_loosely(event, other)
    fits = (alike or same_head(event, other)) and parties_fit(parties_of(event), parties_of(other))
    return fits and _resumes(story, event, other, definite=definite)


def _resumes(story: Story, event: Event, other: Event, *, definite: bool) -> bool:
    """Whether counted things are told as a part of others, or uncounted ones as those that are known."""
    if not is_counted(event):
        return definite and _names_no_more(story, event, other)
    start = event.evidence["item"][0].start
    return _partitive(story.language).search(fold(story.article.text[max(0, start - 28) : start])) is not None


def _names_no_more(story: Story, event: Event, other: Event) -> bool:
    """Whether definite things have no model of their own, or name those told before: "The Skarv missiles cost …"."""
    if event.fields.get("item_designation") is None:
        return True
    bare = other.fields.get("item_designation") is None and parties_of(event) == parties_of(other)
    beside = paragraph_of(story, event) == paragraph_of(story, other)
    return bare and beside and event.fields.get("quantity_modality") == "plural_unspecified"


@cache
def _partitive(language: str) -> re.Pattern[str]:
    words = load(language, "discourse")["partitives"]
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words) + r")\s+(?:[\w-]+\s+)?$")
