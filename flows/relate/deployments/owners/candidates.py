"""The candidates for the actor of a move: whom the words of its force name, then whoever could act.

In: a `Story`, a trigger, the unit of its force and the actors told before. Out: `Candidate`s, the owners first.
"""

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.drills import in_title
from flows.relate.deployments.owners.able import could_act
from flows.relate.deployments.owners.beside import one_group
from flows.relate.deployments.owners.collectives import in_alliance
from flows.relate.deployments.owners.leavers import without_left
from flows.relate.deployments.owners.protesters import without_protesters
from flows.relate.deployments.owners.words import named_in_force, told_by_formation, whole_of
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.contenders import party_candidates
from flows.relate.story import Story


def move_candidates(
    story: Story, reading: Reading, trigger: Found, force: int | None, before: list[tuple[str, Actor]]
) -> list[Candidate]:
    """All candidates for the actor of a deployment, whoever the words of the force name first."""
    things = () if force is None else tuple(whole_of(reading, force))
    candidates = party_candidates(story, reading, trigger, things, before)
    able = [c for c in candidates if could_act(reading, c) and not in_title(reading, trigger, c)]
    able = without_protesters(reading, trigger, without_left(reading, trigger, able))
    named = [
        *named_in_force(story, reading, trigger, force),
        *map(one_group, able),
        *told_by_formation(reading, trigger, force),
    ]
    return [in_alliance(story, c) for c in named]
