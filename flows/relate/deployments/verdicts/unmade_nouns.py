"""Nouns of a move that nobody makes: "a withdrawal" that is only thought of, "a possible deployment", "any presence".

In: a `Reading`, the noun and its `Doubt`. Out: true or false.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.doubt.clause import Doubt

_TOLD = {"past", "perfect", "pluperfect", "present", "progressive"}
# How far, in units, the noun of what is done may stand behind its verb.
_OBJECT = 5


def is_left_open(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """Whether the words beside a noun leave open whether there is one."""
    return _only_possible(reading, trigger) or (not doubt.effects and _is_any(reading, trigger))


def is_merely_thought_of(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """A bare indefinite noun that no verb puts into the world ("the second phase is a withdrawal of forces")."""
    words: list[str] = load(reading.sentence.language, "deployments")["counts"]["one"]
    counted = any(u.mention("quantity") for u in reading.units[trigger.last + 1 : trigger.last + 5])
    if doubt.effects or trigger.entry.options.get("told") or (counted and doubt.tense is None and _shown(reading)):
        return False
    if _performed(reading, trigger):
        return False
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        unit = reading.units[at]
        if unit.lower in words:
            return bool(trigger.entry.options["frame"] != "drill")
        if unit.pos not in {"ADJ", "ADV", "CCONJ"}:
            return False
    return False


def _performed(reading: Reading, trigger: Found) -> bool:
    """Whether a verb says that the deed of a noun is being done, or was: "carried out an orderly withdrawal"."""
    holds: list[str] = load(reading.sentence.language, "deployments")["drills"]["holds"]
    group = governing_group(reading, trigger.first)
    if group is None or not group.finite or group.negated or group.mode or group.tense not in _TOLD:
        return False
    near = 0 < trigger.first - group.last <= _OBJECT and reading.markers[trigger.first] is None
    return near and fold_word(reading.units[group.head].text).startswith(tuple(holds))


def _only_possible(reading: Reading, trigger: Found) -> bool:
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["possible"]
    beside = reading.units[max(0, trigger.first - 2) : trigger.last + 2]
    return any(u.lower in words for u in beside)


def _is_any(reading: Reading, trigger: Found) -> bool:
    """Whether a determiner leaves open whether there is one: "respond to any permanent presence"."""
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["whatever"]
    for unit in reversed(reading.units[max(0, trigger.first - 5) : trigger.first]):
        if unit.lower in words:
            return True
        if not (unit.pos in {"ADJ", "NOUN", "PROPN"} or unit.mentions) or reading.group_at(unit.index) is not None:
            return False
    return False


def _shown(reading: Reading) -> bool:
    """Whether something is shown or seen (« des images montrant une concentration de 900 soldats »)."""
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["showing"]
    return any(reading.units[g.head].lower.startswith(tuple(words)) for g in reading.verbs)
