"""At which stage a move stands: the doubt of the verb that carries it, and what the dictionary says of its forms.

In: a `Reading` and a trigger. Out: its `Doubt` and the `Verdict` on its status.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows.dictionary import load
from flows.relate.deployments.carriers import carrier
from flows.relate.doubt import Doubt, read_doubt
from flows.relate.lexicon import Found, lexicon
from flows.relate.reading import Reading
from flows.relate.status import Verdict, status_of
from flows.relate.subjects import governing_group, subject_of
from flows.relate.verbs import VerbGroup

_SURE = {"say", "plan", "promise", "approve", "complete"}


def stage_of(reading: Reading, trigger: Found) -> tuple[Doubt, Verdict]:
    """The doubt about a trigger and the status that follows."""
    group = _verb_of(reading, trigger)
    first = group.first if group is not None else trigger.first
    doubt = _doubt(reading, trigger, group)
    options = _options(reading, trigger)
    if options.get("refuse"):
        return doubt, Verdict(None, options["refuse"])
    if _begun_before(reading, doubt, first):
        return doubt, Verdict(str(options["done"]))
    refused = _refused(reading, trigger, doubt, group)
    if refused is not None:
        return doubt, refused
    if _hearsay(reading, doubt, group):
        return replace(doubt, tense="conditional_perfect", hearsay=True), Verdict(
            str(options.get("now", options["done"]))
        )
    return doubt, status_of("deployments", doubt, options, trigger.kind == "noun" and group is None)


def _verb_of(reading: Reading, trigger: Found) -> VerbGroup | None:
    """The verb whose tense tells the stage: for exercises that of their clause ("will hold drills")."""
    group = carrier(reading, trigger)
    if group is None and trigger.kind == "noun" and trigger.entry.options["frame"] == "drill":
        above = governing_group(reading, trigger.first) or next(iter(reading.verbs), None)
        return above if above is not None and above.finite else None
    return group


def _doubt(reading: Reading, trigger: Found, group: VerbGroup | None) -> Doubt:
    first, last = (group.first, group.last) if group is not None else (trigger.first, trigger.last)
    doubt = read_doubt(reading, first, last)
    if trigger.kind == "phrase" and group is None:
        return replace(doubt, tense="participle")
    if trigger.kind == "verb" and group is None:
        ending = reading.units[trigger.first].lower.rstrip("s").endswith(("é", "ée", "ed"))
        return replace(doubt, tense="participle" if ending else "present")
    if trigger.kind == "noun" and group is not None:
        return _announced(reading, trigger, doubt)
    if trigger.entry.options.get("told"):
        return replace(doubt, effects=tuple(e for e in doubt.effects if e.name not in {"plan", "complete"}))
    return doubt


def _announced(reading: Reading, trigger: Found, doubt: Doubt) -> Doubt:
    """Whoever announces, plans or calls off an exercise does so before it."""
    own = read_doubt(reading, trigger.first, trigger.last)
    if own.effects and own.effects[0].name not in {"begin", "complete", "say"}:
        return own
    return doubt


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


def _refused(reading: Reading, trigger: Found, doubt: Doubt, group: VerbGroup | None) -> Verdict | None:
    if trigger.kind == "noun" and _denied_subject(reading, trigger):
        return Verdict(None, "negated")
    if doubt.mode == "possible" and doubt.tense == "conditional_perfect":
        return Verdict(None, "hypothetical")
    if trigger.kind == "noun" and group is None and _merely_thought_of(reading, trigger, doubt):
        return Verdict(None, "hypothetical")
    if _denied(reading, doubt, trigger):
        return Verdict(None, "negated")
    if trigger.kind == "noun" and _only_possible(reading, trigger):
        return Verdict(None, "hypothetical")
    if _asked(reading, trigger):
        return Verdict(None, "hypothetical")
    told = doubt.mode == "necessary" or {e.name for e in doubt.effects} & _SURE
    unsure = group is not None and doubt.tense == "conditional" and not told
    return Verdict(None, "conditional") if unsure and not _hearsay(reading, doubt, group) else None


def _hearsay(reading: Reading, doubt: Doubt, group: VerbGroup | None) -> bool:
    """A conditional that tells what others say ("seraient déployés"), not what would happen."""
    hearsay: list[str] = _words(reading)["openers"]["hearsay"]
    plain = group is not None and group.voice == "passive" and not doubt.mode
    return plain and doubt.tense in hearsay and not doubt.hypothetical


def _denied_subject(reading: Reading, trigger: Found) -> bool:
    """The subject of a denied verb: "the presence of troops was never confirmed"."""
    return any(g.negated and subject_of(reading, g) == trigger.first for g in reading.verbs)


def _denied(reading: Reading, doubt: Doubt, trigger: Found) -> bool:
    """Denied by a verb over the trigger, however many nouns stand between."""
    if any(e.name == "deny" and not e.negated for e in doubt.effects):
        return True
    if trigger.kind != "noun":
        return False
    found = lexicon(reading.sentence.language, "doubt", "governor").find(reading.units)
    return any(f.entry.id == "deny" and 0 < trigger.first - f.last <= 7 for f in found)


def _only_possible(reading: Reading, trigger: Found) -> bool:
    words: list[str] = _words(reading)["openers"]["possible"]
    beside = reading.units[max(0, trigger.first - 2) : trigger.last + 2]
    return any(u.lower in words for u in beside)


def _asked(reading: Reading, trigger: Found) -> bool:
    """An indirect question ("we don't know if troops will be deployed")."""
    words: list[str] = _words(reading)["openers"]["asked"]
    for at in range(trigger.first - 1, max(-1, trigger.first - 12), -1):
        if reading.units[at].lower in {",", ";", ":"}:
            return False
        if (
            reading.units[at].lower in words
            and reading.units[at].pos == "SCONJ"
            and at
            and reading.units[at - 1].pos in {"VERB", "AUX", "NOUN"}
        ):
            return True
    return False


def _merely_thought_of(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """A bare indefinite noun that no verb puts into the world ("the second phase is a withdrawal of forces")."""
    words: list[str] = _words(reading)["counts"]["one"]
    if doubt.effects or trigger.entry.id == "posture" or trigger.entry.options.get("told"):
        return False
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        unit = reading.units[at]
        if unit.lower in words:
            return bool(trigger.entry.options["frame"] != "drill")
        if unit.pos not in {"ADJ", "ADV", "CCONJ"}:
            return False
    return False


def _words(reading: Reading) -> Mapping[str, Any]:
    return load(reading.sentence.language, "deployments")


def taken_up(reading: Reading, trigger: Found) -> bool:
    """Whether a noun takes up what was told before ("the exercise")."""
    articles: list[str] = _words(reading)["openers"]["definite"]
    return trigger.first > 0 and reading.units[trigger.first - 1].lower in articles


def names_exercise(reading: Reading, trigger: Found) -> bool:
    """Whether the sentence names the exercise that its trigger joins."""
    found = lexicon(reading.sentence.language, "deployments").find(reading.units)
    return any(f.entry.options["frame"] == "drill" and f.first != trigger.first and f.kind == "noun" for f in found)
