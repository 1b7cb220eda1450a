"""Whether a sentence tells a move at all: not where it is denied, asked about, only possible or merely thought of.

In: a `Reading`, a trigger and its `Doubt`. Out: a `Verdict` that refuses the move, or none.
"""

from flows.dictionary import load
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.verdicts.silences import is_passed_over
from flows.relate.deployments.verdicts.unmade_nouns import is_left_open, is_merely_thought_of
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict

_SURE = {"say", "plan", "promise", "approve", "complete"}


def denial_of(reading: Reading, trigger: Found, doubt: Doubt, group: VerbGroup | None) -> Verdict | None:
    """Why a move is refused: denied, asked about, only possible or conditional; null where it is told."""
    if trigger.kind == "noun" and (_denied_subject(reading, trigger) or is_passed_over(reading, trigger)):
        return Verdict(None, "negated")
    if (trigger.kind == "noun" or doubt.tense == "gerund") and _supposed(reading, trigger, doubt):
        return Verdict(None, "conditional")
    if doubt.mode == "possible" and doubt.tense == "conditional_perfect":
        return Verdict(None, "hypothetical")
    if trigger.kind == "noun" and group is None and is_merely_thought_of(reading, trigger, doubt):
        return Verdict(None, "hypothetical")
    if _denied(reading, doubt, trigger):
        return Verdict(None, "negated")
    if trigger.kind == "noun" and is_left_open(reading, trigger, doubt):
        return Verdict(None, "hypothetical")
    if _demanded(reading, trigger, doubt):
        return Verdict(None, "opinion")
    if _asked(reading, trigger) and not _is_weighed(doubt):
        return Verdict(None, "hypothetical")
    told = doubt.mode == "necessary" or {e.name for e in doubt.effects} & _SURE
    unsure = group is not None and doubt.tense == "conditional" and not told and doubt.mode != "possible"
    return (
        Verdict(None, "conditional") if unsure and not is_conditional_hearsay(reading, trigger, doubt, group) else None
    )


def is_refusal(reading: Reading, doubt: Doubt, group: VerbGroup | None) -> bool:
    """Whether who could do it says that he won't: "will not send", "said it would not", "has no intention of …".

    Of whom nobody will be sent nobody says that he was asked for.
    """
    if group is None or group.voice == "passive" or doubt.hypothetical or doubt.question:
        return False
    foretold = doubt.tense == "conditional" and any(e.name == "say" and not e.negated for e in doubt.effects)
    if doubt.negated and not doubt.mode and (doubt.tense == "future" or foretold):
        return True
    first = next(iter(doubt.effects), None)
    unplanned = (
        first is not None and first.name == "plan" and first.negated and first.tense in {"present", "progressive"}
    )
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["unwilling"]
    before = " ".join(u.lower for u in reading.units[max(0, group.first - 9) : group.first])
    return not group.finite and (unplanned or any(word in before for word in words))


def is_conditional_hearsay(reading: Reading, trigger: Found, doubt: Doubt, group: VerbGroup | None) -> bool:
    """A conditional that tells what others say ("seraient déployés"), not what would happen."""
    hearsay: list[str] = load(reading.sentence.language, "deployments")["openers"]["hearsay"]
    told = trigger.entry.options["frame"] == "stand" and trigger.entry.options["action"] == "deploy"
    reported = told and (doubt.attribution is not None or (group is not None and group.voice == "reflexive"))
    plain = group is not None and (reported or group.voice == "passive") and not doubt.mode
    return plain and doubt.tense in hearsay and not doubt.hypothetical


def _demanded(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """Who says without a day that forces must leave demands it ("the troops must withdraw")."""
    leaving = trigger.entry.options["action"] == "withdraw" and doubt.mode == "necessary"
    return leaving and not any(unit.mention("date") for unit in reading.units)


def _denied_subject(reading: Reading, trigger: Found) -> bool:
    """The subject of a denied verb: "the presence of troops was never confirmed"."""
    return any(g.negated and subject_of(reading, g) == trigger.first for g in reading.verbs)


def _supposed(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """The subject of what would only follow: "the dispatch of troops would be a mistake", "sending them would be …"."""
    unit = reading.units[trigger.first]
    over = {unit.head} if unit.dep in {"subj", "csubj"} else set()
    group = next((g for g in reading.verbs if g.finite and over & {g.head, reading.units[g.head].head}), None)
    begins = any(e.name in {"begin", "complete"} for e in doubt.effects) or any(
        u.mention("date") for u in reading.units
    )
    return group is not None and group.tense == "conditional" and group.voice == "active" and not begins


def _denied(reading: Reading, doubt: Doubt, trigger: Found) -> bool:
    """Denied by a verb over the trigger, however many nouns stand between."""
    if any(e.name == "deny" and not e.negated for e in doubt.effects):
        return True
    if trigger.kind != "noun":
        return False
    found = governors_in(reading)
    return any(f.entry.options["effect"] == "deny" and 0 < trigger.first - f.last <= 7 for f in found)


def _asked(reading: Reading, trigger: Found) -> bool:
    """An indirect question ("we don't know if troops will be deployed")."""
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["asked"]
    for at in range(trigger.first - 1, max(-1, trigger.first - 12), -1):
        if reading.units[at].lower in {",", ";", ":"}:
            return False
        if (
            reading.units[at].lower in words
            and reading.units[at].pos == "SCONJ"
            and at
            and reading.units[at - 1].pos in {"VERB", "AUX", "NOUN"}
        ):
            return True
    return False


def _is_weighed(doubt: Doubt) -> bool:
    """Whether what is asked is what somebody ponders to do: "is weighing whether to station 90 men there"."""
    first = next(iter(doubt.effects), None)
    return doubt.tense == "infinitive" and first is not None and first.name == "consider" and not first.negated
