"""An act that was read before, as later sentences take it up.

Out: `Meeting`, with its parties in their roles.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flows.relate.actor import Actor
from flows.relate.clauses.wordings import Entry
from flows.relate.dating.choice import Dated


@dataclass(frozen=True, slots=True)
class Meeting:
    """An act that was read before: its type, sides and date, the sentence that told it, the entry of its trigger.

    `off`: it was told to be cancelled or postponed.
    """

    event_type: str
    frame: str
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    number: int
    date: Dated | None = None
    entry: Entry | None = None
    off: bool = False

    def roles(self) -> Iterator[tuple[str, Actor]]:
        """Its parties with their roles, as carried to later sentences."""
        role = "participant" if self.frame == "mutual" else "act_actor"
        yield from ((role, replace(actor, basis="discourse")) for actor in self.actors)
        yield from (("act_recipient", replace(actor, basis="discourse")) for actor in self.recipients)
