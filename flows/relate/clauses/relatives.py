"""Relative clauses: which pronoun opens them, what it stands for.

In: a `Reading` and a verb group or unit. Out: units, or whether a group stands in such a clause.
"""

from collections.abc import Iterator
from functools import lru_cache

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup


@lru_cache(maxsize=1 << 10)
def relative_before(reading: Reading, group: VerbGroup) -> int | None:
    """The relative pronoun that opens the clause of a group, looking left over its subject."""
    for at in range(group.first - 1, max(-1, group.first - 9), -1):
        unit = reading.units[at]
        if reading.group_at(at) is not None:
            return None
        if kind_of_relative(reading, at) and unit.pos in {"PRON", "SCONJ", "ADV", "DET", "ADP"}:
            whose = unit.lower in load(reading.sentence.language, "grammar")["relative"]["whose"]
            named = whose and "including" in reading.markers[at + 1 : at + 3]  # « des pays, dont le Kenya, »
            return None if named else at
    return None


def object_relative(reading: Reading, group: VerbGroup) -> bool:
    """Whether a relative pronoun before the group stands for its object ("the tanks that Berlin sent")."""
    relative = relative_before(reading, group)
    if relative is None or kind_of_relative(reading, relative) != "object" or relative == 0:
        return False
    before = reading.units[relative - 1]
    return before.nominal or (before.pos in {"ADJ", "PUNCT"} and not reading.group_at(relative - 1))


def bare_relative(reading: Reading, group: VerbGroup) -> bool:
    """Whether the group stands in a relative clause without its pronoun ("the trucks it has delivered")."""
    at = group.first - 1
    if not group.finite or reading.units[group.head].dep != "relcl" or at < 1:
        return False
    while at > 0 and reading.units[at - 1].pos in {"DET", "ADJ"}:
        at -= 1
    subject = reading.units[group.first - 1]
    return subject.nominal and reading.units[at - 1].nominal and relative_before(reading, group) is None


def told_of(reading: Reading, first: int, last: int) -> Iterator[VerbGroup]:
    """The verbs of the clauses that tell what was done with a noun: "the talks that Oslo will hold with Riga"."""
    for group in reading.verbs:
        if group.first <= last or not group.finite or group.voice == "passive":
            continue
        relative = relative_before(reading, group) if object_relative(reading, group) else None
        opened = relative if relative is not None else _bare_opening(reading, group)
        if opened is not None and antecedent_of(reading, opened) in range(first, last + 1):
            yield group


def _bare_opening(reading: Reading, group: VerbGroup) -> int | None:
    """Where the subject of a clause without its pronoun begins: "a lunch the king gave for Oslo"."""
    if not bare_relative(reading, group):
        return None
    at = group.first - 1
    while at > 0 and reading.units[at - 1].pos in {"DET", "ADJ"}:
        at -= 1
    return at


def in_relative(reading: Reading, group: VerbGroup) -> bool:
    """Whether the group is the verb of a relative clause."""
    return group.finite and relative_before(reading, group) is not None


def kind_of_relative(reading: Reading, index: int) -> str | None:
    """ "subject", "object" or "place" where a unit is a relative pronoun ("who", "that", « où »), else null."""
    words = load(reading.sentence.language, "grammar")["relative"]
    unit = reading.units[index]
    following = _past_adverbs(reading, index + 1)
    if unit.lower in words["subject"] and (following is None or reading.group_at(following) is not None):
        return "subject"
    return next((kind for kind in ("object", "place") if unit.lower in words[kind]), None)


def _past_adverbs(reading: Reading, index: int) -> int | None:
    """The first unit from one on that tells no day and is no adverb: "which on Tuesday decried", "that first spoke"."""
    units = reading.units
    while index < len(units) and reading.group_at(index) is None:
        dated = units[index].pos == "ADP" and any(u.mention("date") for u in units[index + 1 : index + 2])
        if not (dated or units[index].pos == "ADV" or units[index].mention("date")):
            break
        index += 1
    return index if index < len(units) else None


def place_before(reading: Reading, group: VerbGroup) -> int | None:
    """The place that opens the clause of a group: "Ankara, where he arrived", « Bakou, où il a été reçu »."""
    words = load(reading.sentence.language, "grammar")["relative"]["where"]
    before = range(group.first - 1, max(-1, group.first - 9), -1)
    relative = next((i for i in before if reading.units[i].lower in words), None)
    if relative is None or any(relative < g.first < group.first for g in reading.verbs):
        return None
    return antecedent_of(reading, relative)


def antecedent_of(reading: Reading, index: int) -> int | None:
    """The noun phrase just left of a relative pronoun or participle; none where a pronoun takes up all that is told."""
    if index and reading.units[index - 1].lower in load(reading.sentence.language, "grammar")["relative"]["neutral"]:
        return None  # « …, ce que Kiev a condamné »
    for at in range(index - 1, max(-1, index - 8), -1):
        unit = reading.units[at]
        if unit.nominal and unit.pos != "PRON" and not (unit.mention("date") and len(unit.mentions) == 1):
            return at
        if reading.group_at(at) is not None and unit.pos != "ADV":
            return None
    return None


def marked_antecedent(reading: Reading, group: VerbGroup) -> tuple[int, str] | None:
    """Whom a relative pronoun under a preposition stands for, and its marker: "Oslo, from which it has ordered …"."""
    words = load(reading.sentence.language, "grammar")["relative"]
    known = {*words["subject"], *words["object"], *words["place"]} - {*words["where"], *words["whose"]}
    for at in range(group.first - 1, max(0, group.first - 6), -1):
        unit = reading.units[at]
        if reading.group_at(at) is not None or unit.lower in {",", ";", ":"}:
            return None
        marker = words["fused"].get(unit.lower) or (reading.markers[at] if unit.lower in known else None)
        if marker is not None:
            whose = antecedent_of(reading, at)
            return (whose, marker) if whose is not None else None
    return None


def opens_between(reading: Reading, first: int, last: int) -> bool:
    """Whether a unit stands in a clause that opens behind another: "met the king, who …", "told him that …"."""
    openers = load(reading.sentence.language, "grammar")["complementisers"]["words"]
    before = range(last - 1, first, -1)
    low = next((at for at in before if reading.units[at].lower in {",", ";"}), first + 1)  # none stands behind it
    for unit in reading.units[low:last]:
        opens = unit.pos == "SCONJ" and unit.lower in openers
        relative = unit.pos in {"PRON", "SCONJ", "DET"} and kind_of_relative(reading, unit.index) is not None
        if opens or (relative and any(u.mention("name") for u in reading.units[first + 1 : unit.index])):
            return True
    return False


def first_joined(reading: Reading, at: int) -> int:
    """The first of two names that a conjunction joins: "between the Indian and Pakistani ministers, which …"."""
    joined = at > 1 and reading.markers[at] is None and reading.units[at - 1].pos == "CCONJ"
    return at - 2 if joined else at
