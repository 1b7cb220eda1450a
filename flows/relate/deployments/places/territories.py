"""On whose territory a place lies.

In: `Place`s of one phrase. Out: the code of the state, or null: a territory belongs to the state that it depends on,
disputed land to nobody. Which territory depends on which state, and which states border
which, is data (`flows/atlas/dependencies.csv`, `neighbours.csv`).
"""

from collections.abc import Sequence
from functools import cache

from flows.atlas import rows
from flows.normalise.mention import Place


def host_of(places: Sequence[Place]) -> str | None:
    """The state of the first place that lies in one."""
    code = next((p.iso3 for p in places if p.iso3), None)
    return sovereign(code) if code else None


def sovereign(code: str) -> str:
    """The state that a territory depends on; a state itself."""
    return _dependencies().get(code, code)


def are_neighbours(one: str, other: str) -> bool:
    """Whether two states have a land border."""
    return other in _neighbours().get(one, ())


@cache
def _neighbours() -> dict[str, tuple[str, ...]]:
    return {row["state"]: tuple(row["neighbours"].split()) for _, row in rows("neighbours.csv")}


@cache
def _dependencies() -> dict[str, str]:
    return {row["territory"]: row["state"] for _, row in rows("dependencies.csv")}
