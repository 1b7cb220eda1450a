"""What the words above a deed make of its status: a plan, a refusal, a stop.

In: a `Doubt` or an `Effect` of it, the rules of a table. Out: a `Verdict`, or null where the deed is left as it is.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.governors import Effect
from flows.relate.doubt.verdict import Verdict
from flows.relate.event import RefusedReason

_STOPS = {"suspend", "cancel", "refuse"}
# A stop under one of these has not been made: "urged Oslo to cancel the sale", "refused to suspend deliveries".
_UNMADE: Mapping[str, RefusedReason] = {
    "request": "hypothetical",
    "consider": "hypothetical",
    "doubt": "hypothetical",
    "refuse": "negated",
    "fail": "negated",
}
# What tells a deed beforehand tells its denial too: "announced that it would not deliver".
_FORETOLD = {"plan", "promise", "approve"}
# What these tell stands in a mood that looks like the present: « exige qu'Oslo retire », « refuse qu'Oslo livre ».
_WILLED = {"request", "refuse", "approve", "promise"}


def unmade_stop(effects: Sequence[Effect]) -> RefusedReason | None:
    """Why an event that a stop governs is none, where something above asks for the stop, weighs or refuses it.

    What follows the stop is the verb of a clause beside it: "having scrapped the order, Oslo is weighing another".
    """
    if not effects or effects[0].name not in _STOPS or effects[0].negated:
        return None
    above = (e for e in effects[1:] if e.index < effects[0].index and not e.negated)
    return next((_UNMADE[e.name] for e in above if e.name in _UNMADE), None)


def governed_by(
    effect: Effect, doubt: Doubt, options: Mapping[str, Any], is_noun: bool, rules: Mapping[str, Any]
) -> Verdict | None:
    """What a governor makes of the event; null where it leaves it as it is."""
    fixed = doubt.tense not in {"infinitive", "gerund", "future", "conditional", "participle", None} and not is_noun
    fixed = fixed and not (effect.embeds and effect.name in _WILLED and doubt.tense == "present")
    if effect.name == "deny" or (effect.name == "say" and effect.negated):
        return Verdict(None, "negated")
    if effect.name in {"doubt", "fail"}:
        return (
            None
            if fixed and not effect.embeds
            else Verdict(None, "hypothetical" if effect.name == "doubt" else "negated")
        )
    # A report behind the clause tells what stands in it: "the jets are on their way, Oslo announced".
    source = doubt.attribution
    reported = (
        doubt.tense is None and effect.told and effect.behind and source and source.first <= effect.index <= source.last
    )
    # Who has stopped one thing and will do another: « ont suspendu leurs exercices et enverront six avions ».
    beside = effect.name in _STOPS and not effect.embeds and doubt.tense in {"future", "conditional"} and not is_noun
    if fixed or reported or beside or effect.name == "say" or (doubt.negated and effect.name in _FORETOLD):
        return None
    return _left_open(effect, doubt, options, rules)


def _left_open(effect: Effect, doubt: Doubt, options: Mapping[str, Any], rules: Mapping[str, Any]) -> Verdict | None:
    """What becomes of a deed whose own words leave open whether it is done."""
    if effect.negated:
        if effect.name in {"refuse", "begin", "complete", "purpose"}:
            return Verdict(None, "negated")
        return Verdict(rules["denied"]) if rules.get("denied") else Verdict(None, "negated")
    if effect.mode == "possible" and effect.name in _STOPS:
        return Verdict(None, "hypothetical")  # "deliveries could be delayed"
    if effect.mode == "possible" and rules.get("possible"):
        return Verdict(rules["possible"])
    past = effect.tense in {"past", "perfect", "pluperfect"}
    status = rules["effects"].get(f"{effect.name}_past" if past else effect.name, rules["effects"].get(effect.name))
    if effect.name == "complete" and past and doubt.tense in {"gerund", "infinitive"} and not status:
        return Verdict(str(options["done"]))  # "finished pulling out"
    if status == "":
        return None
    return Verdict(status) if status else Verdict(None, "hypothetical")
