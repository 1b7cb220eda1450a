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
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading

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
    return re.compile(rf"\b(?:{'|'.join(fold(w) for w in words)})\W+(?:[\w,.-]+\W+){{0,5}}$")


def is_compared(reading: Reading, thing: int) -> bool:
    """A thing with which another is compared ("heavier than the bombs …", « plus puissantes que les bombes … »)."""
    known = load(reading.sentence.language, "grammar")["comparison"]
    words = [u.lower for u in reading.units[max(0, thing - 5) : thing]]
    if not known["degrees"]:
        return any(w in known["than"] for w in words[-3:])
    behind = dropwhile(lambda w: w not in known["degrees"], words)
    return any(w in known["than"] for w in behind)
