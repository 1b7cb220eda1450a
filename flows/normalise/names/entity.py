"""The actors of the atlas: states, organisations, armed groups, and the offices that people hold for them.

In: flows/atlas/states.csv, organisations.csv, offices.csv. Out: `Entity` by id and the level of each office. The atlas
holds facts without language; how they are called is in flows/dictionary/<language>/.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from flows.atlas import AtlasError, rows
from flows.normalise.mention import EntityType, Level

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor: `entity_id` as in `Name`, `name` in English, `iso3` null for all that is no state of ISO 3166-1.

    `head` says of a state whether a monarch or a president stands at its head.
    """

    entity_id: str
    name: str
    iso3: str | None
    type: EntityType
    head: str = ""


@cache
def entities() -> dict[str, Entity]:
    """Every actor of the atlas by its id."""
    found = {}
    for _, row in rows("states.csv"):
        code = row["iso3"]
        found[code] = Entity(code, row["name"], None if row["status"] == "historical" else code, "state", row["head"])
    kinds: dict[str, EntityType] = {"igo": "igo", "group": "group", "nonstate": "nonstate"}
    for line, row in rows("organisations.csv"):
        kind = _one_of(kinds, "type", row, "organisations.csv", line)
        found[row["entity_id"]] = Entity(row["entity_id"], row["name"], None, kind)
    return found


def actor(entity_id: str, place: str, line: int | None = None) -> Entity:
    """The actor of that id. Raises AtlasError naming the place, a file under flows/, that mentions an unknown one."""
    known = entities().get(entity_id)
    if known is None:
        folder, _, file = place.partition("/")
        remedy = f"no actor {entity_id!r}; write one of flows/atlas/states.csv or organisations.csv, or add it there"
        raise AtlasError(file, line, remedy, folder)
    return known


@cache
def levels() -> dict[str, Level | None]:
    """The rank of each office or institution; null where it says nothing of its own (a counterpart, a delegation)."""
    known: dict[str, Level] = {
        "head_of_state_gov": "head_of_state_gov",
        "minister": "minister",
        "senior_official": "senior_official",
        "ambassador": "ambassador",
        "working": "working",
        "unspecified": "unspecified",
    }
    return {
        row["office"]: _one_of(known, "level", row, "offices.csv", line) if row["level"] else None
        for line, row in rows("offices.csv")
    }


def _one_of(known: Mapping[str, Kind], column: str, row: Mapping[str, str], file: str, line: int) -> Kind:
    """What the cell stands for. Raises AtlasError where it is none of the known words."""
    if row[column] not in known:
        raise AtlasError(file, line, f"{column} {row[column]!r} is none of {', '.join(known)}")
    return known[row[column]]
