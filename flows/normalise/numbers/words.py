"""The readings that a number word or a sign behind digits may have."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["digits", "small", "multiple", "collective", "order", "fraction", "point"]


@dataclass(frozen=True, slots=True)
class Word:
    """One reading of a word: its role and the value that it counts.

    `low`, `high` bound an order of magnitude; `plural` is the number of a fraction word where the language marks it;
    a word that `needs_of` is a number only before "of".
    """

    role: Role
    value: int
    exact: bool = True
    low: int = 0
    high: int = 0
    plural: bool | None = None
    needs_of: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """Letters after digits that multiply ("bn"): anywhere, "glued" to them, behind a "decimal", or only in a "sum"."""

    value: int
    where: Literal["anywhere", "glued", "decimal", "sum"]
