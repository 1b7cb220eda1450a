"""The actors of the atlas: states, organisations, armed groups, and the offices that people hold for them.

In: flows/atlas/states.csv, organisations.csv, offices.csv. Out: `Entity` by id and the level of each office. The atlas
holds facts without language; how they are called is in flows/dictionary/<language>/.
"""

from dataclasses import dataclass
from functools import cache

from flows.atlas import rows
from flows.normalise.mention import EntityType, Level


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
    for _, row in rows("organisations.csv"):
        found[row["entity_id"]] = Entity(row["entity_id"], row["name"], None, _type(row["type"]))
    return found


def actor(entity_id: str, place: str) -> Entity:
    """The actor of that id. Raises ValueError naming the place that mentions an unknown one."""
    known = entities().get(entity_id)
    if known is None:
        raise ValueError(f"{place}: no actor {entity_id!r}; add it to flows/atlas/states.csv or organisations.csv")
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
    return {row["office"]: known[row["level"]] if row["level"] else None for _, row in rows("offices.csv")}


def _type(word: str) -> EntityType:
    kinds: dict[str, EntityType] = {"igo": "igo", "group": "group", "nonstate": "nonstate"}
    return kinds[word]
