"""Whether the words around a trigger let it tell a transfer: what stands behind it, towards whom, what governs it.

In: a `Reading` and a trigger. Out: yes or no. What an entry asks for is its own (`shipments.toml`): the `object` of an
idiom, `toward` whom a refusal is, `governed` by what a deal counts.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of
from flows.relate.doubt.governors import effects_on
from flows.relate.shipments.bodies import kind_of_body
from flows.relate.shipments.item import is_aid

# How many words behind its verb the rest of an idiom stands at most: "put all sales of weapons to Chad on hold".
_IDIOM = 14
# How many words behind a verb whom it is towards stands at most, if no preposition tells: "denied Kyiv its jets".
_BESIDE = 3
# How many words behind a verb the noun stands at most that is its object.
_NOUN = 3


def is_worded(reading: Reading, trigger: Found) -> bool:
    """Whether a trigger stands among the words that its entry asks for."""
    asked = (_has_object, _is_toward, _is_governed, _is_own_word, _chooses_thing, _is_of_aid)
    return all(holds(reading, trigger) for holds in asked)


def _behind(reading: Reading, trigger: Found) -> range:
    """The units behind a trigger up to the next verb that opens a clause."""
    stop = next((g.first for g in reading.verbs if g.finite and g.first > trigger.last), len(reading.units))
    return range(trigger.last + 1, stop)


def told_behind(reading: Reading, trigger: Found) -> Sequence[Unit]:
    """The words behind a trigger in its own clause."""
    return [reading.units[i] for i in _behind(reading, trigger)]


def _is_of_aid(reading: Reading, trigger: Found) -> bool:
    """Whether the subject of a verb is aid, where its entry asks for that: « L'aide porte sur des drones »."""
    group = reading.group_at(trigger.first)
    if trigger.entry.options.get("of") != "aid":
        return True
    subject = subject_of(reading, group) if group is not None else None
    mention = reading.units[subject].mention("item") if subject is not None else None
    return mention is not None and is_aid(mention)


def _has_object(reading: Reading, trigger: Found) -> bool:
    """Whether an idiom has the word behind it without which it is none: "put … on hold", "let … have"."""
    if trigger.kind != "light":
        return True
    return _object_of(reading, trigger) is not None


def _object_of(reading: Reading, trigger: Found) -> int | None:
    """The unit of the word that makes an idiom of a verb."""
    wanted = {word for told in trigger.entry.options["object"] for word in told.split("|")}
    return next((i for i in _behind(reading, trigger)[:_IDIOM] if {*reading.units[i].lower.split()} & wanted), None)


def without_objects(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """The triggers without the nouns that are part of an idiom: "won a contract" is one trigger."""
    idioms = (t for t in found if t.kind == "light")
    objects = {_object_of(reading, t) for t in idioms}
    return [t for t in found if t.kind != "noun" or not objects & {*range(t.first, t.last + 1)}]


def _is_toward(reading: Reading, trigger: Found) -> bool:
    """Whether somebody is named towards whom the act is: "denied Kyiv its jets", "rejected tanks for Kyiv"."""
    wanted = trigger.entry.options.get("toward")
    group = reading.group_at(trigger.first)
    if wanted is None or (group is not None and group.voice == "passive"):
        return True
    told = _behind(reading, trigger)
    behind = [i for i in told if reading.units[i].name is not None or kind_of_body(reading, i)]
    if any(reading.markers[i] in wanted for i in behind):
        return True
    plain = "beside" in wanted and any(i <= trigger.last + _BESIDE and reading.markers[i] is None for i in behind)
    return plain or ("origin" in wanted and comes_from_elsewhere(reading, trigger))


def comes_from_elsewhere(reading: Reading, trigger: Found) -> bool:
    """Whether the things of a verb are another's than of whoever acts: "Oslo is eyeing French jets"."""
    group = reading.group_at(trigger.first)
    active = group is None or group.voice == "active"
    doer = _doer(reading, trigger)
    if doer is None or (acting := reading.units[doer].name) is None:
        return False
    where = _behind(reading, trigger) if active else range(trigger.first)
    things = [i for i in where if reading.units[i].mention("item")]
    near = {i + step for i in things for step in (-2, -1, 0, 1, 2)} - {doer}
    names = (reading.units[i].name for i in near if i in where)
    return any(n is not None and n.sense == "adjective" and n.entity_id != acting.entity_id for n in names)


def _doer(reading: Reading, trigger: Found) -> int | None:
    """Who does what a trigger tells: the subject, in the passive whoever stands under "by", of a noun its adjective."""
    group = reading.group_at(trigger.first)
    if group is not None and group.voice == "active":
        return subject_of(reading, group)
    by = next((i for i in _behind(reading, trigger) if reading.units[i].name and reading.markers[i] == "by"), None)
    if group is not None or by is not None:
        return by
    near = (trigger.first - 1, trigger.first - 2, trigger.last + 1)
    return next((i for i in near if 0 <= i < len(reading.units) and reading.units[i].name is not None), None)


def is_financed(reading: Reading, trigger: Found) -> bool:
    """Whether a purchase is only what somebody pays for another: "will fund the purchase of shells for Kyiv"."""
    if trigger.kind != "noun" or not trigger.entry.options.get("pays_for"):
        return False
    stems = tuple(load(reading.sentence.language, "shipments")["about"]["financing"])
    group = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    near = group is not None and group.voice == "active" and trigger.first - group.last <= _NOUN
    pays = group is not None and near and reading.units[group.head].lower.startswith(stems)
    named = (i for i in _behind(reading, trigger) if reading.units[i].name is not None)
    return pays and any(reading.markers[i] in {"for", "to"} for i in named)


def _is_governed(reading: Reading, trigger: Found) -> bool:
    """Whether what stands above a deal makes it one of arms: "tore up its agreement on jets"."""
    wanted = trigger.entry.options.get("governed")
    return wanted is None or any(e.name in wanted for e in effects_on(reading, trigger.first))


def _is_own_word(reading: Reading, trigger: Found) -> bool:
    """Whether a noun stands for itself, not for an office: "the army's procurement office"."""
    if trigger.kind != "noun" or trigger.last + 1 >= len(reading.units):
        return True
    bodies = load(reading.sentence.language, "shipments")["about"]["bodies"]
    return not is_one_of(reading.units[trigger.last + 1].lower, bodies, reading.sentence.language)


def _chooses_thing(reading: Reading, trigger: Found) -> bool:
    """Whether a choice is of a thing, not of a deed: "has chosen to withhold shells"."""
    if not trigger.entry.options.get("pays_for") or trigger.kind != "verb":
        return True
    below = next((g for g in reading.verbs if g.first > trigger.last), None)
    return (
        below is None or below.tense != "infinitive" or below.first > trigger.last + 2 or not _prefers(reading, trigger)
    )


def _prefers(reading: Reading, trigger: Found) -> bool:
    words = load(reading.sentence.language, "shipments")["about"]["preferring"]
    return reading.units[trigger.first].lower.startswith(tuple(words))
