"""An actor in a role, as the tables' readers hand it on.

In: a name mention. Out: the `Actor` that it stands for.
"""

from dataclasses import dataclass, replace
from typing import Literal

from flows.normalise.mention import Level, Mention, Name

Basis = Literal["stated", "discourse"]


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor in a role. `start`/`end` are the words that name it (of its antecedent when `basis` is discourse)."""

    id: str
    name: str
    iso3: str | None
    type: str
    start: int
    end: int
    basis: Basis = "stated"
    level: Level | None = None
    office: str | None = None
    aggregate: bool = False
    sense: str = "name"

    def named_at(self, start: int, end: int, level: Level | None = None) -> "Actor":
        """The same actor as these words name it."""
        return replace(self, start=start, end=end, level=level or self.level)


def actor_of(mention: Mention, basis: Basis = "stated") -> Actor | None:
    """The actor that a name mention stands for; null where the mention is known to be ambiguous."""
    value = mention.value
    if not isinstance(value, Name) or (value.entity_id is None and value.type != "group"):
        return None
    return Actor(
        id=value.entity_id or value.name,
        name=value.name,
        iso3=value.iso3,
        type=value.type,
        start=mention.start,
        end=mention.end,
        basis=basis,
        level=value.level,
        office=value.office,
        aggregate=value.aggregate,
        sense=value.sense,
    )
