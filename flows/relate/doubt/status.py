"""From a doubt to a table's status.

In: a `Doubt` and the statuses that a trigger's entry gives ("done", "now", "noun_status"). Out: the status, or the
reason for which there is no row. What effects mean for a table is data (`flows/atlas/statuses.toml`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.atlas import load
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.governors import Effect
from flows.relate.event import RefusedReason

_COMING = {"future", "conditional"}
_OPEN = {"infinitive", None}
_OVER = {"perfect", "pluperfect", "conditional_perfect"}  # "could have been sent" weighs nothing any more
_STOPS = {"suspend", "cancel", "refuse"}
# A stop under one of these has not been made: "urged Oslo to cancel the sale", "refused to suspend deliveries".
_UNMADE: Mapping[str, RefusedReason] = {
    "request": "hypothetical",
    "consider": "hypothetical",
    "doubt": "hypothetical",
    "refuse": "negated",
    "fail": "negated",
}
_SURE = {"say", "approve", "promise", "plan", "begin", "complete", "purpose"}
# What tells a deed beforehand tells its denial too: "announced that it would not deliver".
_FORETOLD = {"plan", "promise", "approve"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status of the table, or why the candidate is refused."""

    status: str | None
    refused: RefusedReason | None = None


def status_of(table: str, doubt: Doubt, options: Mapping[str, Any], is_noun: bool) -> Verdict:
    """The status of a trigger in the light of its doubt."""
    rules = load("statuses.toml")[table]
    if doubt.question:
        return Verdict(None, "hypothetical")
    if doubt.hypothetical:
        return Verdict(None, "conditional")
    own = _own(doubt, options, is_noun, rules)
    if own.refused:
        return own
    if options.get("fixed"):
        return _standing(doubt, own)
    if any(e.name == "deny" and not e.negated for e in doubt.effects):
        return Verdict(None, "negated")  # "denied that it was in talks to sell": whatever stands between
    if (unmade := _unmade_stop(doubt.effects)) is not None:
        return Verdict(None, unmade)
    for effect in doubt.effects:
        verdict = _governed(effect, doubt, options, is_noun, rules)
        if verdict is not None:
            return verdict
    return own if own.status else Verdict(None, "hypothetical")


def _unmade_stop(effects: Sequence[Effect]) -> RefusedReason | None:
    """Why an event that a stop governs is none, where something above asks for the stop, weighs or refuses it.

    What follows the stop is the verb of a clause beside it: "having scrapped the order, Oslo is weighing another".
    """
    if not effects or effects[0].name not in _STOPS or effects[0].negated:
        return None
    above = (e for e in effects[1:] if e.index < effects[0].index and not e.negated)
    return next((_UNMADE[e.name] for e in above if e.name in _UNMADE), None)


def _standing(doubt: Doubt, own: Verdict) -> Verdict:
    """An act whose status no tense changes (a suspension is one when it is announced), unless it is none yet."""
    # What stands beside a verb of its own tense ("refused … and vetoed") has no say in it, unless it tells it.
    loose = doubt.tense in {"infinitive", "gerund", "participle", None, *_COMING}
    over = (e for e in doubt.effects if loose or e.embeds or e.name == "deny")
    unsure = any(e.negated or e.name not in _SURE for e in over)
    return Verdict(None, "hypothetical") if unsure else own


def _own(doubt: Doubt, options: Mapping[str, Any], is_noun: bool, rules: Mapping[str, Any]) -> Verdict:
    if options.get("fixed"):
        if doubt.negated or doubt.mode == "possible":
            return Verdict(None, "negated" if doubt.negated else "hypothetical")
        return Verdict(str(options["done"]))
    if doubt.negated:
        coming = doubt.tense in {"future", "conditional", "present", "progressive"} and not is_noun
        return Verdict(rules["denied"]) if coming and rules.get("denied") else Verdict(None, "negated")
    if doubt.mode == "possible":
        open_still = rules.get("possible") and doubt.tense not in _OVER
        return Verdict(rules["possible"]) if open_still else Verdict(None, "hypothetical")
    if doubt.mode == "advised":
        return Verdict(None, "opinion")
    if doubt.mode == "necessary":
        due = rules.get("necessary") and doubt.tense != "conditional_perfect"  # « aurait dû partir » never did
        return Verdict(rules["necessary"]) if due else Verdict(None, "opinion")
    if is_noun:
        return Verdict(str(options.get("noun_status", options["done"])))
    if doubt.tense in _COMING and not (doubt.tense == "conditional" and doubt.hearsay and rules.get("hearsay")):
        return Verdict(rules["future"])
    if doubt.tense == "progressive" and "ongoing" in options:
        return Verdict(str(options["ongoing"]))
    blamed = doubt.tense == "infinitive" and any(e.blames for e in doubt.effects[:1])
    if blamed or doubt.tense in {"present", "progressive", "gerund", "conditional"}:
        return Verdict(str(options.get("now", options["done"])))
    if doubt.tense in _OPEN:
        return Verdict(str(options.get("open", rules["open"])))
    return Verdict(str(options["done"]))


def _governed(
    effect: Effect, doubt: Doubt, options: Mapping[str, Any], is_noun: bool, rules: Mapping[str, Any]
) -> Verdict | None:
    """What a governor makes of the event; null where it leaves it as it is."""
    fixed = doubt.tense not in {"infinitive", "gerund", "future", "conditional", "participle", None} and not is_noun
    # What is asked for stands in a mood that looks like the present: « exige que la Russie retire ses troupes ».
    fixed = fixed and not (effect.embeds and effect.name == "request" and doubt.tense == "present")
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
    if fixed or reported or effect.name == "say" or (doubt.negated and effect.name in _FORETOLD):
        return None
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


def statuses_of(table: str) -> Mapping[str, Any]:
    """What the atlas says of a table's statuses."""
    rules: Mapping[str, Any] = load("statuses.toml")[table]
    return rules
