"""Sellers that no state's name tells: "Denmark's Falkmar has signed with Peru", "ordered from Ohio's Falkmar".

In: a `Reading`, a trigger that tells what somebody gets, its things and the `Candidate`s for its parties. Out: whether
a party is a firm, which sells; the candidates, with whom the sentence tells as the source.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Place
from flows.normalise.names.entity import actor as actor_named
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.doers import subjects_around
from flows.relate.roles.features import features_of


def is_firm(reading: Reading, candidate: Candidate | None) -> bool:
    """Whether a party is a firm of a state: "the Danish firm", "Denmark's Falkmar", « le chantier italien »."""
    if candidate is None or candidate.head is None:
        return False
    head = reading.units[candidate.head]
    owned = head.index > 1 and is_possessive(reading.units, head.index - 1, reading.sentence.language)
    single = head.pos == "PROPN" and not head.mentions and reading.units[head.index + 1].pos != "PROPN"
    return _names_firm(reading, candidate.head) or (owned and single)


def firm_signs(reading: Reading, trigger: Found) -> bool:
    """Whether a firm does what a trigger or the verb over it tells: "the firm has signed with Chad for …"."""
    signs = next((at for at in subjects_around(reading, trigger) if at is not None), None)
    return signs is not None and _names_firm(reading, signs)


def _names_firm(reading: Reading, index: int) -> bool:
    """Whether a unit is a word for a firm, or opens with one: « groupe naval »."""
    firms = load(reading.sentence.language, "shipments")["about"]["firms"]
    return not {reading.units[index].lower, reading.units[index].lower.split()[0]}.isdisjoint(firms)


def with_source(
    reading: Reading, trigger: Found, things: Sequence[int], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates and the state where the source lies; where nobody knows whose it is, no other sentence tells."""
    source = _source_at(reading, trigger, things)
    told = _located(reading, source) if source is not None else None
    if source is not None and told is not None:
        places = frozenset({"from"})
        features = features_of(reading, trigger, things, source, (told,), places)
        return [*candidates, Candidate((told,), source, places, tuple(features.items()))]
    if source is None or not _is_unknown(reading, source):
        return list(candidates)
    return [c if c.head is not None else replace(c, places=c.places | {"passed_over"}) for c in candidates]


def _source_at(reading: Reading, trigger: Found, things: Sequence[int]) -> int | None:
    """The first unit of the phrase behind the things that tells from where or whom they come."""
    bought = trigger.entry.options.get("transfer_type") == "sale" and not trigger.entry.options.get("container")
    markers = {"from", "to"} if bought else {"from"}  # « commande à »
    start = max(trigger.last, min(things, default=trigger.last))
    for unit in reading.units[start + 1 :]:
        finite = (group := reading.group_at(unit.index)) is not None and group.finite
        if finite or unit.lower in {";", ":"}:
            return None
        if reading.markers[unit.index] in markers and not unit.mention("item") and not unit.mention("date"):
            return unit.index
    return None


def _located(reading: Reading, source: int) -> Actor | None:
    """The state where a source lies that no state's name tells: "from Ohio's Falkmar", "from the Texas Guard"."""
    unit = reading.units[source]
    place = unit.mention("place")
    if (
        reading.markers[source] != "from"
        or unit.mention("name")
        or place is None
        or not isinstance(place.value, Place)
        or place.value.iso3 is None
    ):
        return None
    named = actor_named(place.value.iso3, place.value.name)
    return Actor(named.entity_id, named.name, named.iso3, named.type, place.start, place.end)


def _is_unknown(reading: Reading, source: int) -> bool:
    """Whether a source is told by a name, or as "a yard", that stands for no state we know."""
    if any(u.mention("name") for u in reading.units[source : source + 4]):
        return False
    indefinite = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    before = reading.units[max(0, source - 2) : source]
    return reading.units[source].pos == "PROPN" or any(u.lower in indefinite for u in before)
