"""Arms that no word names: "a plan to arm the rebels", « Téhéran arme le Hezbollah ».

In: a `Reading` and its triggers. Out: `Governed`: each verb that tells it by itself (`alone` in `shipments.toml`), with
its own unit as the thing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import Entry
from flows.relate.roles.assign import Governed
from flows.relate.roles.marked_places import object_reach
from flows.relate.shipments.bodies import kind_of_body


def find_arming(reading: Reading, triggers: Sequence[Found]) -> Iterator[Governed]:
    """The verbs that arm somebody, each in the frame in which its object receives."""
    for trigger in triggers:
        if trigger.entry.options.get("alone") and trigger.kind == "verb" and _arms_somebody(reading, trigger):
            entry = trigger.entry
            framed = Entry(entry.file, entry.id, {**entry.options, "frame": "arm"})
            yield Governed(replace(trigger, entry=framed), (trigger.first,))


def _arms_somebody(reading: Reading, trigger: Found) -> bool:
    """Whether a party is the object of the verb, or the subject of its passive, and nothing is named with which."""
    group = reading.group_at(trigger.first)
    if group is None or group.tense == "participle":
        return False
    if group.voice == "passive":
        subject = subject_of(reading, group)
        return subject is not None and _is_party(reading, subject)
    if group.voice != "active":
        return False
    with_ = load(reading.sentence.language, "grammar")["markers"]["with"]
    for unit in reading.units[group.last + 1 : group.last + 1 + object_reach("arm")]:
        if _is_party(reading, unit.index) and reading.markers[unit.index] is None:
            behind = reading.units[unit.index + 1 : unit.index + 3]
            return not any(u.lower in with_ for u in behind)
        if unit.pos in {"PUNCT", "ADP"} or reading.group_at(unit.index) is not None:
            return False
    return False


def _is_party(reading: Reading, index: int) -> bool:
    unit = reading.units[index]
    told = unit.mention("name") or unit.mention("force") or kind_of_body(reading, index)
    return told is not None
