"""Tense, voice and mode of a verb group.

In: the units of a sentence, which of them are the verbs of the group, the periphrases that link them (`grammar.toml`),
and the language's verbs. Out: `Tense`, `Voice`, `Mode`.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Literal

from flows.relate.clauses.units import Unit

Tense = Literal[
    "past", "perfect", "pluperfect", "present", "progressive", "future", "conditional", "conditional_perfect",
    "infinitive", "infinitive_perfect", "gerund", "participle", "imperative",
]  # fmt: skip
Voice = Literal["active", "passive", "reflexive"]
Mode = Literal["", "possible", "necessary", "advised"]
Grammar = Mapping[str, Any]


def tense_of(units: Sequence[Unit], members: Sequence[int], turns: set[str], grammar: Grammar) -> Tense:
    """The tense of the group as a whole: "is going to send" is future, « vient de livrer » perfect."""
    verbs = [units[i] for i in members]
    lead, main = verbs[0], verbs[-1]
    told = _told_by_turn(lead, turns) or _told_by_auxiliary(verbs, grammar)
    if told is not None:
        return told
    perfect = len(verbs) > 1 and _is_perfect(units, members, grammar)
    if lead.form == "infinitive":
        return "infinitive_perfect" if perfect else "infinitive"
    if lead.form == "conditional":
        return "conditional_perfect" if perfect else "conditional"
    if lead.form in {"gerund", "past_participle"} and len(verbs) == 1:
        return "gerund" if lead.form == "gerund" else "participle"
    if perfect and lead.form != "future":
        return "pluperfect" if lead.form == "past" else "perfect"
    if len(verbs) > 1 and any(v.form == "gerund" for v in (*verbs[1:-1], main)):
        return "progressive"
    return lead.form if lead.form in {"past", "future"} else "present"


def _told_by_turn(lead: Unit, turns: set[str]) -> Tense | None:
    if "future" in turns:
        return "future"
    if "unfulfilled" in turns:
        return "perfect"
    if lead.form in {"conditional", "future", "infinitive"}:
        return None
    if "recent" in turns:
        return "pluperfect" if lead.form == "past" else "perfect"
    return "progressive" if "progressive" in turns else None


def _told_by_auxiliary(verbs: Sequence[Unit], grammar: Grammar) -> Tense | None:
    lead = verbs[0]
    if len(verbs) > 1 and lead.lemma in grammar["future"] and lead.form != "infinitive":
        return "future"
    if len(verbs) > 1 and lead.lemma in grammar["conditional"]:
        return "conditional_perfect" if any(v.lemma in grammar["have"] for v in verbs[1:-1]) else "conditional"
    return None


def _is_perfect(units: Sequence[Unit], members: Sequence[int], grammar: Grammar) -> bool:
    verbs = [units[i] for i in members]
    if any(v.lemma in grammar["have"] and follower.form != "infinitive" for v, follower in pairwise(verbs)):
        return True
    reflexive = _reflexive(units, members, grammar)
    moved = verbs[-1].lemma in grammar["passive_only"] or reflexive
    if reflexive and any(v.lemma in grammar["be"] for v in verbs[:-1]):
        return True  # « s'est fait livrer »
    return verbs[-2].lemma in grammar["be"] and verbs[-1].form == "past_participle" and moved


def _reflexive(units: Sequence[Unit], members: Sequence[int], grammar: Grammar) -> bool:
    return any(units[i].lower in grammar["reflexives"] for i in range(max(0, members[0] - 2), members[-1]))


def voice_of(units: Sequence[Unit], members: Sequence[int], grammar: Grammar) -> Voice:
    """The voice of the group; of a lone participle, passive."""
    main = units[members[-1]]
    if _reflexive(units, members, grammar):
        return "reflexive"
    if main.form != "past_participle" or main.lemma in grammar["passive_only"]:
        return "active"
    if len(members) == 1 or units[members[-2]].lemma in grammar["passive"]:
        return "passive"
    # "Remain deployed", « restent déployés ».
    return "passive" if units[members[-2]].lemma in grammar["lasting"] else "active"


def mode_of(verbs: Sequence[Unit], turns: set[str], grammar: Grammar) -> Mode:
    """The mode that a modal verb adds. One that is past and over adds none: « a dû retirer » tells that it was done."""
    if "necessary" in turns:
        return "" if verbs[0].form == "past" else "necessary"
    modes = [mode_word(v, grammar) for v in verbs[:-1] if v.form != "past_participle" or verbs[0].form == "conditional"]
    mode: Mode = "advised" if "advised" in turns else next((mode for mode in modes if mode), "")
    missed = any(v.lemma in grammar["have"] for v in verbs[1:-1])  # "should have been sent", « aurait dû être envoyé »
    if mode != "advised" or missed or not _is_expected(verbs, grammar):
        return mode
    return "necessary"


def mode_word(unit: Unit, grammar: Grammar) -> Mode:
    """The mode that a modal verb stands for; empty if it is none."""
    if unit.lemma in grammar["possible"]:
        return "possible"
    if unit.lemma in grammar["advised"]:
        return "advised"
    return "necessary" if unit.lemma in grammar["necessary"] else ""


def _is_expected(verbs: Sequence[Unit], grammar: Grammar) -> bool:
    """Whether what should happen is awaited, no advice to anybody: "should arrive in May", "have to leave by June"."""
    passive = verbs[-1].form == "past_participle" and verbs[-2].lemma in grammar["passive"]
    return passive or verbs[-1].lemma in grammar["expected"]
