"""Which model things are that are told without one: "jets of the same type", "The Skarv radars come from army stocks".

In: a `Story` and its shipment events. Out: the same, with the models that other rows or the sentence behind tell. The
words are data (`shipments.toml`, `about`; `discourse.toml`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Item, Mention
from flows.relate.columns import MODEL_COLUMNS
from flows.relate.event import Event
from flows.relate.shipments.goods.renamed import named_again
from flows.relate.shipments.retold.likeness import paragraph_of, same_class
from flows.relate.story import Story, span_of

# How many characters behind a thing what likens it to others takes.
_NEAR = 28
# Launchers whose missiles are of their category.
_LAUNCHERS = frozenset({"anti_tank"})


def with_models(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events, those of no model with that of the things that they are likened to, or that they are called next."""
    told: list[Event] = []
    for event in events:
        if event.refused is None and not event.fields.get("item_designation") and event.fields.get("item_type"):
            event = (
                _named_again(story, event)
                or _likened(story, event, told)
                or _fired(story, event, told)
                or _called_next(story, event, events)
                or event
            )
        told.append(event)
    return told


def _named_again(story: Story, event: Event) -> Event | None:
    """ "60 light vehicles, Bushmasters built in Perth": of the model by which they are called behind the comma."""
    reading = story.readings[story.number_at(event.clause.start)]
    end = event.evidence["item"][0].end
    behind = (u for u in reading.units if u.start >= end and u.mention("item"))
    unit = next(behind, None)
    thing = named_again(reading, unit.index) if unit is not None else None
    mention = unit.mention("item") if unit is not None else None
    if thing is None or mention is None or reading.units[thing].end != end or not isinstance(mention.value, Item):
        return None
    return _called(story, event, mention, mention.value)


def _likened(story: Story, event: Event, told: Sequence[Event]) -> Event | None:
    """ "jets of the same type", "30 of the aircraft": of the model told last, if there is one of this category."""
    item, text = event.evidence["item"][0], story.article.text
    words = load(story.language, "shipments")["about"]["same_kind"]
    behind = fold(text[item.end : item.end + _NEAR]).lstrip()
    number = event.evidence.get("quantity", (item,))[0]
    part = fold(text[number.end : item.start]).strip() in load(story.language, "discourse")["partitives"]
    if not part and not any(behind.startswith(fold(word)) for word in words):
        return None
    models = [e for e in told if e.fields.get("item_designation") and same_class(e, event) and not e.refused]
    return _modelled(event, models[-1].fields) if models else None


def _fired(story: Story, event: Event, told: Sequence[Event]) -> Event | None:
    """ "30 Milan launchers with 500 missiles": what comes with its launchers is of their model."""
    if event.fields.get("item_category") != "missile" or not told:
        return None
    launcher, item = told[-1], event.evidence["item"][0]
    kind = launcher.fields.get("item_category")
    if launcher.refused or kind not in _LAUNCHERS or launcher.evidence["trigger"] != event.evidence["trigger"]:
        return None
    between = fold(story.article.text[launcher.evidence["item"][0].end : item.start]).split()
    if not between or between[0] not in load(story.language, "grammar")["markers"]["with"] or "," in between:
        return None
    modelled = _modelled(event, launcher.fields)
    return replace(modelled, fields={**modelled.fields, "item_category": kind})


def _called_next(story: Story, event: Event, events: Sequence[Event]) -> Event | None:
    """The model by which the next sentence takes the things up, where it tells no transfer of its own."""
    number = story.number_at(event.clause.start) + 1
    if number >= len(story.spans) or story.spans[number].paragraph != paragraph_of(story, event):
        return None
    mention = next(iter(story.within(number, "item")), None)
    taken = {e.evidence["item"][0].start for e in events if "item" in e.evidence and not e.refused}
    if mention is None or mention.start in taken or not _opens(story, number, mention):
        return None
    value = mention.value
    if not isinstance(value, Item) or value.designation is None or value.category != event.fields.get("item_category"):
        return None
    return _called(story, event, mention, value)


def _called(story: Story, event: Event, mention: Mention, value: Item) -> Event:
    """The event with the model that a mention names."""
    named = {"item_id": value.item_id, "item_name": value.name, "item_designation": value.designation}
    proof = (*event.evidence["item"], span_of(story, mention.start, mention.end))
    return replace(event, fields={**event.fields, **named}, evidence={**event.evidence, "item": proof})


def _opens(story: Story, number: int, mention: Mention) -> bool:
    """Whether a sentence begins with a thing behind a definite article in the plural."""
    opening = fold(story.article.text[story.spans[number].start : mention.start]).split()
    return len(opening) == 1 and opening[0] in load(story.language, "discourse")["definite_articles"]


def _modelled(event: Event, fields: Mapping[str, object]) -> Event:
    return replace(event, fields={**event.fields, **{key: fields.get(key) for key in MODEL_COLUMNS}})
