"""The item of a shipment: the one that a unit names, a sum for military aid, or the training of people.

In: a `Reading`, a unit and the trigger. Out: the mention, its `Item` and the item columns.
"""

from flows.normalise.mention import Item, Mention
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.facts import Draft


def item_at(reading: Reading, index: int, trigger: Found) -> tuple[Mention, Item]:
    """The mention and the item of a unit; a sum that stands alone is military aid, people who are taught, training."""
    mention = reading.units[index].mention("item")
    taught = trigger.entry.options["frame"] == "train"  # "tank crews" are taught, no tanks
    if (
        mention is not None
        and isinstance(mention.value, Item)
        and not (taught and mention.value.category != "training")
    ):
        return mention, mention.value
    money = reading.units[index].mention("money")
    if money is not None:
        return money, Item("military_aid", "military aid", None, "military_aid", "military_aid")
    own = trigger.entry.options.get("bare") if trigger.kind == "noun" else trigger.entry.options["frame"] == "arm"
    if own and index == trigger.first:
        goods = Item("weapons", "weapons", None, "weapons_unspecified", "weapons")
        unit = reading.units[index]
        return Mention("item", unit.start, unit.end, unit.text, goods, "delivered"), goods
    training = Item("training", "military training", None, "training", "training")
    verb = reading.units[trigger.first]
    return Mention("item", verb.start, verb.end, verb.text, training, "trained"), training


def set_item(draft: Draft, mention: Mention, value: Item) -> None:
    """Fill the item columns."""
    draft.fields |= {
        "item_id": value.item_id,
        "item_text": mention.text,
        "item_name": value.name,
        "item_designation": value.designation,
        "item_category": value.category,
        "item_type": value.type,
    }
    start = _place_of(draft.story.article.text, mention)
    draft.prove("item", start, start + len(mention.text))


def _place_of(text: str, mention: Mention) -> int:
    """Where the words of an item stand: those that a bare number takes up stand before it."""
    told = text.startswith(mention.text, mention.start)
    before = -1 if told else text.rfind(mention.text, 0, mention.start)
    return mention.start if before < 0 else before


def is_specific(mention: Mention) -> bool:
    """Whether a mention names items of a class of its own."""
    value = mention.value
    return isinstance(value, Item) and value.category not in {"military_aid", "weapons_unspecified"}


def is_aid(mention: Mention) -> bool:
    """Whether a mention is military aid as such."""
    return isinstance(mention.value, Item) and mention.value.category == "military_aid"
