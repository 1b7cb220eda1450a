"""Who owns a force whatever the scorer would say: by an elided verb, the holder of an exercise, words of the force.

In: a `Reading`, a trigger, the unit of its force and the `Candidate`s. Out: the one that is sure, or null.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.drills import held_by
from flows.relate.deployments.forces import force_at
from flows.relate.deployments.moves import acts_behind
from flows.relate.deployments.owners.beside import gapped_owner, is_national, is_people, qualifies, relieves
from flows.relate.deployments.owners.lenders import lender
from flows.relate.roles.candidates import Candidate


def owner_of_list(reading: Reading, candidates: Sequence[Candidate], force: int | None) -> Candidate | None:
    """Whose the last force of a list is, which is said of all: « quatre CF-18 et cent militaires canadiens »."""
    last = _last_of_list(reading, force) if force is not None and force_at(reading, force) is not None else None
    for candidate in candidates if last is not None else ():
        unit = reading.unit_at(candidate.actors[0].start)
        behind = unit is not None and unit.index - 1 == last and candidate.actors[0].sense == "adjective"
        if behind and candidate.actors[0].type == "state":
            return replace(candidate, places=candidate.places | {"of_thing"})
    return None


def _last_of_list(reading: Reading, force: int) -> int | None:
    """The force joined to another by a conjunction, behind nothing but its number."""
    joined = False
    for unit in reading.units[force + 1 : force + 7]:
        joined = joined or unit.pos == "CCONJ"
        if unit.mention("force"):
            return unit.index if joined else None
        if not (unit.pos in {"CCONJ", "ADP", "DET", "NUM", "ADJ"} or unit.mention("quantity")):
            return None
    return None


def sure_owner(
    candidates: Sequence[Candidate], form: str, trigger: Found, force: int | None, reading: Reading
) -> Candidate | None:
    """Whose the force is, or who acts, where the words around the trigger leave no choice."""
    named = [c for c in candidates if c.actors and c.actors[0].basis == "stated" and c.actors[0].type != "person"]
    gapped = gapped_owner(reading, trigger, force)
    if gapped is not None:
        return gapped
    holder = held_by(reading, trigger, candidates)
    if holder is not None and (force is None or not any("of_thing" in c.places for c in named)):
        return holder
    owner = next((c for c in named if is_people(c)), None)
    owner = owner or next((c for c in named if "of_thing" in c.places or qualifies(reading, c, force)), None)
    group = reading.group_at(trigger.first)
    if owner is not None and force is not None and group is not None and acts_behind(reading, group, force):
        return owner  # "to a UN force, due to deploy": nobody lends what its own clause tells of
    if owner is not None and relieves(trigger, force, form):
        return next((c for c in named if "subject" in c.places), owner)
    if owner is not None:
        spoken = [c for c in candidates if c.actors and c.actors[0].type != "person" and "subject" in c.places]
        return _nation_of(reading, trigger, [*named, *(c for c in spoken if c not in named)], owner, form)
    if trigger.kind == "verb" and reading.group_at(trigger.first) is None:
        return next((c for c in named if c.head == trigger.first - 1), None)
    return _agent(named, form, trigger, force)


def _nation_of(reading: Reading, trigger: Found, named: Sequence[Candidate], owner: Candidate, form: str) -> Candidate:
    """The owner; for a body of states the nation told beside it, or the one that lends it its forces."""
    if owner.actors[0].type != "igo":
        return owner
    beside = next((c for c in named if is_national(c, trigger)), None)
    return beside or lender(reading, trigger, named, owner, form) or owner


def _agent(named: Sequence[Candidate], form: str, trigger: Found, force: int | None) -> Candidate | None:
    """Who stands where the form of a trigger expects the one who acts."""
    expected = {"passive": ["by"], "noun": ["by", "owner"], "active": ["subject"]}.get(form, [])
    if trigger.kind == "noun" and trigger.entry.options["frame"] == "drill" and force is None:
        expected = ["owner", "by", "governor"]
    behind = [c for c in named if "by" not in c.places or (c.head is not None and c.head > trigger.first)]
    return next((c for place in expected for c in behind if place in c.places), None)
