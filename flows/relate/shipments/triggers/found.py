"""Which words of a sentence tell a transfer, and in which sense: giving, getting, arriving.

In: a `Reading`. Out: triggers, each in the frame that the words around it ask for.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.word_classes import ends_as_participle
from flows.relate.clauses.wordings import Entry
from flows.relate.senses import lies_in_idiom
from flows.relate.shipments.triggers.worded import (
    comes_from_elsewhere,
    is_financed,
    is_worded,
    told_behind,
    without_objects,
)

# How many words behind a verb the participle stands that tells how its things were acquired.
_BOUGHT = 14


def find_triggers(reading: Reading) -> list[Found]:
    """The triggers of a sentence, without participles that only describe ("soldiers armed with rifles")."""
    listed = lexicon(reading.sentence.language, "shipments")
    fits = listed.find(reading.units, lambda t: _in_voice(reading, t) and is_worded(reading, t))
    found = [replace(t, kind="verb") if t.kind == "light" else t for t in without_objects(reading, fits)]
    plain = [t for t in found if t.entry.options.get("participle", True) or not is_participle(reading, t)]
    # A word in another sense takes nothing from those that tell a transfer; alone it is read, and refused for it.
    meant = [t for t in plain if len(plain) == 1 or not _is_meant_otherwise(reading, t)]
    told = [t for t in meant or plain if not _is_told_by_noun(t, plain) and not _is_passed_on(reading, t, plain)]
    told = [t for t in told if not is_financed(reading, t)]
    stands = (t for t in told if not _is_passing(reading, t) and not _is_topic(reading, t))
    return [_turned(reading, trigger) for trigger in stands]


def _is_topic(reading: Reading, trigger: Found) -> bool:
    """Whether a noun only says what is spoken about: "On arms deliveries, I have nothing to add"."""
    sentence = reading.sentence
    before = fold(sentence.text[sentence.span.start : reading.units[trigger.first].start])
    return trigger.kind == "noun" and _topics(sentence.language).fullmatch(before) is not None


@cache
def _topics(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["about"]["topics"]
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, words))})\b[^,;:]{{0,40}}")


def _is_passing(reading: Reading, trigger: Found) -> bool:
    """Whether a phrase that tells of things with a verb only describes: "The halt affects arms already en route"."""
    if not trigger.entry.options.get("stands") or trigger.kind != "phrase":
        return False
    near = {trigger.first - 1, trigger.first - 2}
    verbs = [g for g in reading.verbs if g.finite]
    return bool(verbs) and not any(g.last in near or g.first <= trigger.first <= g.last for g in verbs)


def _is_told_by_noun(trigger: Found, others: Sequence[Found]) -> bool:
    """Whether a verb only says what the deal before it is about: « le contrat porte sur »."""
    deals = (t for t in others if t.kind == "noun" and t.entry.options.get("noun_status") == "approved")
    return trigger.entry.options.get("passage") == "deal" and any(t.last < trigger.first for t in deals)


def _is_passed_on(reading: Reading, trigger: Found, others: Sequence[Found]) -> bool:
    """Whether a purchase only comes before a gift: "bought tanks that will be donated to Kyiv"."""
    if not trigger.entry.options.get("pays_for"):
        return False
    given = (t for t in others if t.kind == "verb" and t.entry.options["frame"] == "give" and t.first > trigger.last)
    groups = (reading.group_at(t.first) for t in given)
    relatives = (g for g in groups if g is not None and g.voice == "passive" and g.tense == "future")
    return any((at := relative_before(reading, g)) is not None and at > trigger.last for g in relatives)


def _is_meant_otherwise(reading: Reading, trigger: Found) -> bool:
    sentence, units = reading.sentence, reading.units
    start, end = sentence.span.start, sentence.span.end
    first, last = units[trigger.first].start - start, units[trigger.last].end - start
    return lies_in_idiom(sentence.text[start:end], first, last, sentence.language, "shipments")


def is_participle(reading: Reading, trigger: Found) -> bool:
    """Whether a trigger is a participle without an auxiliary."""
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None:
        return trigger.kind == "verb" and ends_as_participle(reading.units[trigger.first], reading.sentence.language)
    return group.tense == "participle"


def _in_voice(reading: Reading, trigger: Found) -> bool:
    """Whether a verb stands in the voice that its entry is about (« se doter de »)."""
    wanted = trigger.entry.options.get("voice")
    group = reading.group_at(trigger.first)
    told = trigger.kind in {"verb", "light"}
    return wanted is None or not told or (group is not None and group.voice == wanted)


def _turned(reading: Reading, trigger: Found) -> Found:
    """A verb that works both ways, as those behind it tell: whoever leases *from* another receives."""
    turns, group = trigger.entry.options.get("turns"), reading.group_at(trigger.first)
    if group is not None and group.voice == "active" and trigger.entry.options.get("pays_for"):
        if (aim := _passes_on(reading, trigger)) is not None:
            return _framed(trigger, "give", aim)
        if _pays_for(reading, trigger):
            return _framed(trigger, "give")
    passive = trigger.entry.options.get("passive")
    if passive and group is not None and group.voice == "passive" and group.finite:
        return _framed(trigger, str(passive))
    fits = trigger.entry.options.get("fits")
    if fits and group is not None and group.voice == "active" and _has_thing(reading, subject_of(reading, group)):
        return _framed(trigger, str(fits))
    if not turns:
        return trigger
    if "origin" in turns and group is not None and group.voice == "active" and _is_bought(reading, trigger):
        return _framed(trigger, "get")
    near = told_behind(reading, trigger) if group is not None and group.voice == "active" else reading.units
    markers = {reading.markers[u.index] for u in near if u.mention("name")}
    told = markers & set(turns) if group is None or group.voice == "active" else set()
    if markers & {"to", "for"} or not (told or ("origin" in turns and comes_from_elsewhere(reading, trigger))):
        return trigger
    return _framed(trigger, "get")


def _is_bought(reading: Reading, trigger: Found) -> bool:
    """Whether a participle tells that whoever gives things up had acquired them: "cancelled the jets bought from"."""
    units = reading.units[trigger.last + 1 : trigger.last + 1 + _BOUGHT]
    stop = next(
        (u.index for u in units if (g := reading.group_at(u.index)) is not None and g.finite), len(reading.units)
    )
    told = lexicon(reading.sentence.language, "shipments").find(reading.units[:stop])
    behind = (t for t in told if t.first > trigger.last and t.first < stop and t.entry.options["frame"] == "get")
    groups = (reading.group_at(t.first) for t in behind if t.entry.options.get("transfer_type") == "sale")
    return any(g is not None and g.tense == "participle" for g in groups)


def _pays_for(reading: Reading, trigger: Found) -> bool:
    """Whether somebody is named behind the thing for whom the subject buys it, and nobody from whom."""
    wanted = trigger.entry.options.get("pays_for", ())
    behind = reading.units[trigger.last + 1 : trigger.last + 12]
    if reading.units[trigger.last].pos == "ADP":  # "opts for Spanish jets": that is what is chosen
        behind = behind[next((n for n, u in enumerate(behind) if u.mention("item")), 0) :]
    named = [u for u in behind if u.mention("name")]
    stop = next((g.first for g in reading.verbs if g.finite and g.first > trigger.last), len(reading.units))
    markers = [reading.markers[u.index] for u in named if u.index < stop]
    return bool({*markers} & {*wanted}) and not {*markers} & {"from", "to"}


def _passes_on(reading: Reading, trigger: Found) -> int | None:
    """The verb for which somebody acquires a thing, to pass it on: "bought rounds to give to …", "to support …"."""
    aim = next((g for g in reading.verbs if g.first > trigger.last and g.tense != "participle"), None)
    if aim is None or aim.tense != "infinitive":
        return None
    language, units = reading.sentence.language, reading.units
    bought = units[trigger.last + 1 : aim.first]
    helps = units[aim.head].lower.startswith(tuple(load(language, "shipments")["about"]["helping"]))
    gives = any(
        t.entry.options["frame"] == "give" and t.kind == "verb" and aim.first <= t.first <= aim.last
        for t in lexicon(language, "shipments").find(units, lambda t: is_worded(reading, t))
    )
    helped = list(takewhile(lambda u: u.pos != "PUNCT", units[aim.last + 1 : aim.last + 6]))
    own = load(language, "grammar")["pronouns"]["third"]
    told = any(u.mention("name") for u in helped) and not any(u.lower in own for u in helped[:1])
    plain = any(u.mention("item") for u in bought) and not any(u.lower in {";", ":"} for u in bought)
    return aim.first if told and plain and (helps or gives) else None


def _has_thing(reading: Reading, index: int | None) -> bool:
    return index is not None and reading.units[index].mention("item") is not None


def _framed(trigger: Found, frame: str, aim: int | None = None) -> Found:
    entry = trigger.entry
    return replace(trigger, entry=Entry(entry.file, entry.id, {**entry.options, "frame": frame, "aim": aim}))
