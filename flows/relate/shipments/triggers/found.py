"""Which words of a sentence tell a transfer, and in which sense: giving, getting, arriving.

In: a `Reading`. Out: triggers, each in the frame that the words around it ask for.
"""

from dataclasses import replace

from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import ends_as_participle
from flows.relate.shipments.triggers.idioms import without_objects
from flows.relate.shipments.triggers.not_told import (
    is_decision,
    is_describing,
    is_financed,
    is_meant_otherwise,
    is_passed_on,
    is_told_by_noun,
    is_topic,
)
from flows.relate.shipments.triggers.turned import turned
from flows.relate.shipments.triggers.worded import is_worded


def find_triggers(reading: Reading) -> list[Found]:
    """The triggers of a sentence, without participles that only describe ("soldiers armed with rifles")."""
    listed = lexicon(reading.sentence.language, "shipments")
    fits = listed.find(reading.units, lambda t: _in_voice(reading, t) and is_worded(reading, t))
    found = [replace(t, kind="verb") if _is_verb(reading, t) else t for t in without_objects(reading, fits)]
    plain = [t for t in found if t.entry.options.get("participle", True) or not is_participle(reading, t)]
    # A word in another sense takes nothing from those that tell a transfer; alone it is read, and refused for it.
    meant = [t for t in plain if len(plain) == 1 or not is_meant_otherwise(reading, t)]
    told = [t for t in meant or plain if not is_told_by_noun(t, plain) and not is_passed_on(reading, t, plain)]
    told = [t for t in told if not is_financed(reading, t) and not is_decision(reading, t, told)]
    stands = (t for t in told if not is_describing(reading, t) and not is_topic(reading, t))
    return [turned(reading, trigger) for trigger in stands]


def _is_verb(reading: Reading, trigger: Found) -> bool:
    """Whether a light verb tells a transfer, or what may be a noun is the verb of its clause: "is handing over"."""
    group = reading.group_at(trigger.first) if trigger.kind == "noun" else None
    return trigger.kind == "light" or (group is not None and group.finite and group.head == trigger.first)


def is_participle(reading: Reading, trigger: Found) -> bool:
    """Whether a trigger is a participle without an auxiliary."""
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None:
        return trigger.kind == "verb" and ends_as_participle(reading.units[trigger.first], reading.sentence.language)
    return group.tense == "participle"


def _in_voice(reading: Reading, trigger: Found) -> bool:
    """Whether a verb stands in the voice that its entry is about (« se doter de »)."""
    wanted = trigger.entry.options.get("voice")
    group = reading.group_at(trigger.first)
    told = trigger.kind in {"verb", "light"}
    return wanted is None or not told or (group is not None and group.voice == wanted)
