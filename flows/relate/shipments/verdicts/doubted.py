"""The doubt about a trigger, where its words stand otherwise than those of other clauses: "said no to tanks".

In: a `Reading` and a trigger. Out: its `Doubt`.
"""

from dataclasses import replace

from flows.relate.clauses.gerunds import tense_after
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.negation import holds_own_no
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import ends_as_participle
from flows.relate.doubt.clause import Doubt, read_doubt


def doubt_about(reading: Reading, trigger: Found) -> Doubt:
    """The doubt about a trigger; a verb that the tagger took for something else is read by its ending."""
    doubt = read_doubt(reading, trigger.first, trigger.last)
    if holds_own_no(reading.units, trigger.first, trigger.last, reading.sentence.language):
        doubt = replace(doubt, negated=False)  # "said no to tanks" denies nothing
    group = reading.group_at(trigger.first)
    if group is not None and (told := tense_after(reading, group)) is not None:
        return replace(doubt, tense=told, effects=())
    if trigger.kind != "verb" or group is not None:
        return doubt
    participle = ends_as_participle(reading.units[trigger.first], reading.sentence.language)
    return replace(doubt, tense="participle" if participle else "present")
