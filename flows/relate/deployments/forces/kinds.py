"""Of which kind a force is, as the passage tells it.

In: a `Reading`, the unit of a force, the hosts where peacekeepers were told before. Out: a `force_type`. Troops sent
"as part of Amisom" or « au sein de la Finul » keep the peace there, whatever they are called.
"""

from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import cast

from flows.atlas import load as load_atlas
from flows.atlas import rows
from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force, ForceType
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit

_LENT = {"ground", "unspecified", "air"}
# How far behind the noun of an exercise its kind may stand, in units ("with the Danish and Norwegian navies").
_BEHIND = 10


def kind_of(reading: Reading, thing: int, force: Force, near: bool) -> ForceType:
    """The kind of a force; that of the mission it belongs to, which may be told before (`near`)."""
    if force.force_type not in _LENT or not (force.state is None or force.state in _borrowers()):
        return force.force_type
    made = _made_of(reading, thing)
    if force.unit == "unit" and made in {"peacekeeping", "special", "naval"}:
        return made
    masses = [u for u in reading.units if u.index != thing and _names_mass(u)]
    if any(keeps_peace(u) and _frames(reading, u.index) for u in masses):
        return "peacekeeping"
    return "peacekeeping" if near and not masses and force.unit == "personnel" else force.force_type


def kind_of_drill(reading: Reading, drill: Found) -> tuple[ForceType, Unit | None]:
    """What kind of forces an exercise is for, and the unit that says so: beside its noun or among those who hold it."""
    kinds: Mapping[str, list[str]] = load(reading.sentence.language, "deployments")["drills"]["kinds"]
    group = next((g for g in reversed(reading.verbs) if g.finite and g.last < drill.first), None)
    subject = subject_of(reading, group) if group is not None else None
    near = [*reversed(reading.units[max(0, drill.first - 4) : drill.first]), *_until_verb(reading, drill.last + 1)]
    if subject is not None:
        near.append(reading.units[subject])
    words = [(word, unit) for unit in near for word in fold(unit.text).split()]
    found = ((kind, unit) for word, unit in words for kind, stems in kinds.items() if word.startswith(tuple(stems)))
    kind, teller = next(found, ("unspecified", None))
    return cast(ForceType, kind), teller


def _until_verb(reading: Reading, start: int) -> Iterator[Unit]:
    """The units behind a noun up to the next finite verb or stop."""
    for unit in reading.units[start : start + _BEHIND]:
        group = reading.group_at(unit.index)
        if unit.lower in {",", ";", "."} or (group is not None and group.finite):
            return
        yield unit


def _made_of(reading: Reading, thing: int) -> ForceType | None:
    """Of which kind the men of a formation are: "a battalion of peacekeepers"."""
    behind = reading.units[thing + 1 : thing + 4]
    men = next((m.value for u in behind if reading.markers[u.index] == "of" and (m := u.mention("force"))), None)
    return men.force_type if isinstance(men, Force) else None


def _frames(reading: Reading, index: int) -> bool:
    """Whether a mission is told as what the forces belong to: it is not only over them or against them."""
    over: list[str] = load(reading.sentence.language, "deployments")["purposes"]["commands"]
    commanding = reading.markers[index] == "of" and any(
        u.lower in over for u in reading.units[max(0, index - 3) : index]
    )
    return reading.markers[index] not in {None, "against"} and not commanding


def _names_mass(unit: Unit) -> bool:
    """Whether a unit names a mission, an operation or another whole that forces belong to."""
    force = unit.mention("force")
    return keeps_peace(unit) or (force is not None and isinstance(force.value, Force) and force.value.unit is None)


def keeps_peace(unit: Unit) -> bool:
    """Whether a unit names a mission that keeps the peace."""
    for mention in unit.mentions:
        if isinstance(mention.value, Force) and mention.value.force_type == "peacekeeping":
            return mention.value.unit is None
        if mention.kind == "name" and fold(mention.text) in _missions():
            return True
    return False


@cache
def _borrowers() -> Set[str]:
    return frozenset(load_atlas("collectives.toml")["borrowers"]["organisations"])


@cache
def _missions() -> Set[str]:
    return {fold(row["mission"]) for _, row in rows("missions.csv") if row["force_type"]}
