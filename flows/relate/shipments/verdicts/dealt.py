"""Transfers that are decided because a deal is: "the largest arms deal Seoul has concluded", "agreed to sell".

In: a `Reading`, a trigger, its `Doubt` and `Verdict`. Out: the verdict instead, or null where the first one stands.
"""

from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict, statuses_of

_DECIDED = "approved"


def dealt(reading: Reading, trigger: Found, doubt: Doubt, verdict: Verdict, *, nominal: bool) -> Verdict | None:
    """The verdict on what a deal tells: it is signed, neither delivered yet nor only promised."""
    if nominal and verdict.status == "delivered" and _is_deal(trigger):
        return Verdict(_DECIDED)  # "the largest arms deal Seoul has concluded" is signed, not delivered
    own = [e for e in doubt.effects if e.name != "say"]
    if not own or verdict.status != str(statuses_of("shipments")["future"]):
        return None
    if _settles(reading, trigger, own[0].index):
        return Verdict(_DECIDED)  # "agreed to sell" is a deal, "agreed to give" a promise
    decided = nominal and trigger.entry.options.get("noun_status") == _DECIDED
    return Verdict(_DECIDED) if decided and _announces(reading, own[0].index) else None


def _is_deal(trigger: Found) -> bool:
    """Whether a noun is a contract, which is concluded before anything passes."""
    options = trigger.entry.options
    return bool(options.get("container")) and options.get("noun_status") == _DECIDED


def _announces(reading: Reading, index: int) -> bool:
    """Whether a word at a unit only makes known: a sale that is announced is one already."""
    return any(f.first == index and f.entry.options.get("speech") for f in governors_in(reading))


def _settles(reading: Reading, trigger: Found, index: int) -> bool:
    """Whether a word at a unit settles a sale between its sides."""
    sold = trigger.entry.options.get("transfer_type") == "sale"
    return sold and any(f.first == index and f.entry.options.get("settles") for f in governors_in(reading))
