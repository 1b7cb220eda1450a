"""At which stage a transfer stands: the doubt about its trigger and the status that follows.

In: a `Reading` and a trigger. Out: its `Doubt` and its `Verdict`.
"""

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict, status_of, statuses_of
from flows.relate.shipments.verdicts.aims import came_for, granted_for, is_headed
from flows.relate.shipments.verdicts.coming import coming
from flows.relate.shipments.verdicts.dealt import dealt
from flows.relate.shipments.verdicts.doubted import doubt_about
from flows.relate.shipments.verdicts.held_back import held_back

_TOWARD_ASKING = frozenset({"promise", "approve", "begin", "continue"})


def stage_of(reading: Reading, trigger: Found) -> tuple[Doubt, Verdict]:
    """The doubt about a trigger and the status that follows."""
    doubt = doubt_about(reading, trigger)
    nominal = trigger.kind == "noun" or (trigger.kind == "phrase" and reading.group_at(trigger.first) is None)
    verdict = status_of("shipments", doubt, trigger.entry.options, nominal)
    if verdict.refused == "hypothetical":
        instead = granted_for(reading, trigger, doubt) or came_for(reading, trigger, doubt)
        if instead is not None:
            return stage_of(reading, instead)
        if is_headed(reading, trigger, doubt):
            return doubt, Verdict(str(statuses_of("shipments")["future"]))
    told = (
        held_back(reading, trigger, doubt, verdict)
        or _asked(trigger, doubt, verdict)
        or coming(reading, trigger, doubt, verdict, nominal=nominal)
        or dealt(reading, trigger, doubt, verdict, nominal=nominal)
    )
    return doubt, told or verdict


def _asked(trigger: Found, doubt: Doubt, verdict: Verdict) -> Verdict | None:
    """The verdict on a request that is only on its way: who moves to ask, asks."""
    asks = trigger.entry.options["frame"] == "ask" and any(e.name in _TOWARD_ASKING for e in doubt.effects[:1])
    return Verdict("requested") if asks and verdict.status is not None else None
