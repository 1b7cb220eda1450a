"""At which stage a move stands: the doubt of the verb that carries it, and what the dictionary says of its forms.

In: a `Reading` and a trigger. Out: its `Doubt` and the `Verdict` on its status.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows.dictionary import load
from flows.relate.clauses.gerunds import tense_after
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.word_classes import ends_as_participle
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.moves import is_qualifier
from flows.relate.deployments.verdicts.denials import denial_of, is_conditional_hearsay, is_refusal
from flows.relate.deployments.verdicts.prospects import is_to_come
from flows.relate.deployments.verdicts.standing import goes_on, holds, stays, unless_put_off
from flows.relate.doubt.clause import Doubt, read_doubt
from flows.relate.doubt.status import Verdict, status_of


def stage_of(reading: Reading, trigger: Found) -> tuple[Doubt, Verdict]:
    """The doubt about a trigger and the status that follows."""
    group = _verb_of(reading, trigger)
    first = (group or trigger).first
    doubt = _doubt(reading, trigger, group)
    options = _options(reading, trigger)
    if options.get("refuse"):
        return doubt, Verdict(None, options["refuse"])
    if options.get("lapses") and not doubt.hypothetical and not doubt.question:
        return doubt, Verdict(str(options["done"]))
    doubt = _as_held(reading, trigger, doubt)
    if _begun_before(reading, doubt, first):
        return doubt, Verdict(str(options["done"]))
    if is_refusal(reading, doubt, group):
        return doubt, Verdict("refused")
    refused = denial_of(reading, trigger, doubt, group)
    if refused is not None:
        return doubt, refused
    if is_conditional_hearsay(reading, trigger, doubt, group):
        now = str(options.get("now", options["done"]))
        acts = now == "in_progress" and doubt.tense == "conditional" and options["frame"] == "move"
        return replace(doubt, tense="conditional_perfect", hearsay=True), Verdict("planned" if acts else now)
    if doubt.negated and doubt.tense == "future" and not doubt.hypothetical and not doubt.question:
        return doubt, Verdict(None, "negated")
    if goes_on(options, doubt) or holds(reading, trigger, doubt, group) or stays(reading, trigger, doubt):
        return doubt, Verdict("in_place")
    if trigger.kind == "noun" and group is None and is_to_come(reading, trigger, doubt):
        return doubt, Verdict("planned")
    if trigger.kind == "noun":
        going = reading.units[trigger.first].lower.startswith(tuple(options.get("going", ())))
        options = {**options, **({"noun_status": "in_progress"} if going else {})}
        options |= _phase(reading, trigger, group, doubt)
    bare = trigger.kind == "noun" and group is None
    return doubt, unless_put_off(reading, doubt, status_of("deployments", doubt, options, bare))


def _as_held(reading: Reading, trigger: Found, doubt: Doubt) -> Doubt:
    """Who is said to take part does so when the exercise is held: "held drills, with ten warships taking part"."""
    if not trigger.entry.options.get("joins") or doubt.tense != "gerund" or doubt.effects:
        return doubt
    held = (*_words(reading)["drills"]["holds"], *_words(reading)["drills"]["joins"])
    above = next((g for g in reversed(reading.verbs) if g.finite and g.last < trigger.first), None)
    holds = above is not None and reading.units[above.head].lower.startswith(held)
    return replace(doubt, tense=above.tense) if above is not None and holds and not above.negated else doubt


def _phase(reading: Reading, trigger: Found, group: VerbGroup | None, doubt: Doubt) -> Mapping[str, str]:
    """A noun whose verb tells that it has begun or is over: "launched drills", "completed its withdrawal"."""
    done = {"past", "perfect", "pluperfect", "present"}
    if any(e.name == "complete" and not e.mode and e.tense in done for e in doubt.effects):
        over = "ended" if trigger.entry.options["action"] == "rotate" else trigger.entry.options["done"]
        return {"noun_status": str(over)}
    opens = tuple(_words(reading)["drills"]["opens"])
    opened = group is not None and reading.units[group.head].lower.startswith(opens)
    return {"done": "in_progress"} if opened else {}


def _verb_of(reading: Reading, trigger: Found) -> VerbGroup | None:
    """The verb whose tense tells the stage: for exercises that of their clause ("will hold drills")."""
    group = carrier(reading, trigger)
    if group is not None and trigger.kind == "phrase" and is_qualifier(reading, trigger):
        apart = any(reading.units[i].mention("force") for i in range(group.last + 1, trigger.first))
        group = None if apart else group  # « rejoindront les 400 soldats présents au Liban »
    if group is None and trigger.kind == "noun" and trigger.entry.options["frame"] == "drill":
        above = governing_group(reading, trigger.first) or next(iter(reading.verbs), None)
        planned = (
            above is not None and above.tense == "infinitive" and read_doubt(reading, above.first, above.last).effects
        )
        return above if above is not None and (above.finite or planned) else None  # "plans to hold drills"
    return group


def _doubt(reading: Reading, trigger: Found, group: VerbGroup | None) -> Doubt:
    first, last = (group.first, group.last) if group is not None else (trigger.first, trigger.last)
    doubt = read_doubt(reading, first, last)
    if group is not None and trigger.kind == "verb" and (told := tense_after(reading, group)) is not None:
        return replace(doubt, tense=told, effects=())
    if trigger.kind == "phrase" and group is None:
        return replace(doubt, tense="participle")
    if trigger.kind == "verb" and group is None:
        past = ends_as_participle(reading.units[trigger.first], reading.sentence.language)
        return replace(doubt, tense="participle" if past else "present")
    if trigger.kind == "noun" and group is not None:
        return _announced(reading, trigger, doubt)
    if trigger.entry.options.get("told"):
        return replace(doubt, effects=tuple(e for e in doubt.effects if e.name not in {"plan", "complete"}))
    return doubt


def _announced(reading: Reading, trigger: Found, doubt: Doubt) -> Doubt:
    """Whoever announces, plans or calls off an exercise does so before it; one that ends has been held."""
    own = read_doubt(reading, trigger.first, trigger.last)
    if not own.effects or own.effects[0].name in {"begin", "complete", "say"}:
        return doubt
    ends = reading.units[own.effects[0].index].lower.startswith(tuple(_words(reading)["drills"]["ends"]))
    return doubt if ends and own.effects[0].name == "suspend" else own


def _options(reading: Reading, trigger: Found) -> Mapping[str, Any]:
    """ "are deployed" tells a state, "are deploying" an act."""
    options = dict(trigger.entry.options)
    group = carrier(reading, trigger)
    if group is not None and group.voice == "passive" and "passive_now" in options:
        options["now"] = options["passive_now"]
    return options


def _begun_before(reading: Reading, doubt: Doubt, first: int) -> bool:
    """Begun in a clause of time ("since Russia began deploying"): by now it has been done."""
    begun = next((e for e in doubt.effects if e.name == "begin" and e.tense in {"past", "perfect", "pluperfect"}), None)
    if begun is None:
        return False
    openers: list[str] = _words(reading)["openers"]["time"]
    return any(u.lower in openers for u in reading.units[: min(first, begun.index)])


def _words(reading: Reading) -> Mapping[str, Any]:
    return load(reading.sentence.language, "deployments")


def taken_up(reading: Reading, trigger: Found) -> bool:
    """Whether a noun takes up what was told before ("the exercise")."""
    articles: list[str] = _words(reading)["openers"]["definite"]
    return trigger.first > 0 and reading.units[trigger.first - 1].lower in articles
