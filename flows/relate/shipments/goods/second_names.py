"""Models that are no things of their own: what spare parts are for, what only names a thing once more.

In: a `Reading` and the unit of a thing. Out: yes or no.
"""

from flows.dictionary import load
from flows.normalise.mention import Item
from flows.relate.clauses.reading import Reading


def is_served(reading: Reading, index: int) -> bool:
    """Whether a bare model is one more that the goods before it are for: "spare parts for F-16 and C-130 aircraft"."""
    at, joined = index - 1, {",", *load(reading.sentence.language, "grammar")["enumeration"]["conjunctions"]}
    while at > 0 and (reading.units[at].lower in joined or _is_served_model(reading, at)):
        at -= 1
    first = reading.units[at].mention("item")
    served = first is not None and isinstance(first.value, Item) and "/" in (first.value.item_id or "")
    return served and at < index - 1 and _is_served_model(reading, index)


def _is_served_model(reading: Reading, index: int) -> bool:
    """Whether a unit is a model that neither an article nor a number introduces, and no plural of one."""
    mention = reading.units[index].mention("item")
    if mention is None or not isinstance(mention.value, Item):
        return False
    value = mention.value
    bare = value.designation is not None and "/" not in (value.item_id or "") and not mention.text.endswith("s")
    return (
        bare and reading.units[index - 1].pos not in {"DET", "NUM"} and not reading.units[index - 1].mention("quantity")
    )


def is_second_name(reading: Reading, index: int) -> bool:
    """Whether a model only names the one right before it once more ("MQ-9B SeaGuardian")."""
    before = reading.units[index - 1].mention("item") if index else None
    mention = reading.units[index].mention("item")
    if before is None or mention is None or not (isinstance(before.value, Item) and isinstance(mention.value, Item)):
        return False
    named = before.value.designation is not None and mention.value.designation is not None
    return named and before.value.category == mention.value.category
