"""How many of a force a rise or a fall adds or takes away, to which number it is brought; whether its first alone come.

In: a `Reading` and the unit of a force. Out: a `Count`, or null where the words tell no such change; true or false.
"""

from flows.dictionary import load
from flows.normalise.mention import Basis, Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.units import Unit
from flows.relate.deployments.forces.counts import Count, count_of, counted, force_at
from flows.relate.roles.quantities import quantity_of


def _point(unit: Unit) -> Mention | None:
    mention = unit.mention("quantity")
    value = mention.value if mention is not None else None
    return mention if isinstance(value, Quantity) and (value.best or value.low or value.high) else None


def _is_free(unit: Unit) -> bool:
    """Whether a unit is nothing that the number before it could count: a word of time, a stop, a verb."""
    return not unit.nominal or unit.mention("date") is not None


def _sums_behind(reading: Reading, index: int) -> list[Mention]:
    """The numbers between which that of a force moves, told behind it: "the number of its men fell from 900 to 300"."""
    if not _is_numbered(reading, index):
        return []
    behind = reading.units[index + 1 :]
    return [m for u in behind if reading.markers[u.index] in {"from", "of", "to"} and (m := _point(u)) is not None]


def _is_numbered(reading: Reading, index: int) -> bool:
    """Whether words before a force tell its number: "the number of troops", "troop levels"."""
    words: list[str] = load(reading.sentence.language, "deployments")["counts"]["number"]
    return bool({u.lower for u in reading.units[max(0, index - 4) : index + 2]} & set(words))


def raised_to(reading: Reading, index: int) -> Count | None:
    """The number to which that of a force is brought: « porté à dix le nombre de ses navires »."""
    words = load(reading.sentence.language, "deployments")["counts"]
    force = force_at(reading, index)
    whole = force is not None and force.name == "contingent"
    if not whole and not _is_numbered(reading, index):
        return None
    for unit in reading.units:
        mention = _point(unit)
        behind = [u for u in reading.units[unit.index + 1 : unit.index + 2] if not _is_free(u)]
        alone = whole and not any(_point(u) for u in reading.units[max(0, unit.index - 3) : unit.index])
        bare = not behind or (alone and behind[0].index != index and _are_men(reading, behind[0].index))
        put = unit.index > 0 and reading.units[unit.index - 1].lower in words["put_at"]
        if mention is not None and (put or reading.markers[unit.index] == "to") and bare:
            return counted(mention)
    return None


def changed_by(reading: Reading, index: int) -> Count | None:
    """By how many a force grows or shrinks, told behind it: "cut its contingent in Mali by 300 soldiers"."""
    for unit in reading.units[index + 1 : index + 12]:
        if (mention := _point(unit)) is not None and reading.markers[unit.index] == "by":
            behind = reading.units[unit.index + 1 : unit.index + 2]
            return counted(mention) if all(_is_free(u) or _are_men(reading, u.index) for u in behind) else None
    return None


def _are_men(reading: Reading, index: int) -> bool:
    """Whether a unit is the men of whom a contingent consists: « porter à 450 soldats son contingent »."""
    force = force_at(reading, index)
    return force is not None and force.unit == "personnel"


def added_to(reading: Reading, index: int, falls: bool = False) -> Count | None:
    """What a rise from one number to another adds (« porté de 4 500 à 5 100 hommes »: 600), a fall takes away."""
    sums = [m for u in reading.units[max(0, index - 7) : index] if (m := _point(u)) is not None]
    sums = sums or _sums_behind(reading, index)
    if len(sums) != 2 or reading.units[index].mention("force") is None:
        return None
    if any(u.mention("force") and sums[0].start < u.start < sums[1].start for u in reading.units):
        return None  # « 300 soldats et leurs cinq chars »
    low, high = sums[0].value, sums[1].value
    if not isinstance(low, Quantity) or not isinstance(high, Quantity) or low.best is None or high.best is None:
        return None
    more = low.best - high.best if falls else high.best - low.best
    if more <= 0:
        return None
    exact = low.modality == high.modality == "exact"
    basis: Basis = "total" if falls else "additional"
    value = Quantity(more, more, more, "exact", basis) if exact else Quantity(None, more, None, "approx", basis)
    return Count(value, sums[0].start, sums[1].end)


def headcount(reading: Reading, index: int) -> Count | None:
    """How many men a formation counts, told without their name: "a team of 13", "a 30-strong contingent"."""
    force, units = force_at(reading, index), reading.units
    if force is None or force.unit not in {"unit", None} or not index:
        return None
    strong: list[str] = load(reading.sentence.language, "deployments")["counts"]["strong"]
    if index > 1 and units[index - 1].lower in strong:
        return counted(units[index - 2].mention("quantity"))
    behind = units[index + 1 : index + 4]
    if len(behind) < 2 or behind[0].lower not in load(reading.sentence.language, "grammar")["markers"]["of"]:
        return None
    bare = len(behind) < 3 or not behind[2].nominal or behind[2].mention("date") is not None
    return counted(_point(behind[1])) if _point(behind[1]) is not None and bare else None


def is_new_total(reading: Reading, index: int) -> bool:
    """Whether a force is counted only to say how many there are then: « portant à 4 250 le nombre de soldats »."""
    if raised_to(reading, index) is None:
        return False
    stems: list[str] = load(reading.sentence.language, "deployments")["counts"]["totals"]
    group = next((g for g in reversed(reading.verbs) if g.first < index), None)
    if group is None or not reading.units[group.head].lower.startswith(tuple(stems)):
        return False
    told = any(
        u.mention("force") and count_of(reading, u.index).start is not None for u in reading.units[: group.first]
    )
    return group.tense in {"gerund", "participle"} or (told and relative_before(reading, group) is not None)


def are_first(reading: Reading, index: int) -> bool:
    """Whether only the first of a force are told of: « les premiers des 500 soldats », "the first elements of"."""
    words: list[str] = load(reading.sentence.language, "deployments")["counts"]["first"]
    at = index - 1
    while at > 0 and index - at < 7 and (reading.units[at].pos in {"DET", "NUM", "ADJ", "NOUN"} or _is_of(reading, at)):
        if _is_of(reading, at) and reading.units[at - 1].lower in words:
            return True
        at -= 1
    return False


def _is_of(reading: Reading, at: int) -> bool:
    unit = reading.units[at]
    of: list[str] = load(reading.sentence.language, "grammar")["markers"]["of"]
    return unit.lower in of or (unit.mention("quantity") is not None and unit.lower.split()[0] in of)


def shares_number(reading: Reading, one: int, other: int) -> bool:
    """Whether one number counts both: "900 soldiers and police", « un millier de militaires et de policiers »."""
    kinds = [force.unit for i in (one, other) if (force := force_at(reading, i)) is not None]
    grammar = load(reading.sentence.language, "grammar")
    between = {u.lower for u in reading.units[one + 1 : other]}
    joined = between & set(grammar["clauses"]["joining"]) and between <= {
        *grammar["clauses"]["joining"],
        *grammar["markers"]["of"],
    }
    told = quantity_of(reading, one, mention) if (mention := reading.units[one].mention("force")) else None
    alone = count_of(reading, other).start is None
    return kinds == ["personnel", "personnel"] and bool(joined) and told is not None and alone
