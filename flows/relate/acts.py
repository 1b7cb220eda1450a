"""Find the diplomatic acts of a sentence: triggers whose conditions hold, with the verb that carries an act named by a noun.

In: a `Reading`. Out: `Act`s in the order of the text. What a trigger asks of the words beside it is data
(`diplomatic_events.toml`): objects of light verbs, what must not stand before or after. An act told by a verb and its
object ("signed a treaty") is one act.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name, Place
from flows.relate.lexicon import Entry, Found, lexicon
from flows.relate.reading import Reading
from flows.relate.subjects import governing_group, subject_of
from flows.relate.verbs import VerbGroup

FILE = "diplomatic_events"
Relation = Literal["self", "object", "subject", "aside", "none"]
_REACH = 14


@dataclass(frozen=True, slots=True)
class Act:
    """A trigger with the verb group that tells it: its own (`self`), or that whose object, subject or aside its noun is.

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


def find_acts(reading: Reading) -> list[Act]:
    """The acts that a sentence names."""
    found = lexicon(reading.sentence.language, FILE).find(reading.units, lambda f: _holds(reading, f))
    acts = [_act(reading, trigger) for trigger in found]
    return [act for act in acts if not any(_covers(other, act) for other in acts)]


def type_of(reading: Reading, act: Act) -> str:
    """The type of an act. An exchange whose medium is untold is a call, unless a place is told (`placed`)."""
    kind = str(act.options["event_type"])
    placed = act.options.get("placed")
    if not placed:
        return kind
    text = (
        fold(reading.sentence.quote(act.trigger.first, act.trigger.last)) + " " + window(reading, act.trigger.last, 1)
    )
    text += window(reading, act.trigger.first, -1)
    if any(p.search(text) for p in patterns(act.trigger.entry, "remote")):
        return kind
    return str(placed) if any(_tells_place(reading, act, u.index) for u in reading.units) else kind


def _tells_place(reading: Reading, act: Act, index: int) -> bool:
    """A town or building near the trigger, no other verb or act between: "spoke with him in Geneva"."""
    mention = reading.units[index].mention("place")
    if mention is None or not isinstance(mention.value, Place) or reading.markers[index] not in {"in", "to", "near"}:
        return False
    if mention.value.precision not in {"site", "city"}:
        return False
    low, high = sorted((index, act.trigger.last))
    return high - low <= 9 and not any(low < g.head < high and g != act.group for g in reading.verbs)


# ---------------------------------------------------------------- conditions


def _holds(reading: Reading, found: Found) -> bool:
    options = found.entry.options
    right, left = window(reading, found.last, 1), window(reading, found.first, -1)
    if found.kind == "light" and _takes_up(reading, found):
        left = _sentence_before(reading) + left
    if any(p.search(right) for p in patterns(found.entry, "unless_after")):
        return False
    if any(p.search(left) for p in patterns(found.entry, "unless_before")):
        return False
    if found.kind == "light" and _object_span(found.entry, left, right) is None:
        return False
    if found.kind in {"verb", "light"}:
        person = _object_is_person(reading, found)
        if options.get("person_object") and not person:
            return False
        if options.get("not_person_object") and person:
            return False
    return True


def window(reading: Reading, index: int, step: int) -> str:
    """The folded words beside a unit, to the right or the left, up to a semicolon; they begin or end with the space."""
    units = reading.units
    end = index
    for _ in range(_REACH):
        if not 0 <= end + step < len(units) or units[end + step].lower in {";", ":"}:
            break
        end += step
    if end == index:
        return ""
    text = reading.sentence.text
    if step > 0:
        return fold(text[units[index].end : units[end].end]).lstrip()
    return fold(text[units[end].start : units[index].start])


def _takes_up(reading: Reading, found: Found) -> bool:
    """Whether a clitic object stands before the verb: what it takes up was named in the sentence before."""
    group = reading.group_at(found.first)
    clitics = load(reading.sentence.language, FILE).get("clitics", ())
    return group is not None and any(u.lower in clitics for u in reading.units[max(0, group.first - 1) : found.first])


def _sentence_before(reading: Reading) -> str:
    start = reading.sentence.span.start
    return fold(reading.sentence.text[max(0, start - 250) : start]) + " "


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(fold(pattern))


