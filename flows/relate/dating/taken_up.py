"""Whether the subject of a verb takes up what an event told before moved, or the move itself: "they", "the withdrawal".

In: the `Reading` of a sentence, a verb group in it and an `Event` of a sentence before. Out: true or false. The words
are data (`later` in `discourse.toml`).
"""

from collections.abc import Mapping
from typing import Any

from flows.dictionary import load
from flows.normalise.mention import Force, Item
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.event import Event

# So many words stand between an article and its noun at most.
_PHRASE = 5


def takes_up(reading: Reading, group: VerbGroup, event: Event) -> bool:
    """Whether a subject is a pronoun, or a definite noun for the event's kind of thing, and for the whole of it."""
    words: Mapping[str, Any] = load(reading.sentence.language, "discourse")["later"]
    at = subject_of(reading, group)
    if at is None:
        return False
    unit = reading.units[at]
    if unit.lower in words["pronouns"]:
        return not (_is_several(event) and unit.lower in words["singular"])
    phrase = _definite(reading, at, words)
    if not phrase or any(u.lower in words["parts"] or u.mention("quantity") or u.lower.isdigit() for u in phrase):
        return False
    return unit.lower in words["things"] or _is_of_kind(unit, event)


def _is_several(event: Event) -> bool:
    numbers = {event.fields.get(f"quantity_{end}") for end in ("low", "best")} - {None, 1}
    return bool(numbers) or event.fields.get("quantity_modality") == "plural_unspecified"


def _definite(reading: Reading, at: int, words: Mapping[str, Any]) -> tuple[Unit, ...]:
    """The words of a noun phrase from its article to its head; none where no article makes it definite."""
    for first in range(at, max(-1, at - _PHRASE), -1):
        unit = reading.units[first]
        if first < at and (unit.pos == "PUNCT" or reading.group_at(first) is not None):
            return ()
        if unit.lower.startswith(tuple(f"{w} " for w in words["articles"])) or unit.lower in words["articles"]:
            return reading.units[first : at + 1]
    return ()


def _is_of_kind(unit: Unit, event: Event) -> bool:
    item, force = unit.mention("item"), unit.mention("force")
    if item is not None and isinstance(item.value, Item) and item.value.category == event.fields.get("item_category"):
        return True
    moved = event.table == "deployments" and force is not None
    return moved and force is not None and isinstance(force.value, Force) and not force.value.body
