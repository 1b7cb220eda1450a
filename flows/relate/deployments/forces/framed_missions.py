"""Which forces are named only as the frame of others' acts: missions that they serve in, join or are told by.

In: a `Reading` and the unit of a force. Out: true or false.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.counts import force_at


def names_mission(reading: Reading, index: int) -> bool:
    """A mission told as the frame of others' acts ("under the command of the Kfor")."""
    unit = reading.units[index]
    name = unit.mention("name")
    force = force_at(reading, index)
    if force is not None and force.unit is None and is_joined(reading, index):
        return True
    if name is not None and force is not None and force.item_category and _is_of_alliance(name.value):
        return True  # "EUNAVFOR Aspides"
    if force is not None and force.name == "forces" and _is_moved(reading, index):
        return False  # "the withdrawal of U.S. forces"
    aside = index > 0 and (reading.units[index - 1].lower == "(" or _renames(reading, index))
    framed = aside or reading.markers[index] in {"in", "with", "under", "for", "of"}
    return framed and name is not None and force is not None and force.unit is None


def _is_moved(reading: Reading, index: int) -> bool:
    """Whether the noun over an "of" complement tells a move: « le retrait d'Irak de toutes les forces danoises »."""
    known = lexicon(reading.sentence.language, "deployments").known
    if reading.markers[index] != "of":
        return False
    for unit in reversed(reading.units[max(0, index - 8) : index]):
        if reading.group_at(unit.index) is not None or unit.pos == "PUNCT":
            return False
        if (word := known(unit.text)) is not None and word.nouns:
            return True
    return False


def is_joined(reading: Reading, index: int) -> bool:
    """Whether others join a mission, or reach it: « rejoindront la Finul »."""
    unit = reading.units[index]
    joining: list[str] = load(reading.sentence.language, "deployments")["turns"]["joined"]
    over = reading.units[unit.head].lower
    return unit.dep == "obj" and unit.head < index and over.startswith(tuple(joining))


def _is_of_alliance(value: object) -> bool:
    return isinstance(value, Name) and value.type == "igo" and value.sense == "force"


def _renames(reading: Reading, index: int) -> bool:
    """Behind a comma the short name of the mission told before it: « la mission des Nations unies, la Minusma »."""
    missions: list[str] = load(reading.sentence.language, "deployments")["turns"]["missions"]
    comma = next((i for i in (index - 1, index - 2) if i > 0 and reading.units[i].lower == ","), None)
    if comma is None:
        return False
    before = reading.units[max(0, comma - 9) : comma]
    return any(u.lower in missions and reading.markers[u.index] is not None for u in before)