def patterns(entry: Entry, key: str) -> list[re.Pattern[str]]:
    """The patterns that an entry lists under a key."""
    return [_compiled(p) for p in entry.options.get(key, ())]


def _object_span(entry: Entry, left: str, right: str) -> str | None:
    """The words that are the object of a light verb."""
    for pattern in patterns(entry, "object"):
        found = pattern.search(right) or (None if pattern.pattern.startswith("^") else pattern.search(left))
        if found:
            return found.group()
    return None


def _object_is_person(reading: Reading, found: Found) -> bool:
    """Whether the verb's object, or the subject of its passive, is a person or somebody in office."""
    group = reading.group_at(found.first)
    if group is not None and group.voice == "passive":
        subject = subject_of(reading, group)
        return subject is not None and _is_person(reading, subject)
    for unit in reading.units[found.last + 1 : found.last + 9]:
        if unit.mention("name"):
            if _is_person(reading, unit.index):
                return reading.markers[unit.index] is None
            if not _qualifies(reading, unit.index):
                return False
        elif unit.nominal or (unit.pos == "ADP" and unit.lower not in {"de", "d'", "du", "of"}):
            return False
    return False


def _qualifies(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("name")
    return mention is not None and isinstance(mention.value, Name) and mention.value.sense == "adjective"


def _is_person(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("name")
    return mention is not None and isinstance(mention.value, Name) and mention.value.sense in {"person", "office"}


# ---------------------------------------------------------------- carriers


def _act(reading: Reading, trigger: Found) -> Act:
    group = reading.group_at(trigger.first)
    told = trigger.kind in {"verb", "light"} or trigger.entry.options["frame"] == "must"
    if told and group is not None:
        return Act(trigger, group, "self", tuple(_effects(reading, trigger, None)))
    carrier, relation = _carrier(reading, trigger)
    return Act(trigger, carrier, relation, tuple(_effects(reading, trigger, carrier)))


def _carrier(reading: Reading, trigger: Found) -> tuple[VerbGroup | None, Relation]:
    """The verb group that a noun belongs to, and as what."""
    units, head = reading.units, reading.units[trigger.first]
    for group in reading.verbs:
        if group.finite and subject_of(reading, group) in range(trigger.first, trigger.last + 1):
            return group, "subject"
    if reading.markers[trigger.first] in {"in", "under", "to", "as", "about", "of", "for", "from"}:
        return governing_group(reading, trigger.first), "aside"
    owner = reading.group_at(units[head.head].index)
    if owner is not None and head.dep in {"obj", "iobj", "subj"}:
        return owner, "subject" if head.dep == "subj" else "object"
    before = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    if before is not None and all(u.lower not in {",", ";"} for u in units[before.last + 1 : trigger.first]):
        return before, "object"
    return (before, "none") if before is None else (before, "aside")


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
            near.append((0 if effect in {"cancel", "postpone", "refuse"} else 1, effect))
        elif trigger.kind in {"verb", "light"}:
            if own is not None and not own.finite and 0 < own.first - hit.last <= 6 and _clear(reading, hit.last, own):
                near.append((own.first - hit.last, effect))
        elif _modifies(reading, trigger, hit):
            near.append((2, effect))
    return [effect for _, effect in sorted(near, key=lambda pair: pair[0])]


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


def _covers(other: Act, act: Act) -> bool:
    """Whether an act is only the object of another one's verb: "signed a treaty", "refused to meet"."""
    if other is act or other.trigger.kind not in {"verb", "light"}:
        return False
    same = other.options["event_type"] == act.options["event_type"]
    if act.trigger.kind in {"noun", "phrase"}:
        near = act.group == other.group or 0 < act.trigger.first - other.trigger.last <= 6
        kin = same or {other.options["event_type"], act.options["event_type"]} in _KIN
        return near and kin
    if act.group is not None and other.options["event_type"] == "rejection" and not act.group.finite:
        return act.frame in {"speech", "toward"} and 0 < act.trigger.first - other.trigger.last <= 5
    return False


_KIN: Sequence[set[str]] = (
    {"sanction", "sanction_relief"},
    {"recall", "negotiation"},
    {"visit", "meeting"},
    {"meeting", "call"},
    {"relations_break", "relations_restore"},
    {"agreement", "negotiation"},
    {"rejection", "mediation"},
)
