"""Make the neutral value of a reading, and tell about any item by its id.

In: a reading, or an `item_id`. Out: the `Item`; the names and classes of an item for the dimension table.
"""

import re
from dataclasses import dataclass

from flows.normalise.items.catalogue import catalogue
from flows.normalise.items.compounds import chosen, model_decides
from flows.normalise.items.reading import Reading, gloss
from flows.normalise.mention import Item


@dataclass(frozen=True, slots=True)
class Described:
    """An item as the dimension table shows it. `maker` is ISO 3166-1 alpha-3."""

    item_id: str
    name_en: str
    name_fr: str
    designation: str | None
    category: str
    type: str
    sipri: str
    kiel: str
    maker: str | None


def item(reading: Reading) -> Item:
    """The value of a reading.

    Its id is the model's, the type's, or both for another thing of a model ("ammunition/himars") and for a model that
    the atlas does not know ("patrol_aircraft/tc-90").
    """
    model, kind = chosen(reading.models, reading.type), reading.type
    plural = bool(reading.plural)
    if model and (kind is None or model_decides(kind, model)):
        return Item(model.item_id, model.name_en, reading.designation, model.type.category, model.type.type, plural)
    assert kind is not None
    glosses = [gloss(name) for name in dict.fromkeys(reading.modifiers)]
    name = " ".join(part for part in (reading.calibre, *glosses, kind.name_en) if part)
    named = model.item_id if model else _slug(reading.designation or "")
    item_id = f"{kind.type}/{named}" if named else kind.type
    return Item(item_id, name, reading.designation, kind.category, kind.type, plural)


def _slug(designation: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", designation.lower()).strip("-")


def describe(item_id: str) -> Described | None:
    """What the atlas says of an item id; it knows no designation of an unknown model.

    Null for an id that `item` cannot have made.
    """
    first, slash, rest = item_id.partition("/")
    known = catalogue()
    model = known.models.get(rest if slash else first)
    kind = known.types.get(first) if slash or model is None else model.type
    if kind is None:
        return None
    names = (model.name_en, model.name_fr) if model and not slash else (kind.name_en, kind.name_fr)
    designation, maker = (model.designation, model.maker) if model else (None, None)
    return Described(item_id, *names, designation, kind.category, kind.type, kind.sipri, kind.kiel, maker)
