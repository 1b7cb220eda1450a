"""By what a date is tied to an act: the act's own verb, one that governs or tells it, what was done in one breath.

In: a `Reading` and a trigger. Out: verb groups with their ties, the closest first; the tie of a date. What the ties
are, and which of them a status takes, stands in `flows/atlas/dating.toml`.
"""

from collections.abc import Iterator

from flows.dictionary import load
from flows.relate.clauses.governing import speech_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.hosts import Placed, is_inverted
from flows.relate.dating.neighbours import below, beside, carrier_of, gathered, near
from flows.relate.doubt.governors import effects_on


def ties_of(reading: Reading, trigger: Found) -> list[tuple[VerbGroup, str]]:
    """The verb groups that tell an act, each with its tie, the closest first."""
    says = speech_in(reading)
    own = reading.group_at(trigger.first)
    governed = [
        group
        for effect in effects_on(reading, trigger.first)
        if (group := _group_of(reading, effect.index))
        if effect.embeds or own is None or not own.finite
    ]
    carrier = own or (governed[0] if governed else carrier_of(reading, trigger))
    aside = own is None and reading.markers[trigger.last if trigger.kind == "phrase" else trigger.first] is not None
    ties: list[tuple[VerbGroup, str]] = []
    if carrier is not None and (own is not None or aside or carrier not in governed):
        ties.append((carrier, "said" if own is None and not aside and _tells(carrier, says) else "own"))
    ties += [(group, "deal") for group in _dealt(reading, own)]
    ties += [(group, "own") for group in gathered(reading, own)]
    ties += [
        (group, "said" if _tells(group, says) else "own" if _is_set(reading, group, trigger) else "above")
        for group in governed
    ]
    ties += [(group, "above") for group in _above(reading, carrier) if not _tells(group, says)]
    ties += [(group, "own") for group in beside(reading, trigger, carrier)]
    ties += [(group, "below") for group in below(reading, carrier)]
    ties += [
        (group, "told") for group in reading.verbs if _tells(group, says) or is_inverted(reading, group, trigger.last)
    ]
    return [*ties, *((group, "near") for group in near(reading, carrier))]


def _dealt(reading: Reading, carrier: VerbGroup | None) -> Iterator[VerbGroup]:
    """What tells of the deal that an act rests on: "is to get missiles under a contract signed on Monday"."""
    deals: list[str] = load(reading.sentence.language, "grammar")["coming"]["deals"]
    for group in reading.verbs if carrier is not None else ():
        noun = antecedent_of(reading, group.first) if group.tense == "participle" else None
        if noun is not None and reading.units[noun].lower in deals and not _stands_apart(reading, noun, carrier):
            yield group


def _stands_apart(reading: Reading, noun: int, carrier: VerbGroup | None) -> bool:
    """Whether another clause stands between a noun and the carrier of an act."""
    low, high = sorted((noun, carrier.head if carrier is not None else noun))
    return any(g.finite and low < g.head < high for g in reading.verbs)


def tie_of(reading: Reading, trigger: Found, placed: Placed, ties: list[tuple[VerbGroup, str]]) -> str | None:
    """The tie of a date to an act, or null."""
    if placed.nouns and trigger.kind != "verb" and trigger.last in placed.nouns:
        return "own"
    if placed.nouns and placed.group is None:
        statements = load(reading.sentence.language, "grammar")["attribution"]["statements"]
        return "told" if any(reading.units[i].lower in statements for i in placed.nouns) else None
    if placed.group is None:
        low, high = sorted((placed.first, trigger.first))
        parted = any(low < g.head < high and g.finite for g in reading.verbs)
        return "near" if trigger.kind != "verb" and not parted else None
    return next((tie for group, tie in ties if group == placed.group), None)


def _tells(group: VerbGroup, says: set[int]) -> bool:
    return group.head in says or group.first in says


def _is_set(reading: Reading, group: VerbGroup, trigger: Found) -> bool:  # "the deployment will begin in May"
    begins = any(e.name == "begin" and _group_of(reading, e.index) == group for e in effects_on(reading, trigger.first))
    return trigger.kind == "noun" and (begins or subject_of(reading, group) == trigger.first)


def _group_of(reading: Reading, index: int) -> VerbGroup | None:
    """The verb of a governing word: its own, or the one just before a noun ("gave its approval")."""
    before = next((g for g in reversed(reading.verbs) if 0 < index - g.last <= 4), None)
    return reading.group_at(index) or before


def _above(reading: Reading, group: VerbGroup | None) -> Iterator[VerbGroup]:
    """What governs an infinitive or gerund, up to the finite verb."""
    seen = 0
    while group is not None and not group.finite and group.tense != "participle" and seen < 4:
        group, seen = governing_group(reading, group.first), seen + 1
        if group is not None:
            yield group
