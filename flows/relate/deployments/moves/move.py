"""What the reading of triggers hands on: a trigger with the units of the forces that it moves."""

from dataclasses import dataclass

from flows.relate.clauses.lexicon import Found


@dataclass(frozen=True, slots=True)
class Move:
    """A trigger with the units of its forces; `reserve` is the participle that tells the row if `trigger` doesn't.

    `pronoun` is the unit that takes up the forces told before, where no force of the sentence is moved.
    """

    trigger: Found
    things: tuple[int, ...]
    reserve: Found | None = None
    pronoun: int | None = None
