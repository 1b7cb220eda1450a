"""Forces that tell by themselves that they are somewhere, without a verb of their own.

« À bord, une vingtaine de Rafale »; "We still see a Russian troop presence near the border".

In: a `Reading`. Out: `Move`s whose trigger is the force itself, told as being in place.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import Entry
from flows.relate.deployments.forces import count_of, force_at, force_units
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
    finite = any(group.finite for group in reading.verbs)
    if finite and not any(_is_presence(reading, i) for i in force_units(reading)):
        return []
    taken = {thing for move in find_moves(reading) for thing in move.things}
    if finite:
        free = [i for i in force_units(reading) if i not in taken and _is_presence(reading, i)]
        entry = Entry("deployments", "presence", {**_OPTIONS, "verbless": False})
        return [Move(Found(entry, i, i, "noun"), (i,)) for i in free]
    counted = [i for i in force_units(reading) if i not in taken and count_of(reading, i).start is not None]
    entry = Entry("deployments", "posture", _OPTIONS)
    told = [i for i in counted if reading.units[i].mention("force") and not _is_for_another(reading, i)]
    return [Move(Found(entry, i, i, "noun"), (i,)) for i in told]


def _is_for_another(reading: Reading, index: int) -> bool:
    """Whether a heading tells of equipment that an army gets: « Six avions brésiliens pour l'armée togolaise »."""
    force = force_at(reading, index)
    military: list[str] = load(reading.sentence.language, "deployments")["soles"]["military"]
    behind = [u for u in reading.units[index + 1 : index + 7] if reading.markers[u.index] == "for"]
    gets = any(u.mention("name") or u.lower in military for u in behind)
    return force is not None and force.item_category is not None and gets


def _is_presence(reading: Reading, index: int) -> bool:
    """Whether the words of a force say that it is there: "troop presence", « présence militaire »."""
    mention = reading.units[index].mention("force")
    words: list[str] = load(reading.sentence.language, "deployments")["there"]["presence"]
    return mention is not None and fold(mention.text).startswith(tuple(fold(word) for word in words))
