"""Verbs that work both ways, as those behind them tell: whoever leases *from* another receives.

In: a `Reading` and a trigger. Out: the trigger, in the frame that the words around it ask for. Which entries turn is
theirs (`turns`, `passive`, `fits`, `pays_for` in `shipments.toml`).
"""

from dataclasses import replace
from itertools import takewhile

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import Entry
from flows.relate.shipments.triggers.toward import comes_from_elsewhere, told_behind, units_behind
from flows.relate.shipments.triggers.worded import is_worded

# How many words behind a verb the participle stands that tells how its things were acquired.
_BOUGHT = 14


def turned(reading: Reading, trigger: Found) -> Found:
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
    told = units_behind(reading, trigger)
    markers = [reading.markers[u.index] for u in named if u.index in told]
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
