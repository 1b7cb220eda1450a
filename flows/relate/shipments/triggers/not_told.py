"""Triggers that tell no transfer of their own: topics, idioms, what a noun beside them tells, what is only paid for.

In: a `Reading`, a trigger and the others of its sentence. Out: yes or no. The words are data (`shipments.toml`,
`about`).
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.senses import lies_in_idiom
from flows.relate.shipments.triggers.toward import units_behind

# How many words behind a verb the noun stands at most that is its object.
_NOUN = 3


def is_topic(reading: Reading, trigger: Found) -> bool:
    """Whether a noun only says what is spoken about: "On arms deliveries, I have nothing to add"."""
    sentence = reading.sentence
    before = fold(sentence.text[sentence.span.start : reading.units[trigger.first].start])
    return trigger.kind == "noun" and _topics(sentence.language).fullmatch(before) is not None


@cache
def _topics(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["about"]["topics"]
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, words))})\b[^,;:]{{0,40}}")


def is_describing(reading: Reading, trigger: Found) -> bool:
    """Whether a phrase that tells of things with a verb only describes: "The halt affects arms already en route"."""
    if not trigger.entry.options.get("stands") or trigger.kind != "phrase":
        return False
    near = {trigger.first - 1, trigger.first - 2}
    verbs = [g for g in reading.verbs if g.finite]
    return bool(verbs) and not any(g.last in near or g.first <= trigger.first <= g.last for g in verbs)


def is_told_by_noun(trigger: Found, others: Sequence[Found]) -> bool:
    """Whether a verb only says what the deal before it is about: « le contrat porte sur »."""
    deals = (t for t in others if t.kind == "noun" and t.entry.options.get("noun_status") == "approved")
    return trigger.entry.options.get("passage") == "deal" and any(t.last < trigger.first for t in deals)


def is_passed_on(reading: Reading, trigger: Found, others: Sequence[Found]) -> bool:
    """Whether a purchase only comes before a gift: "bought tanks that will be donated to Kyiv"."""
    if not trigger.entry.options.get("pays_for"):
        return False
    given = [t for t in others if t.kind == "verb" and t.entry.options["frame"] == "give" and t.first > trigger.last]
    if any(_is_joined(reading, trigger, t) for t in given):
        return True
    groups = (reading.group_at(t.first) for t in given)
    relatives = (g for g in groups if g is not None and g.voice == "passive" and g.tense == "future")
    return any((at := relative_before(reading, g)) is not None and at > trigger.last for g in relatives)


def is_decision(reading: Reading, trigger: Found, others: Sequence[Found]) -> bool:
    """Whether a verb only tells what was decided on a transfer: "Oslo's sale of tanks and guns was approved"."""
    group = reading.group_at(trigger.first) if trigger.kind == "verb" else None
    if group is None or group.voice != "passive" or not group.finite or trigger.entry.options["done"] != "approved":
        return False
    moves = {t.first for t in others if t.kind == "noun" and t.entry.options["frame"] == "give"}
    return bool(moves) and subject_of(reading, group) in moves


def _is_joined(reading: Reading, trigger: Found, given: Found) -> bool:
    """Whether nothing but a conjunction parts a purchase from a gift: "will be bought and sent to Kyiv"."""
    between = reading.units[trigger.last + 1 : given.first]
    links = load(reading.sentence.language, "grammar")["enumeration"]["links"]
    joined = trigger.kind == "verb" and any(u.lower in links and u.lower != "," for u in between)
    return joined and all(u.pos in {"CCONJ", "ADV", "AUX", "PUNCT"} for u in between)


def is_meant_otherwise(reading: Reading, trigger: Found) -> bool:
    """Whether the trigger stands in an idiom that tells no transfer."""
    sentence, units = reading.sentence, reading.units
    start, end = sentence.span.start, sentence.span.end
    first, last = units[trigger.first].start - start, units[trigger.last].end - start
    return lies_in_idiom(sentence.text[start:end], first, last, sentence.language, "shipments")


def is_financed(reading: Reading, trigger: Found) -> bool:
    """Whether a purchase is only what somebody pays for another: "will fund the purchase of shells for Kyiv"."""
    if trigger.kind != "noun" or not trigger.entry.options.get("pays_for"):
        return False
    stems = tuple(load(reading.sentence.language, "shipments")["about"]["financing"])
    group = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    near = group is not None and group.voice == "active" and trigger.first - group.last <= _NOUN
    pays = group is not None and near and reading.units[group.head].lower.startswith(stems)
    named = (i for i in units_behind(reading, trigger) if reading.units[i].name is not None)
    return pays and any(reading.markers[i] in {"for", "to"} for i in named)
