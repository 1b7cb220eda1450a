"""How the items of a shipment are counted, in which unit, and when they are to arrive.

In: a draft with its item, quantity and date. Out: the modality where no number is told, the unit, the delivered number,
the days of delivery.
"""

import re
from collections.abc import Mapping
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Date, Item
from flows.relate.clauses.reading import Reading
from flows.relate.facts import Draft

# What is not counted in pieces, so that "a" before it is no number.
_UNCOUNTED = {"training", "military_aid", "weapons_unspecified", "non_lethal"}
_UNITS = {"ammunition": "round", "vehicle": "vehicle", "armoured_vehicle": "vehicle"}


def default_modality(draft: Draft, reading: Reading, index: int, item: Item) -> None:
    """Without a number: a bare plural is plural_unspecified, "a"/« un » is one, a mass is none."""
    if "quantity_modality" in draft.fields:
        return
    unit = reading.units[index]
    before = reading.units[index - 1].lower if index else ""
    words = load(reading.sentence.language, "grammar")["determiners"]
    model = item.designation is not None and item.category not in _UNCOUNTED and before not in words["single"]
    modality = "none"
    if item.category == "weapons_unspecified":
        modality = "plural_unspecified" if before in words["plural"] and not _qualified(reading, index) else "none"
    elif item.type != "ammunition" and not _is_mass(reading, index) and (item.plural or model):
        modality = "plural_unspecified"
    elif before in words["indefinite"] and item.category not in _UNCOUNTED:
        draft.fields |= {"quantity_low": 1, "quantity_best": 1, "quantity_high": 1}
        draft.prove("quantity", reading.units[index - 1].start, unit.end)
        modality = "exact"
    draft.fields["quantity_modality"] = modality


def _qualified(reading: Reading, index: int) -> bool:
    """Whether a word narrows the weapons to a kind (« des armes lourdes », « des armes bulgares »)."""
    mention = reading.units[index]
    following = reading.units[index + 1] if index + 1 < len(reading.units) else None
    return " " in mention.text or (following is not None and following.pos == "ADJ")


def _is_mass(reading: Reading, index: int) -> bool:
    """Whether the head word names no countable thing ("capabilities", « moyens »)."""
    masses = load(reading.sentence.language, "grammar")["quantities"]["masses"]
    words = fold(reading.units[index].text).split()
    return words[0] in masses or words[-1] in masses


def set_unit(draft: Draft, item: Item) -> None:
    """What the number counts, and how much of it has been delivered."""
    best = draft.fields.get("quantity_best")
    if best is None and draft.fields.get("quantity_low") is None and draft.fields.get("quantity_high") is None:
        return
    text = fold(str(draft.fields.get("item_text", ""))) + " " + fold(str(draft.fields.get("quantity_text", "")))
    told = next((unit for unit, words in _unit_words(draft.story.language).items() if words.search(text)), None)
    draft.fields["quantity_unit"] = told or _UNITS.get(item.category, "piece")


@cache
def _unit_words(language: str) -> Mapping[str, re.Pattern[str]]:
    return {unit: re.compile(words) for unit, words in load(language, "shipments")["units"].items()}


def set_delivery(draft: Draft, reading: Reading, status: str | None, *, ahead: bool) -> None:
    """When the items arrive: the event's own date if they are delivered, else a later date told beside a promise."""
    published = draft.story.article.published_at
    earliest, latest = draft.fields.get("event_date_earliest"), draft.fields.get("event_date_latest")
    if status == "delivered":
        if draft.fields.get("quantity_best") is not None and draft.fields.get("quantity_text"):
            draft.fields["quantity_delivered_best"] = draft.fields["quantity_best"]
        if latest is not None:
            draft.fields |= {"delivery_date_earliest": earliest, "delivery_date_latest": latest}
            draft.prove("delivery_date", draft.evidence["event_date"][0].start, draft.evidence["event_date"][0].end)
    if published is None:
        return
    day = published.date()
    if not ahead:
        return
    for unit in reading.units:
        date = unit.mention("date")
        coming = date is not None and isinstance(date.value, Date) and date.value.earliest is not None
        if date is not None and coming and isinstance(date.value, Date) and date.value.earliest > day:  # type: ignore[operator]
            draft.fields |= {"delivery_date_earliest": date.value.earliest, "delivery_date_latest": date.value.latest}
            draft.prove("delivery_date", date.start, date.end)
            return
