"""Enumerations: "Estonia, Latvia and the Netherlands", and compound adjectives: « franco-allemand ».

In: a `Reading` and a unit. Out: the units of its enumeration.
"""

from collections.abc import Sequence
from itertools import pairwise

from flows.dictionary import load
from flows.relate.clauses.list_offices import ends_in_place, hides_of
from flows.relate.clauses.openings import beside_opening, opens_own_clause
from flows.relate.clauses.reading import Reading


def listed_with(reading: Reading, index: int, kind: str) -> list[int]:
    """The units of one enumeration ("Estonia, Latvia and the Netherlands"), `index` among them, in order.

    Two phrases with nothing but a comma between them are no enumeration.
    """
    members = [index]
    for step in (1, -1):
        at = index
        while (following := _next_listed(reading, at, step, kind)) is not None:
            members.append(following)
            at = following
    members = _one_list(reading, index, sorted(members))
    members = beside_opening(reading, index, members)
    members = _without_heading(reading, index, sorted(members))
    between = reading.units[members[0] : members[-1]]
    conjunctions = load(reading.sentence.language, "grammar")["enumeration"]["conjunctions"]
    joined = any(u.lower in conjunctions for u in between)
    linked = joined or (len(members) > 2 and _alike(reading, members))
    return members if linked else [index]


def _one_list(reading: Reading, index: int, members: list[int]) -> list[int]:
    """The members up to "and" and the next: in "by Oslo and Riga, Bonn having agreed" the third is of no list."""
    conjunctions = load(reading.sentence.language, "grammar")["enumeration"]["conjunctions"]
    parts: list[list[int]] = [members[:1]]
    closed = False
    for one, other in pairwise(members):
        joined = any(u.lower in conjunctions for u in reading.units[one + 1 : other])
        if closed and not joined and not _is_told_by(reading, one, other):
            parts.append([])
        closed = joined
        parts[-1].append(other)
    return next(part for part in parts if index in part)


def compound_of(reading: Reading, index: int) -> list[int]:
    """The units by which a compound adjective names its actors (« franco-allemand »), in order; else the unit alone."""
    units, members = reading.units, [index]
    for step in (1, -1):
        at = index
        while 0 <= at + 2 * step < len(units) and units[at + step].text == "-" and units[at + 2 * step].mention("name"):
            at += 2 * step
            members.append(at)
    return sorted(members)


def _without_heading(reading: Reading, index: int, members: list[int]) -> list[int]:
    """A group that heads the list of its members is none of them: "three Baltic states, Estonia, Latvia and …"."""
    names = {i: getattr(reading.units[i].mention("name"), "value", None) for i in members}
    own = [i for i in members if getattr(names[i], "sense", "") != "generic"]
    return [index] if index not in own else own if len(own) > 1 else members


def _alike(reading: Reading, members: Sequence[int]) -> bool:
    """Whether the members of a list without "and" are named in one way, so that they are no appositions."""
    senses = {str(getattr(m.value, "sense", m.kind)) for i in members for m in reading.units[i].mentions[:1]}
    return len(senses) == 1


def _next_listed(reading: Reading, index: int, step: int, kind: str) -> int | None:
    units, linked = reading.units, False
    words = load(reading.sentence.language, "grammar")["enumeration"]
    opens = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    at = index + step
    while 0 <= at < len(units) and abs(at - index) <= 7:
        unit = units[at]
        if unit.mention(kind):
            joined = linked and _same_marker(reading, index, at) and not _tells_of_thing(reading, index, at)
            return at if joined or _is_told_by(reading, min(index, at), max(index, at)) else None
        if unit.lower in words["links"]:
            linked = True
        elif unit.lower in opens or not (unit.lower in words["between"] or _joins(reading, at, kind)):
            return None
        at += step
    return None


def _is_told_by(reading: Reading, one: int, other: int) -> bool:
    """Whether a group is named by what stands right behind it: "its allies Oslo and Riga", « ses alliés letton et »."""
    names = [getattr(reading.units[i].mention("name"), "value", None) for i in (one, other)]
    group, member = (getattr(name, "sense", "") for name in names)
    return other == one + 1 and group == "generic" and member in {"name", "adjective"}


def _tells_of_thing(reading: Reading, one: int, other: int) -> bool:
    """Whether only one of two names is the adjective of a thing: "guns from Norway and Turkish drones"."""
    senses = {i: getattr(reading.units[i].mention("name"), "value", None) for i in (one, other)}
    adjectives = [i for i in senses if getattr(senses[i], "sense", "") == "adjective"]
    beside = (u for i in adjectives for u in reading.units[max(0, i - 1) : i + 2])
    return len(adjectives) == 1 and any(u.mention("item") for u in beside)


def _joins(reading: Reading, index: int, kind: str) -> bool:
    """Whether a unit can stand in a list; a number right behind a name is what it has: "Rome ten and Oslo six"."""
    unit, links = reading.units[index], load(reading.sentence.language, "grammar")["enumeration"]["links"]
    if unit.mention("quantity") is None:
        if unit.dep == "poss" or _qualifies(reading, index + (unit.pos == "ADV")):
            return True  # "Oslo's minister and his Danish counterpart"
        return unit.pos in {"DET", "ADJ", "ADP"}
    behind = reading.units[index + 1 : index + 2]
    return kind != "name" or not behind or behind[0].lower not in {",", *links}


def _qualifies(reading: Reading, index: int) -> bool:
    """Whether a unit is a participle right before its noun: "and the newly elected president of Oslo"."""
    group, behind = reading.group_at(index), reading.units[index + 1 : index + 2]
    lone = group is not None and group.tense == "participle" and group.first == group.last
    return lone and any(u.nominal for u in behind)


def _same_marker(reading: Reading, one: int, other: int) -> bool:
    if opens_own_clause(reading, min(one, other), max(one, other)):
        return False
    first, second = reading.markers[min(one, other)], reading.markers[max(one, other)]
    behind = reading.group_at(max(one, other) + 1)
    told = any(g.finite and g.last < min(one, other) for g in reading.verbs)
    units = reading.units[min(one, other) : max(one, other)]
    apart = first in {"to", "for"} or (first is not None and any(u.lower == "," for u in units))
    if told and apart and second is None and behind is not None and behind.finite:
        return False  # it opens a clause of its own: "to Ukraine and Norway sends …"
    if second == "of":
        return first == "of" or hides_of(reading, min(one, other))
    return second in {None, "as", "also", first} or ends_in_place(reading, min(one, other), second)
