"""Whose forces they are: the candidates for the actor of a move, and the best of them.

In: a `Story`, a trigger, a force. Out: `Candidate`s as `choose` scores them. Who stands in the words of the force
owns it ("U.S. troops", « les militaires français »), then the agent of a passive or noun; else the scorer decides.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import compound_of
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.drills import held_by, in_title, partner_at
from flows.relate.deployments.forces import counted_people, force_at
from flows.relate.deployments.grounds import Before
from flows.relate.deployments.owners.collectives import in_alliance, those_told
from flows.relate.deployments.owners.leavers import ours, without_left
from flows.relate.deployments.owners.lenders import lender
from flows.relate.deployments.owners.words import (
    could_act,
    gapped_owner,
    is_national,
    is_people,
    named_in_force,
    one_group,
    qualifies,
    relieves,
    told_by_formation,
    whole_of,
)
from flows.relate.roles.actors import named_at
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.choose import choose_one
from flows.relate.roles.contenders import form_of, party_candidates
from flows.relate.story import Story


def find_actors(story: Story, reading: Reading, trigger: Found, force: int | None, before: Before) -> Candidate | None:
    """The owner of the force, its sender, or the best candidate of the sentence or the passage."""
    trigger = _verb_for(reading, trigger)
    partner = partner_at(reading, trigger) if force is None else None
    candidates = move_candidates(story, reading, trigger, force, before.actors)
    candidates = [c for c in candidates if partner is None or not _names(reading, c, partner)] or candidates
    form = form_of(reading, trigger)
    if trigger.entry.options.get("hosts"):
        owners = [c for c in candidates if c.places & {"of_thing", "beside_thing"}]
        nations = (c for c in owners if is_people(c))  # « 180 Casques bleus népalais »
        return next(nations, owners[0] if owners else None)
    candidates = [c for c in candidates if not _is_where(reading, c)] or candidates
    stated = any("subject" in c.places and c.actors and c.actors[0].basis == "stated" for c in candidates)
    if force is not None and _the_others(reading, force) and before.actors and not stated:
        return Candidate((before.actors[-1][1],), None, frozenset(), (("passage", 1.0),))
    sure = ours(story, reading, trigger, force) or _sure(candidates, form, trigger, force, reading)
    sure = sure or _of_list(reading, candidates, force)
    best = sure or choose_one(candidates, str(trigger.entry.options["frame"]), form, "actor")
    best = those_told(story, best, before.actors) if best is not None else None
    return _in_compound(story, reading, _without_counted(reading, best)) if best is not None else None


def _of_list(reading: Reading, candidates: Sequence[Candidate], force: int | None) -> Candidate | None:
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


def _is_where(reading: Reading, candidate: Candidate) -> bool:
    """Whether a relative clause tells only what is in a land: « la Roumanie, où 900 autres sont déjà »."""
    unit = reading.unit_at(candidate.actors[0].start)
    where: list[str] = load(reading.sentence.language, "deployments")["there"]["where"]
    behind = reading.units[unit.index + 1 : unit.index + 3] if unit is not None else ()
    return any(u.lower in where for u in behind) and "subject" in candidate.places


def _names(reading: Reading, candidate: Candidate, index: int) -> bool:
    """Whether a candidate is named at a unit."""
    named = reading.unit_at(candidate.actors[0].start)
    return candidate.head is not None and named is not None and named.index == index


def _without_counted(reading: Reading, candidate: Candidate) -> Candidate:
    """The candidate without the peoples of a list who have a number of their own ("600 Poles and 200 Danes")."""
    counted = counted_people(reading)
    if len(candidate.actors) < 2 or not counted:
        return candidate
    kept = [a for a in candidate.actors if (unit := reading.unit_at(a.start)) is None or unit.index not in counted]
    return replace(candidate, actors=tuple(kept or candidate.actors[:1]))


def _in_compound(story: Story, reading: Reading, candidate: Candidate) -> Candidate:
    """The candidate with everybody whom a compound adjective names: « le bataillon franco-allemand »."""
    if len(candidate.actors) > 1 or candidate.head is None:
        return candidate
    named = next((u.index for u in reading.units if u.mention("name") and u.start == candidate.actors[0].start), None)
    members = compound_of(reading, named) if named is not None else []
    return replace(candidate, actors=tuple(named_at(story, reading, members))) if len(members) > 1 else candidate


def _verb_for(reading: Reading, trigger: Found) -> Found:
    """For a phrase ("on alert") the verb that carries it: whoever puts them there acts."""
    group = carrier(reading, trigger)
    if trigger.kind != "phrase" or group is None:
        return trigger
    return replace(trigger, first=group.head, last=group.head, kind="verb")


def _the_others(reading: Reading, force: int) -> bool:
    """A number of those told before: "the other 900" are of the actor told last."""
    others: list[str] = load(reading.sentence.language, "deployments")["counts"]["others"]
    beside = reading.units[max(0, force - 1) : force + 2]
    told = any(set(u.lower.split()) & set(others) for u in beside)
    return reading.units[force].mention("force") is None and told


def _sure(
    candidates: Sequence[Candidate], form: str, trigger: Found, force: int | None, reading: Reading
) -> Candidate | None:
    named = [c for c in candidates if c.actors and c.actors[0].basis == "stated" and c.actors[0].type != "person"]
    gapped = gapped_owner(reading, trigger, force)
    if gapped is not None:
        return gapped
    holder = held_by(reading, trigger, candidates)
    if holder is not None and (force is None or not any("of_thing" in c.places for c in named)):
        return holder
    owner = next((c for c in named if is_people(c)), None)
    owner = owner or next((c for c in named if "of_thing" in c.places or qualifies(reading, c, force)), None)
    if owner is not None and relieves(trigger, force, form):
        return next((c for c in named if "subject" in c.places), owner)
    if owner is not None:
        beside = next((c for c in named if is_national(c, trigger)), None) if owner.actors[0].type == "igo" else None
        if beside is not None:
            return beside
        return (lender(reading, trigger, named, owner, form) if owner.actors[0].type == "igo" else None) or owner
    if trigger.kind == "verb" and reading.group_at(trigger.first) is None:
        return next((c for c in named if c.head == trigger.first - 1), None)
    expected = {"passive": ["by"], "noun": ["by", "owner"], "active": ["subject"]}.get(form, [])
    if trigger.kind == "noun" and trigger.entry.options["frame"] == "drill" and force is None:
        expected = ["owner", "by", "governor"]
    behind = [c for c in named if "by" not in c.places or (c.head is not None and c.head > trigger.first)]
    return next((c for place in expected for c in behind if place in c.places), None)


def move_candidates(
    story: Story, reading: Reading, trigger: Found, force: int | None, before: list[tuple[str, Actor]]
) -> list[Candidate]:
    """All candidates for the actor of a deployment, whoever the words of the force name first."""
    things = () if force is None else tuple(whole_of(reading, force))
    candidates = party_candidates(story, reading, trigger, things, before)
    able = [c for c in candidates if could_act(reading, c) and not in_title(reading, trigger, c)]
    able = without_left(reading, trigger, able)
    named = [
        *named_in_force(story, reading, trigger, force),
        *map(one_group, able),
        *told_by_formation(reading, trigger, force),
    ]
    return [in_alliance(story, c) for c in named]
