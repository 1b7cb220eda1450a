"""On whose territory a place lies.

In: `Place`s of one phrase. Out: the code of the state, or null: a territory belongs to the state that it depends on,
disputed land to nobody. Which territory depends on which state is data (`flows/atlas/dependencies.csv`).
"""

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from flows.normalise.mention import Place

_FILE = Path(__file__).parents[2] / "atlas" / "dependencies.csv"


def host_of(places: Sequence[Place]) -> str | None:
    """The state of the first place that lies in one."""
    code = next((p.iso3 for p in places if p.iso3), None)
    return sovereign(code) if code else None


def sovereign(code: str) -> str:
    """The state that a territory depends on; a state itself."""
    return _dependencies().get(code, code)


@cache
def _dependencies() -> dict[str, str]:
    with _FILE.open(encoding="utf-8", newline="") as lines:
        return {row["territory"]: row["state"] for row in csv.DictReader(lines)}
