"""From our rows to the codes of other data sets: PLOVER, CAMEO, quad classes, SIPRI, Kiel.

In: crosswalk.toml and the row. Out: codes, null where the other data set has none.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from flows.tables.conform import Row


class EventCodes(NamedTuple):
    """The derived columns of a fact row, named as the columns are."""

    plover_event: str | None
    cameo_code: str | None
    quad_code: int | None


class Classes(NamedTuple):
    """How SIPRI's Arms Transfers Database and Kiel's Ukraine Support Tracker call it."""

    sipri: str | None
    kiel: str | None


@cache
def crosswalk() -> Mapping[str, Any]:
    """The crosswalk as the file tells it: `quad`, `event`, `shipment_status`, `item_category`, `item_type`."""
    return tomllib.loads((Path(__file__).parent / "crosswalk.toml").read_text(encoding="utf-8"))


def event_codes(table: str, row: Row) -> EventCodes:
    """PLOVER event, CAMEO code and quad class of a row of a fact table; all null where no entry fits."""
    facts = {**row, "joint": _joint(row)}
    for entry in crosswalk()["event"]:
        if entry["table"] == table and all(facts.get(name) in allowed for name, allowed in entry["when"].items()):
            plover = entry.get("plover")
            return EventCodes(plover, entry.get("cameo"), entry.get("quad", crosswalk()["quad"].get(plover)))
    return EventCodes(None, None, None)


def item_classes(category: str, item_type: str | None = None) -> Classes:
    """SIPRI and Kiel category of an item: those of its category, unless its type is classed apart.

    SIPRI registers unmanned aircraft only from 20 kg on; neither category nor type can tell.
    """
    entry = crosswalk()["item_category"][category] | crosswalk()["item_type"].get(item_type, {})
    return Classes(entry.get("sipri") or None, entry.get("kiel") or None)


def _joint(row: Row) -> bool:
    host = row.get("host_iso3")
    return bool(row.get("is_aggregate")) or (host is not None and host != row.get("actor_iso3"))
