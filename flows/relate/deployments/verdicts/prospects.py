"""Whether a move told by a noun is still to come: « le retrait débutera en mai », "the arrival of 300 men is expected".

In: a `Reading`, the noun and its `Doubt`. Out: true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.clause import Doubt


def is_to_come(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """Whether the verb whose subject the noun is lies ahead, or says that it is awaited; what will end goes on."""
    if any(e.name == "begin" and e.tense == "future" and not e.negated for e in doubt.effects):
        return True
    if any(e.name == "complete" and e.mode == "necessary" and not e.negated for e in doubt.effects):
        return True  # « doit être achevé en juin »
    group = next((g for g in reading.verbs if g.finite and subject_of(reading, g) == trigger.first), None)
    if group is None or group.negated or any(e.name in {"complete", "continue"} for e in doubt.effects):
        return False
    return group.tense == "future" or (group.voice == "passive" and _awaits(reading, group))


def _awaits(reading: Reading, group: VerbGroup) -> bool:
    awaited: list[str] = load(reading.sentence.language, "deployments")["openers"]["awaited"]
    return reading.units[group.head].lower.startswith(tuple(awaited))
