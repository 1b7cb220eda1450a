"""Whom the words of a force name as its owner: "U.S. military personnel", « Casques bleus », "HMS Dragon".

In: a `Story`, a trigger and the unit of its force. Out: `Candidate`s that own the force.
"""

from collections.abc import Iterator

from flows.dictionary import load
from flows.normalise.mention import Force, Name
from flows.normalise.names.entity import entities
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import people_of
from flows.relate.deployments.owners.leavers import leaves_land
from flows.relate.roles.actors import named_at
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story


def named_in_force(story: Story, reading: Reading, trigger: Found, force: int | None) -> list[Candidate]:
    """Whom the words of the force name: "U.S. military personnel", « Casques bleus », "soldiers of Task Force X"."""
    if force is None:
        return []
    found = []
    for index in _words_of_force(reading, trigger, force):
        unit = reading.units[index]
        for mention in (m for m in story.mentions if m.start < unit.end and unit.start < m.end):
            actor = actor_of(mention)
            if actor is None or not isinstance(mention.value, Name):
                continue
            features = {"at_of_thing": 1.0, "inside": 1.0, f"sense_{actor.sense}": 1.0, f"type_{actor.type}": 1.0}
            owners = (actor, *_listed_beside(story, reading, index, actor))
            found.append(Candidate(owners, force, frozenset({"of_thing"}), tuple(features.items())))
    return found


def _listed_beside(story: Story, reading: Reading, index: int, first: Actor) -> list[Actor]:
    """The other states of the list in which an owner stands: « des soldats du Chili, du Pérou et du Brésil »."""
    listed = listed_with(reading, index, "name") if reading.units[index].mention("name") else []
    behind: list[int] = []
    for at in (i for i in listed if i > index):
        between = reading.units[(behind or [index])[-1] + 1 : at]
        if any(u.mentions or u.pos in {"NOUN", "NUM", "VERB"} for u in between):
            break  # "two ships from Kenya and three from Oman"
        behind.append(at)
    return [a for a in named_at(story, reading, behind) if a.type == first.type == "state" and a.id != first.id]


def told_by_formation(reading: Reading, trigger: Found, force: int | None) -> Iterator[Candidate]:
    """The state whose force its own words tell ("the 82nd Airborne Division", "HMS Dragon")."""
    for index in _words_of_force(reading, trigger, force) if force is not None else ():
        mention = reading.units[index].mention("force")
        if mention is None or not isinstance(mention.value, Force) or mention.value.state is None:
            continue
        state = entities()[mention.value.state]
        actor = Actor(state.entity_id, state.name, state.iso3, state.type, mention.start, mention.end, sense="force")
        features = {"at_of_thing": 1.0, "inside": 1.0, "sense_force": 1.0, "type_state": 1.0}
        yield Candidate((actor,), force, frozenset({"of_thing"}), tuple(features.items()))


def _words_of_force(reading: Reading, trigger: Found, force: int) -> Iterator[int]:
    """The force, the people that its number counts, a formation in its complement, or of which it is one."""
    yield from whole_of(reading, force)
    people = people_of(reading, force) if reading.units[force].mention("force") is None else None
    if people is not None:
        yield people
    own: list[str] = load(reading.sentence.language, "deployments")["sites"]["possessive"]
    its = any(u.lower in own for u in reading.units[max(0, force - 3) : force])
    for unit in reading.units[force + 1 : force + 5]:
        if reading.group_at(unit.index) is not None or (its and not unit.mention("force")):
            return
        left = unit.mention("place") is not None and leaves_land(reading, trigger, force, unit.index)
        if reading.markers[unit.index] == "of" and not left and (unit.mention("force") or unit.mention("name")):
            yield unit.index
        if unit.nominal and not unit.mention("name"):
            return


def whole_of(reading: Reading, force: int) -> Iterator[int]:
    """A force and the one of which counted men are told: « un contingent de l'armée kényane de mille hommes »."""
    yield force
    if reading.markers[force] != "of":
        return
    for unit in reversed(reading.units[max(0, force - 7) : force]):
        if reading.group_at(unit.index) is not None or unit.pos in {"PUNCT", "CCONJ"}:
            return
        if unit.mention("force"):
            yield unit.index
            return
