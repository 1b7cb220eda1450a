"""How far a diplomatic act has come.

In: an `Act` with its doubt. Out: a `Verdict`.
"""

from flows.dictionary import load
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.course.infinitives import (
    EFFECTS,
    NEVER,
    WEIGHED,
    is_done_at_a_stroke,
    verdict_of_infinitive,
)
from flows.relate.diplomatic_events.frames import HELD_FRAMES, SPOKEN
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict

FORWARD = frozenset({"proposed", "scheduled", "postponed"})
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


def verdict_of(language: str, act: Act, doubt: Doubt, dated: bool) -> Verdict:
    """The status of an act, or why there is none."""
    if doubt.question:
        return Verdict(None, "hypothetical")
    if act.options.get("refuses"):
        done = str(act.options.get("status", "occurred"))  # "no longer recognises" takes a recognition back
        return Verdict(done) if doubt.negated else Verdict(None, "hypothetical")
    if act.frame == "must":
        return Verdict("occurred") if not doubt.negated else Verdict(None, "negated")
    if doubt.hypothetical and act.options["event_type"] != "threat" and not act.options.get("pledged"):
        return Verdict(None, "conditional")
    verdict = _told_by_verb(language, act, doubt, dated) if act.relation == "self" else _named(act, doubt, dated)
    if act.options.get("phrased") and verdict.status:
        return Verdict("occurred")  # a refusal that is told has been uttered
    own = act.options.get("status")
    return Verdict(str(own)) if own and verdict.status == "occurred" else verdict


def _told_by_verb(language: str, act: Act, doubt: Doubt, dated: bool) -> Verdict:
    if doubt.negated:
        return Verdict(None, "negated")
    if act.group is not None and not act.group.finite and act.group.tense in {"infinitive", "gerund"}:
        return verdict_of_infinitive(act, doubt)
    if doubt.tense == "present" and doubt.effects and doubt.effects[0].name == "request" and doubt.effects[0].embeds:
        return Verdict(None, "hypothetical")  # what is demanded: "insisted that Oslo recognise the vote"
    if doubt.tense == "present" and "propose" in act.effects and act.frame in HELD_FRAMES:
        return Verdict("proposed")  # "proposed that the ministers meet in Oslo"
    if doubt.mode and not (act.options.get("got") and doubt.mode == "possible"):  # "can count on the support of"
        return _modal(language, act, doubt, dated)
    told = doubt.hearsay and dated and act.frame not in SPOKEN
    if (
        doubt.tense == "conditional"
        and not told
        and not any(e.name in {"say", "plan", "promise"} for e in doubt.effects)
        # "would respond if Moscow attacked" is a threat, as is "free them, or else it would respond"
        and not (act.options.get("pledged") and (doubt.hypothetical or act.options.get("otherwise")))
    ):
        return Verdict(None, "hypothetical")
    if act.frame in SPOKEN and doubt.tense in {"future", "conditional"} and act.options.get("pledged"):
        return Verdict("occurred")
    if act.frame in SPOKEN and doubt.tense == "future":
        return Verdict(None, "hypothetical")  # what will be said isn't said
    return Verdict(_by_tense(act, doubt.tense))


def _modal(language: str, act: Act, doubt: Doubt, dated: bool) -> Verdict:
    """« doit rencontrer » announces a meeting, "should meet" doesn't; « devrait rencontrer » does with a date."""
    if act.frame == "leave" and doubt.mode == "necessary":
        return Verdict("occurred")  # who must leave has been sent away
    planned = load(language, "diplomatic_events").get("modes", {}).get(doubt.mode)
    if planned and act.frame not in SPOKEN and (dated or doubt.tense not in {"conditional", "conditional_perfect"}):
        return Verdict(str(planned))
    return Verdict(None, "hypothetical" if doubt.mode == "possible" else "opinion")


def _by_tense(act: Act, tense: str | None) -> str:
    if tense in {"future", "conditional"}:
        return "scheduled"
    runs = tense == "progressive" and act.frame not in {*SPOKEN, "toward"}
    if runs or (tense == "present" and act.options.get("lasting")):
        return "in_progress"
    if tense == "present" and act.frame == "send":
        return "scheduled"  # whom one sends is yet to arrive
    return "occurred"


def _named(act: Act, doubt: Doubt, dated: bool) -> Verdict:
    """An act named by a noun: its carrier decides."""
    group = act.group if act.relation in {"object", "subject"} else None
    if doubt.negated or (group is not None and group.negated):
        return _not_held(act, group)
    first = doubt.effects[0] if doubt.effects and act.relation != "aside" else None
    failed = first is not None and first.name == "fail" and act.relation == "subject"
    if failed and act.options["event_type"] in _HELD_BEFORE:
        return Verdict("occurred")
    if first is not None and first.name in NEVER and not set(act.effects) & set(EFFECTS):
        return Verdict(None, "negated" if NEVER[first.name] == "negated" else "hypothetical")
    if _is_talked_over(act, doubt) or (group is not None and group.mode == "possible"):
        return Verdict(None, "hypothetical")
    if group is not None and _would_be(act, group, doubt, dated):
        return Verdict(None, "hypothetical")
    governed = group is not None and group.tense == "infinitive" and act.relation == "object"
    below = [_BELOW[e.name] for e in doubt.effects if governed and e.name in _BELOW]
    effects = [e for e in act.effects if e in EFFECTS and not (e == "run" and below)]  # "agreed to resume the talks"
    told = act.group if act.options["event_type"] == "relations_restore" else group
    settled = act.options["event_type"] in _SETTLED
    if settled and told and told.finite and told.tense in {"past", "perfect", "present"} and told.voice == "active":
        effects = [e for e in effects if e != "ahead"]  # what they announced is agreed
    if act.options["event_type"] == "agreement" and act.relation == "subject" and group and group.voice == "active":
        effects = [e for e in effects if e != "ahead"]  # what it provides for is ahead: « l'accord prévoit une trêve »
    beside = {"cancel", "postpone", "ahead", *({"run"} if act.frame == "mediate" else ())}
    made = [e for e in effects if act.relation != "aside" or e in beside]
    if made or below:
        return Verdict(EFFECTS[made[0]] if made else below[0])
    if group is not None and set(act.effects) & {"take", "hold"}:
        return Verdict(_by_tense(act, "future" if group.mode == "necessary" else group.tense))
    return Verdict(_by_tense(act, group.tense if group is not None and act.options.get("lasting") else "past"))


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
