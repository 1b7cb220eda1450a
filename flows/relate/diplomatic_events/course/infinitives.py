"""How far an act has come that an infinitive or gerund tells: what governs it decides.

In: an `Act` with its doubt. Out: a `Verdict`. The occasions that somebody uses to speak are data (`occasions` in
`diplomatic_events.toml`).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import beside
from flows.relate.clauses.subjects import governing_group
from flows.relate.diplomatic_events.acts import ASKED, UNDOING, Act
from flows.relate.diplomatic_events.frames import SPOKEN
from flows.relate.diplomatic_events.words import FILE
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.governors import Effect
from flows.relate.doubt.status import Verdict

# What the carrier beside an act makes of it.
_AHEAD: Mapping[str, str] = {ASKED: "proposed", "propose": "proposed", "ahead": "scheduled", "run": "in_progress"}
EFFECTS: Mapping[str, str] = {**UNDOING, **_AHEAD}
# So many units behind a verb an infinitive tells by what somebody is of a rank.
_RANKED = 9
# Acts done at a stroke that are none while they are weighed, and acts that an infinitive of purpose only aims at.
_SINGLE = {"relations_restore", "sanction_relief"}
_AIMED = {"agreement", *_SINGLE}
# What the words do that only weigh, discuss, ask for or need an act.
WEIGHED = frozenset({"request", "consider"})
# What is not wanted, not planned or not promised is not done: "does not intend to break off relations".
_WANTED = frozenset({"plan", "promise", "consider", "request", "approve"})
NEVER = {"deny": "negated", "fail": "negated", "doubt": "hypothetical", "allow": "hypothetical"}


def aim_of(reading: Reading, act: Act) -> Sequence[Effect]:
    """What an occasion was used for, as a purpose: "came together to condemn", "took the floor to urge"."""
    group = act.group if act.relation == "self" and act.frame in SPOKEN else None
    above = governing_group(reading, group.first) if group is not None and group.tense == "infinitive" else None
    if group is None or above is None or not above.finite or above.head >= group.first:
        return ()
    units = reading.units
    told = fold(reading.sentence.text[units[above.head].start : units[group.first].start])
    if not any(p.match(told) for p in _occasions(reading.sentence.language)):
        return ()
    return (Effect("purpose", above.tense, above.mode, above.negated, above.head),)


def feat_of(reading: Reading, act: Act) -> Sequence[Effect]:
    """What those have done, or will do, who are of a rank by it: "became the fourth state to sign a treaty"."""
    group = act.group if act.relation == "self" else None
    above = governing_group(reading, group.first) if group is not None and group.tense == "infinitive" else None
    if group is None or above is None or not above.finite or not 0 < group.first - above.last <= _RANKED:
        return ()
    ranks, between = _ranks(reading.sentence.language), reading.units[above.last + 1 : group.first]
    told = next((u for u in between if set(u.lower.split()) & ranks), None)
    if told is None or above.negated or above.mode or not any(u.nominal for u in between if u.index >= told.index):
        return ()
    ahead = above.tense in {"future", "conditional"}
    return (Effect("plan" if ahead else "complete", above.tense, above.mode, above.negated, above.head),)


@cache
def _ranks(language: str) -> frozenset[str]:
    return frozenset(load(language, "grammar")["determiners"]["ranks"]) | frozenset(load(language, FILE)["feats"])


@cache
def _occasions(language: str) -> Sequence[re.Pattern[str]]:
    return tuple(re.compile(beside(pattern)) for pattern in load(language, FILE)["occasions"])


def is_done_at_a_stroke(act: Act) -> bool:
    """Whether an act is none while it is only weighed: sanctions, an expulsion, relations restored."""
    return act.frame == "toward" or act.options["event_type"] in _SINGLE


def verdict_of_infinitive(act: Act, doubt: Doubt) -> Verdict:
    """An infinitive or gerund: what governs it decides."""
    for effect in doubt.effects:
        if effect.name in NEVER and effect.name != "fail":
            return Verdict(None, "negated" if effect.name == "deny" else "hypothetical")
    if doubt.effects and doubt.effects[0].negated and doubt.effects[0].name in _WANTED:
        return Verdict(None, "negated")
    if act.frame in SPOKEN:
        return Verdict("occurred") if _is_said(act, doubt) else Verdict(None, "hypothetical")
    if _is_settled(act, doubt):
        return Verdict("occurred")
    if doubt.effects and doubt.effects[0].name == "fail" and not doubt.effects[0].negated:
        return Verdict(None, "negated")  # "stopped short of breaking off relations"
    for effect_name in act.effects:
        if effect_name in EFFECTS:
            return Verdict(EFFECTS[effect_name])
    first = doubt.effects[0].name if doubt.effects else ""
    infinitive = act.group is not None and act.group.tense == "infinitive"
    if infinitive and act.options["event_type"] in _AIMED and first in {"purpose", ""}:
        return Verdict(None, "hypothetical")
    if first in WEIGHED and is_done_at_a_stroke(act):
        return Verdict(None, "hypothetical")
    status = {"request": "proposed", "consider": "proposed", "refuse": "refused", "suspend": "postponed"}.get(first)
    if act.group is not None and act.group.tense == "gerund" and not doubt.effects:
        return Verdict("occurred")
    done = {"say", "complete", "purpose", "", *({"approve"} if act.frame == "toward" else ())}
    return Verdict(status or ("occurred" if first in done else "scheduled"))


def _is_settled(act: Act, doubt: Doubt) -> bool:
    """Whether an act is done by being announced or agreed: « a annoncé expulser », "agreed to resume relations"."""
    at_a_stroke = act.frame == "toward" or act.options["event_type"] == "relations_restore"
    first = doubt.effects[0] if doubt.effects else None
    undone = any(e in UNDOING or e == "propose" for e in act.effects)
    return at_a_stroke and not undone and first is not None and first.told and not first.negated


def _is_said(act: Act, doubt: Doubt) -> bool:
    """Whether a verbal act is done: said to be, pledged, or what a deed that was done was for ("called to protest")."""
    first = doubt.effects[0] if doubt.effects else None
    if first is None or first.negated:
        return first is None and act.group is not None and act.group.tense == "gerund"
    if first.name == "purpose":
        done = first.tense in {"past", "perfect", "pluperfect"} and not first.mode and len(doubt.effects) == 1
        return done and (act.options["event_type"] != "support" or bool(act.options.get("voiced")))
    backed = act.options["event_type"] == "support" and first.name == "promise"
    pledged = backed or (bool(act.options.get("pledged")) and first.name in {"promise", "plan"})
    return pledged or first.name in {"say", "begin", "continue", "complete"}
