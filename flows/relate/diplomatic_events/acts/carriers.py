"""The verb that carries an act named by a noun, and what the words around it make of the act.

In: a `Reading` and a trigger. Out: an `Act`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before, told_of
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import Entry
from flows.relate.diplomatic_events.acts.effects import UNDOING, effects_of, ended
from flows.relate.diplomatic_events.words import FILE

Relation = Literal["self", "object", "subject", "aside", "none"]

# So far behind its verb a noun tells where words were spoken, and so far behind it their clause opens.
_NEAR, _CLAUSE = 5, 9


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


def is_aimed_at(reading: Reading, act: Act) -> bool:
    """Whether an act's noun is what its verb is for: "came for talks", « pour une deuxième session de pourparlers »."""
    at = act.trigger.first
    if reading.markers[at] == "of":  # what is counted: "a round of talks"
        head = reading.units[at].head
        at = reading.units[head].head if reading.units[head].pos == "ADP" else head
    return act.relation == "aside" and at <= act.trigger.first and reading.markers[at] == "for"


def carried(reading: Reading, trigger: Found) -> Act:
    """The act of a trigger, with the verb group that tells it."""
    group = reading.group_at(trigger.first)
    told = trigger.kind in {"verb", "light"} or trigger.entry.options["frame"] == "must"
    if told and group is not None:
        return Act(trigger, group, "self", tuple(effects_of(reading, trigger, None)))
    if (held := _held_in_clause(reading, trigger)) is not None:
        return held
    carrier, relation = _carrier(reading, trigger)
    # What came before or goes on beside is not what the verb announces: "agreed to reopen embassies, after a call".
    before = reading.markers[max(0, trigger.first - 3) : trigger.first + 1]
    apart = relation == "aside" and reading.markers[trigger.first] in {"under", "of"} and "under" in before
    effects = effects_of(reading, trigger, None if apart else carrier)
    if relation == "aside" and carrier is not None and _is_setting(reading, trigger, carrier):
        effects = [e for e in effects if e != "ahead"]
    if relation == "aside":  # "deliveries were cancelled after the sanctions": it is the deliveries that were
        asked = ended(reading, trigger)
        own = [*asked, *(e for e in effects_of(reading, trigger, None) if e in UNDOING)]
        effects = [*own, *(e for e in effects if e not in UNDOING)]
    return Act(trigger, carrier, relation, tuple(effects))


def _held_in_clause(reading: Reading, trigger: Found) -> Act | None:
    """The act whose noun a relative clause tells to be held: "previewed the talks that he will hold with Oslo"."""
    group = next(told_of(reading, trigger.first, trigger.last), None)
    effects = effects_of(reading, trigger, group) if group is not None else []
    if group is None or "take" not in effects or trigger.entry.options["frame"] != "mutual":
        return None
    above, relation = _carrier(reading, trigger)
    undone = [e for e in effects_of(reading, trigger, above) if e in UNDOING and relation in {"subject", "object"}]
    return Act(trigger, group, "object", (*undone, *effects))


def _carrier(reading: Reading, trigger: Found) -> tuple[VerbGroup | None, Relation]:
    """The verb group that a noun belongs to, and as what."""
    units, head = reading.units, reading.units[trigger.first]
    for group in reading.verbs:
        own = group.finite and relative_before(reading, group) is None
        if own and subject_of(reading, group) in range(trigger.first, trigger.last + 1):
            return group, "subject"
    # « entameront en mai des pourparlers », « engageront des pourparlers »
    some = units[head.head].mention("date") is not None or (
        head.dep == "obj" and reading.group_at(head.head) is not None
    )
    if reading.markers[trigger.first] in {"in", "under", "to", "as", "about", "of", "for", "from"} and not (
        some and reading.markers[trigger.first] == "of"
    ):
        return governing_group(reading, trigger.first), "aside"
    owner = reading.group_at(units[head.head].index)
    if owner is not None and head.dep in {"obj", "iobj", "subj"}:
        return owner, "subject" if head.dep == "subj" else "object"
    before = next((g for g in reversed(reading.verbs) if g.last < trigger.first and not _qualifying(g, trigger)), None)
    if before is not None and all(u.lower not in {",", ";"} for u in units[before.last + 1 : trigger.first]):
        return before, "object"
    return (before, "none") if before is None else (before, "aside")


def _is_setting(reading: Reading, trigger: Found, carrier: VerbGroup) -> bool:
    """Whether a noun only tells where something was done or said: "At a summit on Friday, they agreed to …"."""
    done = carrier.finite and carrier.voice == "active" and carrier.tense in {"past", "perfect", "pluperfect"}
    return done and (trigger.last < carrier.first or _is_said_there(reading, trigger, carrier))


def _is_said_there(reading: Reading, trigger: Found, carrier: VerbGroup) -> bool:
    """Whether words that a clause behind a noun holds were spoken there: "announced on a visit to Oslo that …"."""
    that = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    behind = reading.units[trigger.last + 1 : trigger.last + _CLAUSE]
    stop = next((g.first for g in reading.verbs if g.first > trigger.last), len(reading.units))
    told = any(u.lower in that for u in behind if u.index < stop)
    return told and reading.markers[trigger.first] == "in" and trigger.first - carrier.last <= _NEAR


def _qualifying(group: VerbGroup, trigger: Found) -> bool:
    """A participle right before the noun only qualifies it: "cancelled a planned visit"."""
    return group.tense == "participle" and group.last == trigger.first - 1
