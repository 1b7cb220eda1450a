"""What is no thing of its own: models that spare parts are for, a thing named once more, equipment that goes with one.

In: a `Reading` and the unit of a thing. Out: yes or no. What tells equipment that goes with others is data
(`shipments.toml`, `about`).
"""

from collections.abc import Iterator

from flows.dictionary import load
from flows.normalise.mention import Item
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.shipments.item import is_aid

# How many words from what tells it equipment that goes with others stands at most.
_NEAR = 9


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


def is_contents(reading: Reading, index: int) -> bool:
    """Whether aid only tells what the sum of a package before it is: "a tranche of two million in military aid"."""
    if not _is_aid(reading, index):
        return False
    at = index - 1
    while at > 0 and (reading.units[at].mention("money") or reading.units[at].pos in {"ADP", "DET", "ADJ"}):
        if _is_aid(reading, at):
            break
        at -= 1
    summed = any(u.mention("money") for u in reading.units[at + 1 : index])
    return summed and _is_aid(reading, at)


def _is_aid(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("item") if index >= 0 else None
    return mention is not None and is_aid(mention)


def is_accessory(reading: Reading, index: int) -> bool:
    """Whether uncounted equipment only goes with the things before it: "ten jets with related equipment"."""
    words = load(reading.sentence.language, "shipments")["about"]
    if index == 0 or reading.units[index - 1].mention("quantity"):
        return False
    openers = [*words["accompanying"], *(words["remaining"] if _is_general(reading, index) else ())]
    opener = next((u.index for u in _phrase_before(reading, index) if u.lower in openers), None)
    closed = any(u.lower in words["accompanying_behind"] for u in _phrase_behind(reading, index))
    start = opener if opener is not None else index if closed else 0
    return any(u.mention("item") for u in reading.units[:start])


def _is_general(reading: Reading, index: int) -> bool:
    """Whether a thing is of no class of its own: "other military equipment" behind tanks, not "other tanks"."""
    mention = reading.units[index].mention("item")
    value = mention.value if mention is not None else None
    return isinstance(value, Item) and value.category == "weapons_unspecified"


def _phrase_before(reading: Reading, index: int) -> Iterator[Unit]:
    """The words before a thing in its phrase and in the list that it ends, down to a number or a preposition."""
    for unit in reversed(reading.units[max(0, index - _NEAR) : index]):
        if unit.mention("quantity") or unit.pos in {"NUM", "ADP", "AUX"}:
            return
        yield unit


def _phrase_behind(reading: Reading, index: int) -> Iterator[Unit]:
    """The words behind a thing in its phrase, nouns without an article joined to it too."""
    for unit in reading.units[index + 1 : index + 5]:
        opens = unit.pos == "DET" or (unit.pos == "ADP" and reading.units[unit.index - 1].pos == "CCONJ")
        if opens or unit.lower == "," or unit.mention("name") or unit.mention("quantity"):
            return
        yield unit
