"""From a doubt to a table's status.

In: a `Doubt` and the statuses that a trigger's entry gives ("done", "now", "noun_status"). Out: the status, or the
reason for which there is no row. What effects mean for a table is data (`flows/atlas/statuses.toml`).
"""

from collections.abc import Mapping
from typing import Any

from flows.atlas import load
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.governed import governed_by, unmade_stop
from flows.relate.doubt.verdict import Verdict

__all__ = ["Verdict", "status_of", "statuses_of"]

_COMING = {"future", "conditional"}
_AHEAD = {*_COMING, "present", "progressive"}
_SETTLING = {"approve", "promise", "plan"}
_OPEN = {"infinitive", None}
_OVER = {"perfect", "pluperfect", "conditional_perfect"}  # "could have been sent" weighs nothing any more
_SURE = {"say", "approve", "promise", "plan", "begin", "complete", "purpose"}


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
        return _standing(doubt, own, options)
    if any(e.name == "deny" and not e.negated for e in doubt.effects):
        return Verdict(None, "negated")  # "denied that it was in talks to sell": whatever stands between
    if (unmade := unmade_stop(doubt.effects)) is not None:
        return Verdict(None, unmade)
    for effect in doubt.effects:
        verdict = governed_by(effect, doubt, options, is_noun, rules)
        if verdict is not None:
            return verdict
    return own if own.status else Verdict(None, "hypothetical")


def _standing(doubt: Doubt, own: Verdict, options: Mapping[str, Any]) -> Verdict:
    """An act whose status no tense changes (a suspension is one when it is announced), unless it is none yet."""
    # What stands beside a verb of its own tense ("refused … and vetoed") has no say in it, unless it tells it.
    loose = doubt.tense in {"infinitive", "gerund", "participle", None, *_COMING}
    over = (e for e in doubt.effects if loose or e.embeds or e.name == "deny")
    unsure = not options.get("topic") and any(e.negated or e.name not in _SURE for e in over)
    return Verdict(None, "hypothetical") if unsure else own


def _own(doubt: Doubt, options: Mapping[str, Any], is_noun: bool, rules: Mapping[str, Any]) -> Verdict:
    if options.get("fixed"):
        if doubt.negated or doubt.mode == "possible":
            return Verdict(None, "negated" if doubt.negated else "hypothetical")
        return Verdict(str(options["done"]))
    if doubt.negated:
        coming = (doubt.tense in _AHEAD or _is_forsworn(doubt)) and not is_noun
        return Verdict(rules["denied"]) if coming and rules.get("denied") else Verdict(None, "negated")
    if doubt.mode in {"possible", "advised", "necessary"}:
        return _of_mode(doubt, rules)
    return _of_tense(doubt, options, is_noun, rules)


def _is_forsworn(doubt: Doubt) -> bool:
    """Whether somebody has settled not to do a deed: "decided not to send", « s'engage à ne pas livrer »."""
    return doubt.tense == "infinitive" and any(e.name in _SETTLING and not e.negated for e in doubt.effects[:1])


def _of_mode(doubt: Doubt, rules: Mapping[str, Any]) -> Verdict:
    """What a modal verb makes of a deed."""
    if doubt.mode == "possible":
        open_still = rules.get("possible") and doubt.tense not in _OVER
        return Verdict(rules["possible"]) if open_still else Verdict(None, "hypothetical")
    if doubt.mode == "advised":
        return Verdict(None, "opinion")
    due = rules.get("necessary") and doubt.tense != "conditional_perfect"  # « aurait dû partir » never did
    return Verdict(rules["necessary"]) if due else Verdict(None, "opinion")


def _of_tense(doubt: Doubt, options: Mapping[str, Any], is_noun: bool, rules: Mapping[str, Any]) -> Verdict:
    """The status that the trigger's entry gives for its tense, or for its noun."""
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


def statuses_of(table: str) -> Mapping[str, Any]:
    """What the atlas says of a table's statuses."""
    rules: Mapping[str, Any] = load("statuses.toml")[table]
    return rules
