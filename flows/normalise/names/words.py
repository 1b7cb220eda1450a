"""What a wording of the names gazetteer can stand for.

`Word` is the gazetteer's payload: a symbol for the grammar of phrases, and what the wording means. Symbols: "n" a name
of an actor, "a" its adjective, "p" its people, "f" one of its forces, "O" an office, "I" an institution, "H" the first
half of a divided office, "C" the second half, "P" a person's full name, "S" a surname, "U" the name of somebody
unknown, "M" a form of address, "K" the first half of a compound adjective, "G" the head noun of a group, "X" a place
that stands for one of several actors, "R" rebels and other opponents, "F" whose side somebody is on, "B" something that
is no actor.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.normalise.mention import Level, Sense
from flows.normalise.names.entity import Entity


@dataclass(frozen=True, slots=True)
class Office:
    """An office or institution: `office` as in `Name.office`; `alone` the actor that a bare mention means.

    `substate`: speaks for no state. `sides_only`: names nobody without an actor beside it, `bound_only` without one
    that the text has named. `family`: the offices that one bearer is called by in turn ("the king", "the monarch").
    `serves`: a person or an institution may stand behind it ("spokesman for President Zelensky"). `after`: it counts
    only where this fits what stands before it, since it is also another word (« l'envoyé », but « ont été envoyés »).
    """

    office: str
    level: Level | None
    plural: bool
    institution: bool = False
    alone: Entity | None = None
    substate: bool = False
    sides_only: bool = False
    bound_only: bool = False
    force: bool = False
    family: str = ""
    serves: bool = False
    after: re.Pattern[str] | None = None

    @property
    def families(self) -> tuple[str, ...]:
        """The families by which the bearer is called later: "the minister" is also a foreign minister."""
        return (self.family, "minister") if self.level == "minister" else (self.family,)


@dataclass(frozen=True, slots=True)
class Word:
    """One meaning of one wording. `halves` maps the second halves that an "H" or "O" can take to the whole office;
    `within` is the one organisation whose members a group is, or the usual actor of an "X".
    """

    symbol: str
    rule: str
    entity: Entity | None = None
    sense: Sense = "name"
    plural: bool = False
    office: Office | None = None
    halves: Mapping[str, Office] = field(default_factory=dict)
    persons: tuple[str, ...] = ()
    weak: bool = False
    text: str = ""
    within: Entity | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A wording found in the text, with what it stands for."""

    start: int
    end: int
    word: Word

    @property
    def symbol(self) -> str:
        """The symbol of the word, for the grammar."""
        return self.word.symbol
