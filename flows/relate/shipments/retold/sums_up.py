"""Rows that only sum up others: "aid, including 18 guns", "arms and military equipment", a list's heading.

In: two shipment events of an article. Out: whether the first adds nothing to the second.
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.event import Event
from flows.relate.shipments.goods.spelled_out import PARTS
from flows.relate.shipments.retold.decided import COMING
from flows.relate.shipments.retold.likeness import (
    fits_loosely,
    is_aid,
    is_counted,
    is_generic,
    paragraph_of,
    parties_of,
    same_class,
)
from flows.relate.story import Story

# How many characters before an aid what ties goods to it stands at most.
_NEAR = 70
# How many sentences behind a sum the goods stand that it is told of at most.
_REACH = 3
_MADE = {"pledged", "approved", "in_delivery", "delivered"}


def sums_up(story: Story, event: Event, other: Event) -> bool:
    """An uncounted general item beside specific ones of the same parties in one paragraph."""
    if event.fields.get("status") not in {other.fields.get("status"), *_MADE}:
        return False
    if _is_identified(story, event, other):
        return True
    if parties_of(other) != parties_of(event):
        return False
    if _prices(story, event, other):
        return True
    if is_counted(event) or event.fields.get("value_currency"):
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


def _prices(story: Story, event: Event, other: Event) -> bool:
    """Whether a sale only tells what the goods behind it cost: "a $1 billion arms sale. It covers 40 …"."""
    general = event.fields.get("item_category") == "weapons_unspecified" and not is_counted(event)
    part = _is_part(event, other)
    if (
        not (general or part)
        or event.fields.get("value_currency") is None
        or other.fields.get("value_currency") is not None
    ):
        return False
    number = story.number_at(other.clause.start) - story.number_at(event.clause.start)
    later = other.evidence["item"][0].start > event.evidence["item"][0].start
    if part and story.number_at(other.clause.start) == story.number_at(event.clause.start):
        return False
    made = other.fields.get("status") in _MADE and None not in parties_of(event)
    return made and later and not is_generic(other) and number <= _REACH


def _is_part(event: Event, other: Event) -> bool:
    """Whether counted things are some of those before: a list's, or of a model where those are only more of a kind."""
    if not (same_class(event, other) and is_counted(other)) or _counts_as_many(event, other):
        return False
    modelled = bool(other.fields.get("item_designation")) and event.fields.get("item_designation") is None
    return not is_counted(event) or _lists(other) or modelled


def _is_identified(story: Story, event: Event, other: Event) -> bool:
    """Whether the next sentence tells which things these are: "Mali got new drones. These are six Bayraktar TB2s"."""
    vague = event.fields.get("item_designation") is None and not _counts_as_many(event, other)
    number = story.number_at(other.clause.start)
    if not vague or not is_counted(other) or story.number_at(event.clause.start) != number - 1:
        return False
    opened = fold(story.article.text[story.spans[number].start : story.spans[number].end])
    openers = tuple(fold(word) for word in load(story.language, "discourse")["identifying"])
    kinds = {event.fields.get("item_category"), *PARTS.get(str(event.fields.get("item_category")), ())}
    alike = is_generic(event) or other.fields.get("item_category") in kinds
    return alike and fits_loosely(event, other) and opened.lstrip(' "«“').startswith(openers)


def _counts_as_many(event: Event, other: Event) -> bool:
    """Whether things are counted, and not as more than what is to be a part of them."""
    mine, theirs = (e.fields.get("quantity_best") for e in (event, other))
    more = isinstance(mine, int) and isinstance(theirs, int) and mine > theirs
    return is_counted(event) and not more


def frames(story: Story, event: Event, other: Event) -> bool:
    """Whether aid is only that to which goods told before belong: "The gift is part of 500 million in military aid"."""
    if not is_aid(event) or is_aid(other) or "item" not in event.evidence or not fits_loosely(event, other):
        return False
    start, later = event.evidence["item"][0].start, story.number_at(event.clause.start)
    if later - story.number_at(other.clause.start) not in {0, 1} or other.evidence["item"][0].start > start:
        return False
    before = fold(story.article.text[max(event.clause.start, start - _NEAR) : start])
    return _framing(story.language).search(before) is not None


@cache
def _framing(language: str) -> re.Pattern[str]:
    """What ties goods to an aid, with what may stand between it and the aid."""
    words = load(language, "shipments")["about"]["framing"]
    return re.compile(rf"\b(?:{'|'.join(re.escape(fold(word)) for word in words)})[^;:!?]*$")


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
