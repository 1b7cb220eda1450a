"""Sums that pay for what was given before: "Denmark paid 2 million euros to buy the trucks".

In: a `Story` and its shipment events. Out: the same; a sum told right behind of goods of the same kind, or by the
giver of a package, is their worth and no transfer of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.clauses.wordings import words_of
from flows.relate.event import Event
from flows.relate.shipments.retold.likeness import is_aid, is_counted, paragraph_of, parties_of
from flows.relate.story import Story

_BUYS = "shipments.buy"


def with_funds(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events, goods with the sum that the next sentence pays for them."""
    told = list(events)
    for at, event in enumerate(events):
        paid = _paid_by(story, told, event) if "value" in event.evidence else None
        if paid is not None:
            worth = {k: v for k, v in event.fields.items() if k.startswith("value_") or k == "fx_date"}
            proof = {**told[paid].evidence, "value": event.evidence["value"]}
            told[paid] = replace(told[paid], fields={**told[paid].fields, **worth}, evidence=proof)
            told[at] = replace(event, refused=event.refused or "duplicate")
    return told


def _paid_by(story: Story, told: Sequence[Event], event: Event) -> int | None:
    """The only goods of the sentence before, if a sum pays for them."""
    number = story.number_at(event.clause.start)
    before = [i for i, e in enumerate(told) if e.refused is None and story.number_at(e.clause.start) == number - 1]
    if len(before) != 1 or event.table != "shipments":
        return None
    goods = told[before[0]]
    near = "value" not in goods.evidence and paragraph_of(story, goods) == paragraph_of(story, event)
    paid = _buys_the_same(story, goods, event) or _adds_nothing(goods, event)
    return before[0] if near and "item" in goods.evidence and paid else None


def _buys_the_same(story: Story, goods: Event, event: Event) -> bool:
    """Whether others pay for goods that were given: no second ones pass. « les camions », "the trucks" points back."""
    given = goods.fields.get("status") == "delivered" and event.refused is None and event.rule == _BUYS
    giver, getter = parties_of(goods)
    one, other = parties_of(event)
    paid = (other == getter and one != giver) or (one == giver and other != getter and _points_back(story, event))
    return given and paid and goods.fields.get("item_id") == event.fields.get("item_id")


def _points_back(story: Story, event: Event) -> bool:
    """Whether a definite article or a word that points stands right before the goods of a sum."""
    words = load(story.language, "grammar")["determiners"]
    start = event.evidence["item"][0].start if "item" in event.evidence else 0
    before = words_of(story.article.text[event.clause.start : start])
    return bool(before) and before[-1] in {*words["definite"], *words["pointing"]}


def _adds_nothing(goods: Event, event: Event) -> bool:
    """Whether a sum tells what a package without one is worth: the same side has it from the same giver."""
    alone = "item" in event.evidence and event.evidence["item"][0].start == event.evidence["value"][0].start
    return alone and is_aid(goods) and not is_counted(goods) and parties_of(goods) == parties_of(event)
