"""Whether the words around a trigger let it tell a transfer: what stands behind it, towards whom, what governs it.

In: a `Reading` and a trigger. Out: yes or no. What an entry asks for is its own (`shipments.toml`): the `object` of an
idiom, `toward` whom a refusal is, `governed` by what a deal counts.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import is_one_of
from flows.relate.doubt.governors import effects_on
from flows.relate.shipments.item import is_aid
from flows.relate.shipments.triggers.idioms import has_object, object_of
from flows.relate.shipments.triggers.toward import is_toward

# How many words behind a training those whom it is given stand at most.
_TAUGHT = 5


def is_worded(reading: Reading, trigger: Found) -> bool:
    """Whether a trigger stands among the words that its entry asks for."""
    asked = (has_object, is_toward, _is_governed, _is_own_word, _chooses_thing, _is_of_aid, _learns)
    return all(holds(reading, trigger) for holds in asked)


def _is_of_aid(reading: Reading, trigger: Found) -> bool:
    """Whether the subject of a verb is aid, where its entry asks for that: « L'aide porte sur des drones »."""
    group = reading.group_at(trigger.first)
    if trigger.entry.options.get("of") != "aid":
        return True
    subject = subject_of(reading, group) if group is not None else None
    mention = reading.units[subject].mention("item") if subject is not None else None
    return mention is not None and is_aid(mention)


def _learns(reading: Reading, trigger: Found) -> bool:
    """Whether a training that somebody ends is their own: not « a achevé la formation d'une brigade tchadienne »."""
    if trigger.entry.options.get("form") != "taught" or (thing := object_of(reading, trigger)) is None:
        return True
    behind = range(thing + 1, min(len(reading.units), thing + _TAUGHT))
    return not any(reading.markers[i] == "of" and reading.units[i].mention("force") for i in behind)


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
