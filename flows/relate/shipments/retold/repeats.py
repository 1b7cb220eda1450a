"""Shipments that only take up or sum up others: "these missiles", "aid, including 18 guns", "two of the ships".

In: the shipment events of an article. Out: the same, those that repeat refused as duplicates; what they alone tell
(that it is decided, and when) goes to the rows that they repeat.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.event import Event
from flows.relate.shipments.retold.decided import COMING, decided, granted
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

_MADE = {"pledged", "approved", "in_delivery", "delivered"}


def without_repeats(story: Story, events: Sequence[Event]) -> list[Event]:
    """Refuse what a more specific row beside it tells, and what takes up a row before it."""
    made = [e for e in events if e.refused is None]
    events = [granted(story, e, made) if e.refused is None else e for e in events]
    told = [e for e in events if e.refused is None]
    repeated = {id(e): others for e in told if (others := _repeats(story, e, told))}
    kept: list[Event] = []
    for event in events:
        summaries = [e for e in told if any(o is event for o in repeated.get(id(e), ()))]
        kept.append(replace(event, refused="duplicate") if id(event) in repeated else decided(event, summaries))
    return kept


def _repeats(story: Story, event: Event, told: Sequence[Event]) -> list[Event]:
    """The rows that the event only repeats."""
    others = [o for o in told if o is not event]
    summed = [o for o in others if _sums_up(story, event, o)]
    return summed or [o for o in others if _takes_up(story, event, o) or _is_poorer(event, o) or _is_headline(event, o)]


def _sums_up(story: Story, event: Event, other: Event) -> bool:
    """An uncounted general item beside specific ones of the same parties in one paragraph."""
    if event.fields.get("status") not in {other.fields.get("status"), *_MADE}:
        return False
    if is_counted(event) or event.fields.get("value_currency") or parties_of(other) != parties_of(event):
        return False
    if paragraph_of(story, other) != paragraph_of(story, event):
        return False
    if is_generic(event):
        if event.evidence["trigger"] == other.evidence["trigger"]:
            return _introduces(story, event, other)
        later = event.evidence["item"][0].start > other.evidence["item"][0].start
        return not is_generic(other) or (later and bool(other.fields.get("value_currency")))
    coming = {event.fields.get("status"), other.fields.get("status")} <= COMING
    plain = event.fields.get("item_designation") is None and same_class(event, other)
    if coming and plain and is_counted(other) and _lists(other) and not _lists(event):
        return other.evidence["item"][0].start > event.evidence["item"][0].start
    return coming and plain and is_counted(other) and other.fields.get("item_designation") is not None


def _lists(event: Event) -> bool:
    """Whether a row is told by a verb that only lists what a heading announces: "the package includes …"."""
    return "ambiguous_shipment_or_deployment" in str(event.fields.get("quality_flags"))


def _introduces(story: Story, event: Event, other: Event) -> bool:
    """Of two items of one verb, whether the first heads the second ("arms, including rifles", "in packages")."""
    text, mine, theirs = story.article.text, event.evidence["item"][0], other.evidence["item"][0]
    if is_generic(other) and same_class(event, other) and not is_aid(event):
        return mine.start > theirs.start  # "arms and military equipment"
    if is_generic(other):
        return is_aid(event) and not is_aid(other) and mine.start > theirs.start
    grammar = load(story.language, "grammar")["markers"]
    between = fold(text[mine.end : theirs.start]) if mine.end <= theirs.start else ""
    headed = ":" in between or any(re.search(rf"\b{re.escape(fold(w))}\b", between) for w in grammar["including"])
    before = text[max(0, mine.start - 24) : mine.start].lower().split()
    return headed or any(w in {*grammar["in"], *grammar["under"]} for w in before)


def _takes_up(story: Story, event: Event, other: Event) -> bool:
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
    if is_generic(event) and not is_aid(event) and paragraph_of(story, event) == paragraph_of(story, other):
        return bool(before) and before[-1] in words["definite_articles"] and fits_loosely(event, other)
    if not (alike or same_head(event, other)):
        return False
    if not parties_fit(parties_of(event), parties_of(other)):
        return False
    if is_counted(event):
        return (
            _partitive(story.language).search(fold(story.article.text[max(0, item.start - 28) : item.start]))
            is not None
        )
    return bool(before) and before[-1] in words["definite_articles"] and _names_no_more(story, event, other)


def _names_no_more(story: Story, event: Event, other: Event) -> bool:
    """Whether definite things have no model of their own, or name those told before: "The Skarv missiles cost …"."""
    if event.fields.get("item_designation") is None:
        return True
    bare = other.fields.get("item_designation") is None and parties_of(event) == parties_of(other)
    beside = paragraph_of(story, event) == paragraph_of(story, other)
    return bare and beside and event.fields.get("quantity_modality") == "plural_unspecified"


def _is_poorer(event: Event, other: Event) -> bool:
    """A headline or an aside that leaves out a party and the number of a row told in full."""
    mine, theirs = parties_of(event), parties_of(other)
    lacking = None in mine and None not in theirs and parties_fit(mine, theirs)
    return lacking and not is_counted(event) and same_class(event, other) and any(mine)


def _is_headline(event: Event, other: Event) -> bool:
    """A headline without a verb, whose thing is all that tells the transfer, of what a sentence tells in full."""
    bare = event.evidence["trigger"] == event.evidence["item"] != other.evidence["trigger"]
    return bare and same_class(event, other) and fits_loosely(event, other)


@cache
def _partitive(language: str) -> re.Pattern[str]:
    words = load(language, "discourse")["partitives"]
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words) + r")\s+(?:[\w-]+\s+)?$")
