"""What the words around an act named by a noun make of it: held, planned, proposed, refused, cancelled, postponed.

In: a `Reading`, a trigger and the verb group that carries it. Out: effects, the nearest first. Carriers and their
effects are data (`carrier` in `diplomatic_events.toml`).
"""

from collections.abc import Mapping
from functools import lru_cache

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.frames import CALLED_OFF
from flows.relate.diplomatic_events.words import FILE

# Effects of carriers by which an act does not take place, and the status that each gives it.
UNDOING: Mapping[str, str] = {"cancel": "cancelled", "postpone": "postponed", "refuse": "refused"}
# Those of them that call off what was planned.
OFF = frozenset(effect for effect, status in UNDOING.items() if status in CALLED_OFF)
# What a word asks for that ends in the noun's preposition ("called for talks"); other carriers only stand beside it.
ASKED = "ask"
# So many units before an infinitive stands what governs it.
_GOVERNS = 6


def effects_of(reading: Reading, trigger: Found, carrier: VerbGroup | None) -> list[str]:
    """The effects of the carriers around a noun: its verb, its participles and adjectives, the noun that governs it."""
    own = reading.group_at(trigger.first)
    near: list[tuple[int, str]] = []
    for hit in _carriers(reading):
        effect = str(hit.entry.options["effect"])
        group = reading.group_at(hit.first)
        if (group is not None and group == own and trigger.kind in {"verb", "light"}) or hit.first == trigger.first:
            continue
        if carrier is not None and group == carrier and hit.first >= carrier.head - 1:
            near.append((0 if effect in UNDOING else 1, effect))
        elif trigger.kind in {"verb", "light"}:
            if own is not None and _bears_on(reading, hit, effect, own):
                near.append((own.first - hit.last, effect))
        elif _governs(reading, hit.last, carrier):
            near.append((1, effect))
        elif _modifies(reading, trigger, hit) or (carrier is not None and hit.first == carrier.last + 1):
            near.append((2, effect))
    return [effect for _, effect in sorted(near, key=lambda pair: pair[0])]


@lru_cache(maxsize=1 << 4)
def _carriers(reading: Reading) -> tuple[Found, ...]:
    return tuple(lexicon(reading.sentence.language, FILE, "carrier").find(reading.units))


def _governs(reading: Reading, index: int, carrier: VerbGroup | None) -> bool:
    """Whether a word stands right before the infinitive that carries a noun: "proposed to hold talks"."""
    return carrier is not None and carrier.tense == "infinitive" and _is_close(reading, index, carrier)


def _bears_on(reading: Reading, hit: Found, effect: str, own: VerbGroup) -> bool:
    """Whether a word decides what an infinitive behind it is worth, or what somebody proposes that others do."""
    if not own.finite:
        return _is_close(reading, hit.last, own) or (effect == "propose" and _is_over(reading, hit, own))
    that = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    between = reading.units[hit.last + 1 : own.first]
    told = any(u.lower in that for u in between) and not any(u.lower in {";", ":"} for u in between)
    return effect == "propose" and own.tense == "present" and told and _is_before(reading, hit, own)


def _is_over(reading: Reading, hit: Found, own: VerbGroup) -> bool:
    group = reading.group_at(hit.first)
    return group is not None and governing_group(reading, own.first) == group


def _is_before(reading: Reading, hit: Found, own: VerbGroup) -> bool:
    """Whether a verb is the last before another."""
    return reading.group_at(hit.first) == next((g for g in reversed(reading.verbs) if g.last < own.first), None)


def _is_close(reading: Reading, index: int, group: VerbGroup) -> bool:
    return 0 < group.first - index <= _GOVERNS and _clear(reading, index, group)


def ended(reading: Reading, trigger: Found) -> list[str]:
    """What wordings undo or ask for that end in the noun's preposition: "put an end to talks", "called for curbs"."""
    near = [
        f
        for f in _carriers(reading)
        if f.kind == "phrase" and 0 < trigger.first - f.last <= 4 and reading.group_at(f.first)
    ]
    told = (str(f.entry.options["effect"]) for f in near if "," not in reading.sentence.quote(f.last, trigger.first))
    return [ASKED if effect == "propose" else effect for effect in told if effect in UNDOING or effect == "propose"]


def _clear(reading: Reading, index: int, group: VerbGroup) -> bool:
    between = reading.units[index + 1 : group.first]
    return all(u.lower not in {",", ";", ":"} for u in between)


def _modifies(reading: Reading, trigger: Found, hit: Found) -> bool:
    """A participle or adjective at the noun ("la rencontre prévue lundi"), or the noun whose complement it is."""
    group = reading.group_at(hit.first)
    between = range(min(hit.last, trigger.last) + 1, max(hit.first, trigger.first))
    if any(reading.units[i].lower in {",", ";", ":"} for i in between) or len(between) > 4:
        return False
    if any(reading.group_at(i) is not None for i in between):
        return False
    if group is not None:
        return group.tense == "participle"
    return hit.kind in {"noun", "phrase"} and len(between) <= 3
