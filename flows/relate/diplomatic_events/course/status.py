"""How far a diplomatic act has come.

In: an `Act` with its doubt. Out: a `Verdict`.
"""

from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.course.nouns import told_by_noun
from flows.relate.diplomatic_events.course.verbs import told_by_verb
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict

FORWARD = frozenset({"proposed", "scheduled", "postponed"})


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
    verdict = told_by_verb(language, act, doubt, dated) if act.relation == "self" else told_by_noun(act, doubt, dated)
    if act.options.get("phrased") and verdict.status:
        return Verdict("occurred")  # a refusal that is told has been uttered
    own = act.options.get("status")
    return Verdict(str(own)) if own and verdict.status == "occurred" else verdict
