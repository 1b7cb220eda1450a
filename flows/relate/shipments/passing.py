"""What a trigger tells of its items: at which stage they pass, from whom, to whom.

In: what the rooms of this package find for one trigger. Out: a `Passing`, from which the rows are made.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict


@dataclass(frozen=True, slots=True)
class Passing:
    """What a trigger tells of its items; a bullet's stand in another sentence. `heading` is what a list details."""

    reading: Reading
    trigger: Found
    doubt: Doubt
    verdict: Verdict
    suppliers: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    features: Mapping[str, float]
    things: tuple[int, ...] = ()
    heading: "Passing | None" = None
