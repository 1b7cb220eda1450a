"""Whose the men are whom a bare number counts, where no move before told of them: "They were 89. Twenty have left."

In: a `Story`, a sentence, the unit of the number and what the passage told `Before`. Out: the force for which the
number stands, and the `Candidate` whom its words name as the owner.
"""

from dataclasses import replace

from flows.relate.actor import Actor, Basis, actor_of
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import force_at
from flows.relate.deployments.grounds import Before
from flows.relate.deployments.owners.words import named_in_force
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story


def counted_before(story: Story, reading: Reading, number: int | None, before: Before) -> tuple[Reading, int] | None:
    """The force for which a number stands: of a move told before, else the last one named in view."""
    told = before.force_near(reading)
    if told is not None or number is None or reading.units[number].mention("force"):
        return told
    here = story.number_at(reading.sentence.span.start)
    last = story.readings.get(here - 1)
    near = last is not None and last.sentence.span.paragraph == reading.sentence.span.paragraph
    views = [(reading, number), *([(last, len(last.units))] if last is not None and near else [])]
    named = ((view, at) for view, end in views for at in range(end - 1, -1, -1) if view.units[at].mention("force"))
    return next(((view, at) for view, at in named if _are_men(view, at)), None)


def _are_men(reading: Reading, index: int) -> bool:
    force = force_at(reading, index)
    return force is not None and not force.body and force.unit == "personnel"


def owner_of_number(story: Story, reading: Reading, trigger: Found, number: int, before: Before) -> Candidate | None:
    """Whom the words of a force name for which a number stands, if no move has told of it."""
    if before.force_near(reading) is not None or reading.units[number].mention("force"):
        return None
    told = counted_before(story, reading, number, before)
    if told is None:
        return None
    beside = _told_beside(*told)
    # What the sentence before says of its force knows nothing of this trigger.
    named = next(iter(named_in_force(story, told[0], trigger, told[1])), None) if told[0] is reading else None
    owners = (beside,) if beside is not None else named.actors if named is not None else ()
    basis: Basis = "stated" if told[0] is reading else "discourse"
    found = tuple(replace(a, basis=basis) for a in owners)
    return Candidate(found, None, frozenset({"of_thing"}), (("at_of_thing", 1.0),)) if found else None


def _told_beside(reading: Reading, force: int) -> Actor | None:
    """The state whose adjective stands right beside a force: "Dutch soldiers", « les militaires américains »."""
    for unit in (*reading.units[max(0, force - 1) : force], *reading.units[force + 1 : force + 2]):
        mention = unit.mention("name")
        actor = actor_of(mention) if mention is not None else None
        if actor is not None and actor.type == "state" and actor.sense in {"adjective", "demonym"}:
            return actor
    return None
