"""Whose forces they are: the best of the candidates for the actor of a move.

In: a `Story`, a trigger, a force. Out: the `Candidate` chosen. Who stands in the words of the force owns it ("U.S.
troops", « les militaires français »), then the agent of a passive or noun; else the scorer decides.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import compound_of
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.drills import partner_at
from flows.relate.deployments.forces import counted_people
from flows.relate.deployments.greetings import greeter_of, greets_another
from flows.relate.deployments.grounds import Before
from flows.relate.deployments.owners.bare_numbers import owner_of_number
from flows.relate.deployments.owners.beside import is_people
from flows.relate.deployments.owners.candidates import move_candidates
from flows.relate.deployments.owners.collectives import those_told
from flows.relate.deployments.owners.leavers import guest_of, ours
from flows.relate.deployments.owners.sure import owner_of_list, sure_owner
from flows.relate.roles.actors import named_at
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.choose import choose_one
from flows.relate.roles.contenders import form_of
from flows.relate.story import Story

# In these places a candidate is told to own the forces, wherever it stands.
_OWNS = frozenset({"of_thing", "owner", "by", "beside_thing"})


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
    elsewhere = [c for c in candidates if not _is_where(reading, c) and not _greets(reading, trigger, c)]
    candidates = elsewhere if elsewhere or force is None else _told_last(before, candidates)
    stated = any("subject" in c.places and c.actors and c.actors[0].basis == "stated" for c in candidates)
    if force is not None and _the_others(reading, force) and before.actors and not stated:
        return Candidate((before.actors[-1][1],), None, frozenset(), (("passage", 1.0),))
    counted = owner_of_number(story, reading, trigger, force, before) if force is not None else None
    if counted is not None and not stated:
        return counted
    sure = ours(story, reading, trigger, force) or sure_owner(candidates, form, trigger, force, reading)
    sure = sure or owner_of_list(reading, candidates, force)
    best = sure or choose_one(candidates, str(trigger.entry.options["frame"]), form, "actor")
    best = guest_of(trigger, those_told(story, best, before.actors), before.actors) if best is not None else None
    return _in_compound(story, reading, _without_counted(reading, best)) if best is not None else None


def _is_where(reading: Reading, candidate: Candidate) -> bool:
    """Whether a relative clause tells only what is in a land: « la Roumanie, où 900 autres sont déjà »."""
    unit = reading.unit_at(candidate.actors[0].start)
    where: list[str] = load(reading.sentence.language, "deployments")["there"]["where"]
    behind = reading.units[unit.index + 1 : unit.index + 3] if unit is not None else ()
    return any(u.lower in where for u in behind) and not candidate.places & _OWNS


def _greets(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a candidate thanks another for the move, and so sends nobody."""
    greeter = greeter_of(reading, trigger) if greets_another(reading, trigger) else None
    return greeter is not None and _names(reading, candidate, greeter) and not candidate.places & _OWNS


def _told_last(before: Before, hosts: Sequence[Candidate]) -> list[Candidate]:
    """The actor told last, where the sentence names only the land: « Le Tchad, où stationnent mille hommes »."""
    lands = {actor.iso3 for host in hosts for actor in host.actors}
    told = next((actor for _, actor in reversed(before.actors) if actor.iso3 not in lands), None)
    return [Candidate((told,), None, frozenset(), (("passage", 1.0),))] if told is not None else []


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
