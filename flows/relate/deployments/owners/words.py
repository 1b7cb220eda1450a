"""Whom the words of a force name as its owner: "U.S. military personnel", « Casques bleus », "HMS Dragon".

In: a `Story`, a trigger and the unit of its force. Out: `Candidate`s that own the force.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Force, Name, Place
from flows.normalise.names.entity import entities
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import force_at, is_joined, people_of
from flows.relate.deployments.owners.bystanders import is_kin, qualifies_place
from flows.relate.deployments.owners.leavers import leaves_land
from flows.relate.deployments.places import heads_statement
from flows.relate.roles.actors import named_at
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story

# Where somebody stands who is only the destination.
_APART = frozenset({"to", "far_to", "far"})


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


def gapped_owner(reading: Reading, trigger: Found, force: int | None) -> Candidate | None:
    """Who stands before the number of a force, the verb left out: « …, l'Angola une vingtaine d'aviateurs »."""
    if force is None:
        return None
    listed = min(listed_with(reading, force, "force"))
    for subject in (gapped_subject(reading, thing, trigger.last) for thing in (force, listed)):
        mention = reading.units[subject].mention("name") if subject is not None else None
        actor = actor_of(mention) if mention is not None else None
        if actor is not None and actor.type == "state" and actor.sense in {"name", "capital"}:
            return Candidate((actor,), subject, frozenset({"subject"}), (("at_subject", 1.0),))
    return None


def qualifies(reading: Reading, candidate: Candidate, force: int | None) -> bool:
    """A bare name right before the force, where nouns stand before nouns: "the remaining U.S. troops"."""
    head = candidate.head
    if force is None or head is None or not 0 < force - head <= 3 or "subject" in candidate.places:
        return False
    if not load(reading.sentence.language, "grammar")["compound_nouns"]:
        return False
    between = reading.units[head + 1 : force]
    inside = all(u.pos in {"ADJ", "NOUN", "PROPN", "NUM"} and reading.group_at(u.index) is None for u in between)
    return inside and reading.units[head].pos in {"PROPN", "ADJ", "NOUN"} and reading.group_at(force) is None


def is_national(candidate: Candidate, trigger: Found) -> bool:
    """A state told in an adjective beside the force: « des soldats français de la force de l'Otan » are French.

    So are those whom it names as its own: « des Casques bleus du Kenya ».
    """
    actor = candidate.actors[0]
    near = candidate.places & {"of_thing", "beside_thing"}
    told = bool(near) and actor.sense == "adjective" and trigger.kind == "verb"
    return actor.type == "state" and (told or (actor.sense == "name" and "of_thing" in candidate.places))


def is_people(candidate: Candidate) -> bool:
    """A state told in the force's own adjective, whatever the force is part of: "Danish troops of the Mali mission"."""
    actor = candidate.actors[0]
    return actor.type == "state" and actor.sense == "adjective" and {"of_thing", "beside_thing"} <= candidate.places


def one_group(candidate: Candidate) -> Candidate:
    """A group told with its members ("European troops, French and German") is the group."""
    first = candidate.actors[0]
    return replace(candidate, actors=(first,)) if first.type == "group" and len(candidate.actors) > 1 else candidate


def could_act(reading: Reading, candidate: Candidate) -> bool:
    """Neither an armed band of the passage, nor the adjective in the name of a base."""
    if candidate.head is None:
        where = "far_to" in candidate.places  # « à Bangui » tells where, not who
        return candidate.actors[0].type in {"state", "igo", "group"} and not where
    unit = reading.units[candidate.head]
    joined = force_at(reading, candidate.head)  # « rejoindront les 400 soldats français »: they are no mission
    if (joined is None or joined.unit is None) and is_joined(reading, candidate.head):
        return False
    if _holds_town(reading, candidate.head):
        return False
    named = reading.unit_at(candidate.actors[0].start)
    if named is not None and (qualifies_place(reading, named.index) or is_kin(reading, named.index)):
        return False
    if named is not None and heads_statement(reading, named.index):
        return False
    place = unit.mention("place")
    leads = load(reading.sentence.language, "grammar")["markers"]["to"]
    whither = reading.markers[candidate.head] == "to" or reading.units[candidate.head - 1].lower in leads
    if place is not None and candidate.places <= _APART and whither:
        return False  # "900 men are on their way to Kuwait"
    within = place is not None and isinstance(place.value, Place) and place.value.precision in {"site", "region"}
    return not (within and not unit.mention("force"))


def _holds_town(reading: Reading, index: int) -> bool:
    """Whether a name only tells where the town before it lies: "by road from Vilseck, Germany, to Romania"."""
    before = reading.units[max(0, index - 2) : index]
    town = before[0].mention("place") if len(before) == 2 and before[1].lower == "," else None
    name = reading.units[index].name
    acts = index + 1 < len(reading.units) and reading.group_at(index + 1) is not None  # "In Poti, Georgia posted …"
    if town is None or not isinstance(town.value, Place) or name is None or acts:
        return False
    return town.value.precision in {"site", "city"} and town.value.iso3 == name.entity_id


def relieves(trigger: Found, force: int | None, form: str) -> bool:
    """Whether a force behind the verb is the one relieved: "Denmark will replace Italy's frigates"."""
    relieved = trigger.entry.options["action"] == "rotate" and trigger.kind == "verb" and form == "active"
    return relieved and force is not None and force > trigger.last
