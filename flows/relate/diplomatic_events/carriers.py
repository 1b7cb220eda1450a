"""The verb that carries an act named by a noun, and what the words around it make of the act.

In: a `Reading` and a trigger. Out: an `Act`. Carriers and their effects are data
(`carrier` in `diplomatic_events.toml`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import Entry
from flows.relate.diplomatic_events.words import FILE

Relation = Literal["self", "object", "subject", "aside", "none"]

SPOKEN = frozenset({"speech", "must"})
# Effects of carriers by which an act does not take place, and the status that each gives it.
UNDOING: Mapping[str, str] = {"cancel": "cancelled", "postpone": "postponed", "refuse": "refused"}


@dataclass(frozen=True, slots=True)
class Act:
    """A trigger with the verb group that tells it.

    `relation`: the group is its own (`self`), or that whose object, subject or aside its noun is.
    `effects` are those of the carriers beside it: hold, take, ahead, propose, refuse, cancel, postpone, run.
    """

    trigger: Found
    group: VerbGroup | None
    relation: Relation
    effects: tuple[str, ...] = ()

    @property
    def options(self) -> Mapping[str, Any]:
        """The keys of the trigger's entry."""
        return self.trigger.entry.options

    @property
    def frame(self) -> str:
        """The frame of the trigger."""
        return str(self.options["frame"])


def as_placed(act: Act) -> Act:
    """The act as one that is held face to face: the talks of those who are told to have met."""
    options = {**act.options, "event_type": act.options["placed"], "placed": None}
    return replace(act, trigger=replace(act.trigger, entry=Entry(FILE, act.trigger.entry.id, options)))


def is_ahead(other: Act, act: Act) -> bool:
    """Whether a visit is told before what is done on it: « au premier jour de sa visite, il a rencontré »."""
    return act.frame == "visit" and act.relation == "aside" and act.trigger.last < other.trigger.first


def carried(reading: Reading, trigger: Found) -> Act:
    """The act of a trigger, with the verb group that tells it."""
    group = reading.group_at(trigger.first)
    told = trigger.kind in {"verb", "light"} or trigger.entry.options["frame"] == "must"
    if told and group is not None:
        return Act(trigger, group, "self", tuple(_effects(reading, trigger, None)))
    carrier, relation = _carrier(reading, trigger)
    # What came before or goes on beside is not what the verb announces: "agreed to reopen embassies, after a call".
    before = reading.markers[max(0, trigger.first - 3) : trigger.first + 1]
    apart = relation == "aside" and reading.markers[trigger.first] in {"under", "of"} and "under" in before
    effects = _effects(reading, trigger, None if apart else carrier)
    if relation == "aside":  # "deliveries were cancelled after the sanctions": it is the deliveries that were
        own = [*_ended(reading, trigger), *_effects(reading, trigger, None)]
        effects = [*(e for e in own if e in UNDOING), *(e for e in effects if e not in UNDOING)]
    return Act(trigger, carrier, relation, tuple(effects))


def _carrier(reading: Reading, trigger: Found) -> tuple[VerbGroup | None, Relation]:
    """The verb group that a noun belongs to, and as what."""
    units, head = reading.units, reading.units[trigger.first]
    for group in reading.verbs:
        own = group.finite and relative_before(reading, group) is None
        if own and subject_of(reading, group) in range(trigger.first, trigger.last + 1):
            return group, "subject"
    dated = units[head.head].mention("date") is not None  # « entameront en mai des pourparlers »
    if reading.markers[trigger.first] in {"in", "under", "to", "as", "about", "of", "for", "from"} and not (
        dated and reading.markers[trigger.first] == "of"
    ):
        return governing_group(reading, trigger.first), "aside"
    owner = reading.group_at(units[head.head].index)
    if owner is not None and head.dep in {"obj", "iobj", "subj"}:
        return owner, "subject" if head.dep == "subj" else "object"
    before = next((g for g in reversed(reading.verbs) if g.last < trigger.first and not _qualifying(g, trigger)), None)
    if before is not None and all(u.lower not in {",", ";"} for u in units[before.last + 1 : trigger.first]):
        return before, "object"
    return (before, "none") if before is None else (before, "aside")


def _qualifying(group: VerbGroup, trigger: Found) -> bool:
    """A participle right before the noun only qualifies it: "cancelled a planned visit"."""
    return group.tense == "participle" and group.last == trigger.first - 1


def _effects(reading: Reading, trigger: Found, carrier: VerbGroup | None) -> list[str]:
    """The effects of the carriers around a noun: its verb, its participles and adjectives, the noun that governs it."""
    language = reading.sentence.language
    found = lexicon(language, FILE, "carrier").find(reading.units)
    own = reading.group_at(trigger.first)
    near: list[tuple[int, str]] = []
    for hit in found:
        effect = str(hit.entry.options["effect"])
        group = reading.group_at(hit.first)
        if group is not None and group == own and trigger.kind in {"verb", "light"}:
            continue
        if carrier is not None and group == carrier and hit.first >= carrier.head - 1:
            near.append((0 if effect in UNDOING else 1, effect))
        elif trigger.kind in {"verb", "light"}:
            if own is not None and not own.finite and 0 < own.first - hit.last <= 6 and _clear(reading, hit.last, own):
                near.append((own.first - hit.last, effect))
        elif _modifies(reading, trigger, hit) or (carrier is not None and hit.first == carrier.last + 1):
            near.append((2, effect))
    return [effect for _, effect in sorted(near, key=lambda pair: pair[0])]


def _ended(reading: Reading, trigger: Found) -> list[str]:
    """What wordings that end in the noun's preposition undo: "put an end to the talks", « a mis fin aux travaux »."""
    found = lexicon(reading.sentence.language, FILE, "carrier").find(reading.units)
    near = [f for f in found if f.kind == "phrase" and 0 < trigger.first - f.last <= 4 and reading.group_at(f.first)]
    told = (str(f.entry.options["effect"]) for f in near if "," not in reading.sentence.quote(f.last, trigger.first))
    return [effect for effect in told if effect in UNDOING]


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
