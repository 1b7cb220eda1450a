"""Make the neutral value of a reading.

In: a reading. Out: the `Item`, the same for both languages.
"""

import re

from flows.normalise.items.catalogue import Model
from flows.normalise.items.compounds import chosen, model_decides
from flows.normalise.items.model_endings import designated
from flows.normalise.items.reading import Reading, gloss
from flows.normalise.mention import Item


def item(reading: Reading) -> Item:
    """The value of a reading.

    Its id is the model's, the type's, or both for another thing of a model ("ammunition/himars") and for a model that
    the atlas does not know ("patrol_aircraft/tc-90").
    """
    model, kind = chosen(reading.models, reading.type), reading.type
    plural = bool(reading.plural)
    designation = _designation(reading, model)
    if model and (kind is None or model_decides(kind, model)):
        return Item(model.item_id, model.name_en, designation, model.type.category, model.type.type, plural)
    assert kind is not None
    glosses = [gloss(name) for name in dict.fromkeys(reading.modifiers)]
    name = " ".join(part for part in (reading.calibre, *glosses, kind.name_en) if part)
    named = model.item_id if model else _slug(designation or "")
    item_id = f"{kind.type}/{named}" if named else kind.type
    return Item(item_id, name, designation, kind.category, kind.type, plural)


def _designation(reading: Reading, model: Model | None) -> str | None:
    """The most exact of a model's names in the phrase, then the fullest; what stands there, if the atlas knows none."""
    names = [designated(written, model) for written in reading.written] if model else list(reading.written)
    usual = model.designation if model else ""
    exact = [name for name in names if name != usual and re.search(r"\d", name) and re.search(r"\d", usual)]
    return max(exact or names, key=len, default=None)


def _slug(designation: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", designation.lower()).strip("-")
