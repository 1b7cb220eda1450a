"""How far an act has come that a noun tells: its carrier and what governs it decide.

In: an `Act` with its doubt. Out: a `Verdict`.
"""

from collections.abc import Set as AbstractSet

from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import ASKED, Act
from flows.relate.diplomatic_events.course.infinitives import (
    EFFECTS,
    NEVER,
    WEIGHED,
    is_done_at_a_stroke,
)
from flows.relate.diplomatic_events.course.tenses import by_tense
from flows.relate.diplomatic_events.frames import HELD_FRAMES
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict

# What an act is worth whose carrier is an infinitive: "agreed to open talks".
_BELOW = {
    "promise": "scheduled",
    "plan": "scheduled",
    "consider": "proposed",
    "request": "proposed",
    "refuse": "refused",
}
# What is done by its announcement: "announced the normalisation of ties".
_SETTLED = {"agreement", "relations_restore", "relations_break", "recognition"}
# What was held even if nothing came of it: "the talks failed".
_HELD_BEFORE = {"negotiation", "meeting", "mediation"}


def told_by_noun(act: Act, doubt: Doubt, dated: bool) -> Verdict:
    """An act named by a noun: its carrier decides."""
    group = act.group if act.relation in {"object", "subject"} else None
    settled = _without_effects(act, group, doubt, dated)
    return settled if settled is not None else _by_effects(act, group, doubt)


def _without_effects(act: Act, group: VerbGroup | None, doubt: Doubt, dated: bool) -> Verdict | None:
    """What is settled whatever the carrier makes of the act: it is denied, in doubt, or held in spite of all."""
    if doubt.negated or (group is not None and group.negated):
        return _not_held(act, group)
    first = doubt.effects[0] if doubt.effects and act.relation != "aside" else None
    failed = first is not None and first.name == "fail" and act.relation == "subject"
    if failed and act.options["event_type"] in _HELD_BEFORE:
        return Verdict("occurred")
    if first is not None and first.name in NEVER and not set(act.effects) & set(EFFECTS):
        return Verdict(None, "negated" if NEVER[first.name] == "negated" else "hypothetical")
    if act.relation == "aside" and [e.name for e in doubt.effects[:2]] == ["begin", "doubt"]:
        return Verdict(None, "hypothetical")  # « espère la reprise du dialogue »
    if _is_talked_over(act, doubt) or (group is not None and group.mode == "possible"):
        return Verdict(None, "hypothetical")
    if group is not None and _would_be(act, group, doubt, dated):
        return Verdict(None, "hypothetical")
    return None


def _by_effects(act: Act, group: VerbGroup | None, doubt: Doubt) -> Verdict:
    """What the carrier and the words around it make of the act, else what its tense does."""
    governed = group is not None and group.tense == "infinitive" and act.relation == "object"
    below = [_BELOW[e.name] for e in doubt.effects if governed and e.name in _BELOW]
    made = _effects_left(act, group, {"run"} if below else set())  # "agreed to resume the talks"
    if made or below:
        return Verdict(EFFECTS[made[0]] if made else below[0])
    if group is not None and set(act.effects) & {"take", "hold"}:
        return Verdict(by_tense(act, "future" if group.mode == "necessary" else group.tense))
    return Verdict(by_tense(act, group.tense if group is not None and act.options.get("lasting") else "past"))


def _effects_left(act: Act, group: VerbGroup | None, void: AbstractSet[str]) -> list[str]:
    """The effects of the words around a noun that count, none of those that are void."""
    effects = [e for e in act.effects if e in EFFECTS and e not in void]
    told = act.group if act.options["event_type"] == "relations_restore" else group
    settled = act.options["event_type"] in _SETTLED
    if settled and told and told.finite and told.tense in {"past", "perfect", "present"} and told.voice == "active":
        effects = [e for e in effects if e != "ahead"]  # what they announced is agreed
    if act.options["event_type"] == "agreement" and act.relation == "subject" and group and group.voice == "active":
        effects = [e for e in effects if e != "ahead"]  # what it provides for is ahead: « l'accord prévoit une trêve »
    beside = {ASKED, "cancel", "postpone", "ahead", *({"run"} if act.frame == "mediate" else ())}
    return [e for e in effects if act.relation != "aside" or e in beside]


def _is_talked_over(act: Act, doubt: Doubt) -> bool:
    """Whether what is done at a stroke is only discussed or said to be needed: "discussed the lifting of sanctions"."""
    told = doubt.effects[0].name if doubt.effects else None
    return told in WEIGHED and is_done_at_a_stroke(act) and not act.effects


def _would_be(act: Act, group: VerbGroup, doubt: Doubt, dated: bool) -> bool:
    """Whether an act would be held if something came first: "they would then open talks"; no hearsay, no plan."""
    above = {
        e.name for e in doubt.effects if not group.first <= e.index <= group.last
    }  # « engageraient » promises none
    told = doubt.hearsay or doubt.attribution is not None or bool(above & {"say", "plan", "promise"})
    held = act.relation in {"object", "subject"} and bool(set(act.effects) & {"take", "hold"})
    return held and group.tense == "conditional" and not group.mode and not dated and not told


def _not_held(act: Act, group: VerbGroup | None) -> Verdict:
    """What will not be held after all is cancelled: "the summit will not take place"."""
    planned = group is not None and group.negated and group.tense in {"future", "present"} and not group.mode
    off = planned and act.frame in HELD_FRAMES and act.relation == "subject" and set(act.effects) & {"take", "hold"}
    return Verdict("cancelled") if off else Verdict(None, "negated")
