"""Whose forces they are.

In: a `Story`, a trigger, the unit of its force and what the passage told `Before`. Out: the `Candidate`s for the actor
and the best of them.
"""

from flows.relate.deployments.owners.bare_numbers import counted_before
from flows.relate.deployments.owners.candidates import move_candidates
from flows.relate.deployments.owners.choice import find_actors
from flows.relate.deployments.owners.words import named_in_force, told_by_formation

__all__ = ["counted_before", "find_actors", "move_candidates", "named_in_force", "told_by_formation"]
