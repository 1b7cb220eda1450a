"""Statements without a verb: "Djibouti: more than 1,400 French soldiers", « À bord, une vingtaine de Rafale ».

In: a `Reading`. Out: `Move`s whose trigger is the counted force itself, told as being in place.
"""

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import Entry
from flows.relate.deployments.forces import count_of, force_units
from flows.relate.deployments.moves.finding import find_moves
from flows.relate.deployments.moves.move import Move

_OPTIONS = {
    "frame": "stand",
    "action": "deploy",
    "done": "in_place",
    "now": "in_place",
    "noun_status": "in_place",
    "told": True,
    "verbless": True,
}


def find_postures(reading: Reading) -> list[Move]:
    """The counted forces of a sentence without a finite verb that no trigger moves."""
    if any(group.finite for group in reading.verbs):
        return []
    taken = {thing for move in find_moves(reading) for thing in move.things}
    counted = [i for i in force_units(reading) if i not in taken and count_of(reading, i).start is not None]
    entry = Entry("deployments", "posture", _OPTIONS)
    return [Move(Found(entry, i, i, "noun"), (i,)) for i in counted if reading.units[i].mention("force")]
