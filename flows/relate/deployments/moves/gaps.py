"""Rows whose verb and noun are left out: « La France y a 1 450 hommes, le Japon 180 », "Italy 250 and Spain 100".

In: a `Reading`, a move and its counted force. Out: actor, quantity and place of each clause that repeats the move
without its words; place and quantity of each number of the same forces elsewhere.
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import count_of
from flows.relate.deployments.moves.move import Move
from flows.relate.deployments.places import Part, Phrase, find_phrases

# "Two ships from Oman and three from Chad" tells, of an exercise, whose they are.
_WHENCE = {"from", "of"}


def find_gaps(reading: Reading, move: Move, thing: int) -> Iterator[tuple[Actor, Mention, Part | None]]:
    """The actors that stand right before a bare number, behind a counted force, with a place that the number has."""
    if count_of(reading, thing).start is None:
        return
    phrases = _phrases(reading)
    for unit in reading.units[max(thing, move.trigger.last) + 1 :]:
        mention = unit.mention("quantity")
        place = _place_behind(reading, phrases, unit.index)
        if mention is None or unit.mention("force") or not (place or _bare(reading, unit.index)):
            continue
        subject = gapped_subject(reading, unit.index, max(thing, move.trigger.last))
        name = reading.units[subject].mention("name") if subject is not None else None
        actor = actor_of(name) if name is not None else None
        if actor is not None and actor.type in {"state", "igo"} and isinstance(mention.value, Quantity):
            yield actor, mention, place


def find_more(reading: Reading, move: Move, thing: int) -> Iterator[tuple[Part, Mention]]:
    """Further numbers of the same force with a place of their own: « 500 soldats en Estonie et 150 en Pologne »."""
    breaks = {",", ";", *load(reading.sentence.language, "grammar")["clauses"]["joining"]}
    phrases = _phrases(reading)
    if count_of(reading, thing).start is None or not any(thing < p.anchor for p in phrases):
        return
    for unit in reading.units[thing + 2 :]:
        mention = unit.mention("quantity")
        if reading.group_at(unit.index) is not None and unit.index > move.trigger.last:
            return
        if mention is None or unit.mention("force") or reading.units[unit.index - 1].lower not in breaks:
            continue
        place = _place_behind(reading, phrases, unit.index)
        if place is None or (move.trigger.entry.options["frame"] == "drill" and _tells_whose(reading, place)):
            continue
        if isinstance(mention.value, Quantity):
            yield place, mention


def _tells_whose(reading: Reading, place: Part) -> bool:
    named = reading.unit_at(place.start)
    return named is not None and reading.markers[named.index] in _WHENCE


def _phrases(reading: Reading) -> list[Phrase]:
    return [p for p in find_phrases(reading) if p.parts and p.marker in {"in", "to", "from", "of"}]


def _place_behind(reading: Reading, phrases: Sequence[Phrase], index: int) -> Part | None:
    """The place right behind a number, with no other noun between."""
    beside = next((p for p in phrases if 0 < p.first - index <= 2 and p.anchor - index <= 4), None)
    between = reading.units[index + 1 : beside.first] if beside is not None else ()
    return beside.parts[0] if beside is not None and not any(u.nominal for u in between) else None


def _bare(reading: Reading, index: int) -> bool:
    following = reading.units[index + 1] if index + 1 < len(reading.units) else None
    return following is None or not (following.nominal or following.pos in {"ADJ", "ADP", "VERB"})
