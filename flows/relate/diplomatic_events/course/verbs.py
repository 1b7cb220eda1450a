"""How far an act has come that a verb tells: its tense and mode, and what governs it, decide.

In: an `Act` with its doubt, whether it has a day. Out: a `Verdict`. What modes plan is data (`modes` in
`diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.course.infinitives import (
    verdict_of_infinitive,
)
from flows.relate.diplomatic_events.course.tenses import by_tense
from flows.relate.diplomatic_events.frames import HELD_FRAMES, SPOKEN
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict


def told_by_verb(language: str, act: Act, doubt: Doubt, dated: bool) -> Verdict:
    """How far the act has come by its verb, or why it is none."""
    if doubt.negated:
        return Verdict(None, "negated")
    if act.group is not None and not act.group.finite and act.group.tense in {"infinitive", "gerund"}:
        return verdict_of_infinitive(act, doubt)
    if doubt.tense == "present" and doubt.effects and doubt.effects[0].name == "request" and doubt.effects[0].embeds:
        return Verdict(None, "hypothetical")  # what is demanded: "insisted that Oslo recognise the vote"
    hoped = bool(doubt.effects) and doubt.effects[0].name == "doubt"
    if act.frame == "mutual" and hoped and doubt.tense in {"future", "conditional"}:
        # "said he hoped that the two would resume talks"; a mediator's hope offers
        return Verdict(None, "hypothetical")
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
    return Verdict(by_tense(act, doubt.tense))


def _modal(language: str, act: Act, doubt: Doubt, dated: bool) -> Verdict:
    """« doit rencontrer » announces a meeting, "should meet" doesn't; « devrait rencontrer » does with a date."""
    if act.frame == "leave" and doubt.mode == "necessary":
        return Verdict("occurred")  # who must leave has been sent away
    planned = load(language, "diplomatic_events").get("modes", {}).get(doubt.mode)
    if planned and act.frame not in SPOKEN and (dated or doubt.tense not in {"conditional", "conditional_perfect"}):
        return Verdict(str(planned))
    return Verdict(None, "hypothetical" if doubt.mode == "possible" else "opinion")
