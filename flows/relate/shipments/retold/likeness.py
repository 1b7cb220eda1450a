"""How two shipments of an article compare: the same parties, the same class of item, a number or none.

In: shipment events. Out: what they have in common.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.event import Event
from flows.relate.story import Story

_GENERIC = {"military_aid", "weapons_unspecified"}
_GENERIC_TYPES = {"non_lethal_aid", "non_lethal_equipment"}


def is_counted(event: Event) -> bool:
    """Whether the row has a number of items."""
    return bool(event.fields.get("quantity_text"))


def is_generic(event: Event) -> bool:
    """Whether the item is of no class of its own: aid, weapons, equipment."""
    return event.fields.get("item_category") in _GENERIC or event.fields.get("item_type") in _GENERIC_TYPES


def is_aid(event: Event) -> bool:
    """Whether the item is military aid as such."""
    return event.fields.get("item_category") == "military_aid"


def same_class(event: Event, other: Event) -> bool:
    """Whether two rows have items of one category."""
    return event.fields.get("item_category") == other.fields.get("item_category")


def parties_of(event: Event) -> tuple[object, object]:
    """The ids of supplier and recipient."""
    return event.fields.get("supplier_id"), event.fields.get("recipient_id")


def parties_fit(some: tuple[object, object], others: tuple[object, object]) -> bool:
    """Whether the parties that one row has are those of the other."""
    return all(a is None or a == b for a, b in zip(some, others, strict=True))


def same_head(event: Event, other: Event) -> bool:
    """Whether a row calls its items by a word of the other's alone: "54 missiles" of "Milan missiles"."""
    mine, theirs = (fold(str(e.fields.get("item_text"))).split() for e in (event, other))
    return event.fields.get("item_designation") is None and bool({mine[0], mine[-1]} & {theirs[0], theirs[-1]})


def paragraph_of(story: Story, event: Event) -> int:
    """The number of the paragraph in which a row is told."""
    return story.spans[story.number_at(event.clause.start)].paragraph


def fits_loosely(event: Event, other: Event) -> bool:
    """Whether two rows don't name different parties."""
    pairs = zip(parties_of(event), parties_of(other), strict=True)
    return all(a == b or a is None or b is None for a, b in pairs)


def is_rest(story: Story, start: int, end: int) -> bool:
    """Whether items are what remains of those told before: "the remaining planes", « les appareils restants »."""
    words = load(story.language, "discourse")
    before, behind = (
        fold(story.article.text[max(0, start - 24) : start]).split(),
        fold(story.article.text[end : end + 12]),
    )
    beside = [*before[-2:], *behind.split()[:1]]
    return any(w in words["remaining"] for w in beside) and any(w in words["definite_articles"] for w in before[-3:])
