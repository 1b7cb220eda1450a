"""One choice that the role scorer has to make, as its trainer sees it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One role of one event: the candidates' features, and which of them are right (none: nobody)."""

    article: str
    role: str
    features: tuple[Mapping[str, float], ...]
    right: frozenset[int]
