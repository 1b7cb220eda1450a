"""Who is told as the owner of a force by standing right beside it: before its noun or number, in its adjective.

In: a `Reading`, a trigger, the unit of its force and a `Candidate`. Out: whether it owns the force, and as whom.
"""

from dataclasses import replace

from flows.relate.actor import actor_of
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import is_compound
from flows.relate.roles.candidates import Candidate


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
    if force is None or head is None or "subject" in candidate.places:
        return False
    return is_compound(reading, head, force)


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


def relieves(trigger: Found, force: int | None, form: str) -> bool:
    """Whether a force behind the verb is the one relieved: "Denmark will replace Italy's frigates"."""
    relieved = trigger.entry.options["action"] == "rotate" and trigger.kind == "verb" and form == "active"
    return relieved and force is not None and force > trigger.last
