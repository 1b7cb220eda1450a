"""Transfers that a noun or a pace puts ahead: "will take the form of transfers", "upcoming deliveries", "will begin".

In: a `Reading`, a trigger, its `Doubt` and `Verdict`. Out: the verdict instead, or null where the first one stands. The
words are data (`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict, statuses_of

_PACES = frozenset({"begin", "continue"})
_UNDERWAY = frozenset({"in_delivery", "delivered"})
_TOLD = frozenset({"in_delivery", "delivered", "approved"})


def coming(reading: Reading, trigger: Found, doubt: Doubt, verdict: Verdict, *, nominal: bool) -> Verdict | None:
    """The verdict on what is told as if it passed already, but lies ahead or could be."""
    own = [e for e in doubt.effects if e.name != "say"]
    if nominal and not own and _is_at_risk(reading, trigger):
        return Verdict(None, "hypothetical")
    if nominal and not own and verdict.status in _TOLD and _would_be(reading, trigger):
        return Verdict("considered")
    if verdict.status not in _UNDERWAY:
        return None
    paced = bool(own) and own[0].name in _PACES and own[0].tense in {"future", "conditional"}
    if paced or (nominal and not own and _ahead(reading, trigger)):
        return Verdict(str(statuses_of("shipments")["future"]))
    return None


def _would_be(reading: Reading, trigger: Found) -> bool:
    """Whether it is only told what a transfer would be: "this would be the first delivery", « ce serait la plus …»."""
    be = load(reading.sentence.language, "grammar")["verbs"]["be"]
    group = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    if group is None or group.tense != "conditional" or reading.units[group.head].lemma not in be:
        return False
    between = reading.units[group.last + 1 : trigger.first]
    return all(u.pos in {"DET", "ADJ", "NUM", "ADV", "PART"} or u.mentions for u in between)


def _is_at_risk(reading: Reading, trigger: Found) -> bool:
    """Whether it is only told what could befall a transfer, or how it would be taken: "would be seen as an attack"."""
    told = next((g for g in reading.verbs if g.finite and subject_of(reading, g) == trigger.first), None)
    if told is None or told.mode == "possible":
        return told is not None
    taken = tuple(load(reading.sentence.language, "shipments")["about"]["taken"])
    return told.tense == "conditional" and reading.units[told.head].lower.startswith(taken)


def _ahead(reading: Reading, trigger: Found) -> bool:
    """Whether the verb over a noun or a word beside it looks ahead ("will take the form of transfers", "upcoming")."""
    group = governing_group(reading, trigger.first)
    words = load(reading.sentence.language, "shipments")["about"]["coming"]
    beside = reading.units[max(0, trigger.first - 1) : trigger.last + 2]
    return (group is not None and group.tense == "future") or any(u.lower in words for u in beside)
