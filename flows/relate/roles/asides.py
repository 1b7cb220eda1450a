"""Things that stand apart from what a trigger moves: "sensors mounted on the drones", "heavier than the bombs".

In: a `Reading`, a trigger and the things that are nearest to it. Out: the things that it moves. The words that tell
what a deal is about are data (`grammar.toml`, `covering`).
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import dropwhile

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of

# Phrases under these markers tell what a thing is for or against, not that it is moved.
ASIDE = frozenset({"for", "against", "under", "about", "near", "according", "as", "between", "in", "by"})
# Behind another thing of the same trigger they belong to that thing; "for", unless that stands under it too.
_BESIDE = ASIDE - {"for"}
# How many characters before a thing its deal's verb stands at most ("covers some 40 refitted tanks").
_COVERED = 60


def moved(reading: Reading, trigger: Found, things: Sequence[int]) -> tuple[int, ...]:
    """Without the asides, where the trigger has things that stand in the open ("sensors mounted on the drones")."""
    told = (_summed, _covered)
    aside = (t for t in things if reading.markers[t] in _BESIDE and t > trigger.last)
    apart = {t for t in aside if not any(is_told(reading, t) for is_told in told)}
    first = next((t for t in things if t > trigger.last), None)
    if first is not None and reading.markers[first] not in ASIDE:
        apart |= {t for t in things if t > first and reading.markers[t] == "for"}  # "missiles for its submarines"
    plain = [t for t in things if t not in apart]
    return tuple(plain or things)


def _summed(reading: Reading, thing: int) -> bool:
    """A thing of which a sum tells how much: "$800 million in additional military aid"."""
    at = thing - 1
    while at > 0 and reading.units[at].pos in {"ADJ", "DET", "ADV"} and not reading.units[at].mention("item"):
        at -= 1
    return at > 0 and reading.markers[thing] == "in" and reading.units[at - 1].mention("money") is not None


def _covered(reading: Reading, thing: int) -> bool:
    """A thing that a deal is said to be about: « le contrat porte notamment sur 42 chars »."""
    before = fold(reading.sentence.text[max(0, reading.units[thing].start - _COVERED) : reading.units[thing].start])
    return _covering(reading.sentence.language).search(before) is not None


@cache
def _covering(language: str) -> re.Pattern[str]:
    """The words that tell what a deal is about, and at most a number or article behind them."""
    words = load(language, "grammar")["covering"]["words"]
    return re.compile(rf"\b(?:{'|'.join(fold(w) for w in words)})\W+(?:\w++(?:[,.-]\w++)*+\W++){{0,5}}$")


def is_compared(reading: Reading, thing: int) -> bool:
    """A thing with which another is compared ("heavier than the bombs …", « plus puissantes que les bombes … »)."""
    known = load(reading.sentence.language, "grammar")["comparison"]
    words = [u.lower for u in reading.units[max(0, thing - 5) : thing]]
    if not known["degrees"]:
        return any(w in known["than"] for w in words[-3:])
    behind = dropwhile(lambda w: w not in known["degrees"], words)
    return any(w in known["than"] for w in behind)


def is_told_below(reading: Reading, trigger: Found, thing: int) -> bool:
    """A thing in a clause of what is said, not moved: "gave assurances that it won't use the missiles"."""
    that = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    openers = [i for i in range(trigger.last + 1, thing) if reading.units[i].lower in that]
    if any(found.first == trigger.first for found in governors_in(reading)):
        # "announced that it was finalising an agreement on …", not "announced that ships will be banned"
        told = next((g for g in reading.verbs if g.finite and g.first > thing), None) if openers else None
        return told is not None and subject_of(reading, told) == thing
    below = [g for g in reading.verbs if g.finite and g.last < thing and any(i + 1 < g.first for i in openers)]
    return any(all(u.lower != "," for u in reading.units[g.last + 1 : thing]) for g in below)


def is_described_farther(reading: Reading, trigger: Found, thing: int) -> bool:
    """A thing before another that a participle describes: "bought 180 tanks to replace equipment given to Kyiv"."""
    group = reading.group_at(trigger.first)
    if group is None or group.tense != "participle" or trigger.kind != "verb" or thing > trigger.first:
        return False
    apart = (g for g in reading.verbs if thing < g.head < trigger.first)
    return any(not g.finite and g.tense != "participle" for g in apart)
