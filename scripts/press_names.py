"""Cities that the press has names of its own for: the capitals of states and those of city_names.csv.

In: `Cities`; the capitals of the dictionaries' states.csv, city_names.csv of the atlas. Out: each city with its names,
and the names that mean somebody or something else where a town has them too.
"""

from collections.abc import Iterator
from typing import cast

from flows import dictionary
from flows.atlas import AtlasError, rows
from scripts.cities import Cities, City, plain

LANGUAGES = ("en", "fr")
# English name, French name, state, English aliases, French aliases, the city.
Named = tuple[str, str, str | None, str, str, City]


def looked_up() -> set[str]:
    """The names by which these cities are looked up."""
    capitals = {name for language in LANGUAGES for row in _states(language) for name in row["capitals"].split("|")}
    return {row["look_up"] for _, row in rows("city_names.csv")} | (capitals - {""})


def named_cities(cities: Cities) -> Iterator[Named]:
    """The capitals, then the cities of city_names.csv. Raises `AtlasError` for one that GeoNames does not have."""
    yield from _capitals(cities)
    for line, row in rows("city_names.csv"):
        found = cities.find(row["look_up"], row["iso3"])
        if found is None:
            remedy = f"GeoNames has no {row['look_up']!r} there; look it up, or give it to places.csv"
            raise AtlasError("city_names.csv", line, remedy)
        yield row["name_en"], row["name_fr"], row["iso3"], row["aliases"], row["aliases"], found


def _capitals(cities: Cities) -> Iterator[Named]:
    """Each city that is called a state's capital or seat in some language, with what it is called there."""
    names: dict[tuple[str, int], dict[str, list[str]]] = {}
    found: dict[int, City] = {}
    for language in LANGUAGES:
        for row in _states(language):
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


def called_otherwise() -> set[str]:
    """What people, states and regions are called, as names are compared: Mali is a town of Guinea too."""
    cells = [row[column] for _, row in rows("persons.csv") for column in ("given", "family", "also")]
    cells += [row["name"] for _, row in rows("territory_names.csv")]
    cells += [row["name_en"] for _, row in rows("region_names.csv")]
    cells += [row["names"] for language in LANGUAGES for row in _states(language)]
    return {plain(name.strip()) for cell in cells for name in cell.split("|") if name}


def _states(language: str) -> list[dict[str, str]]:
    return [row for _, row in rows("states.csv", dictionary.FOLDER / language)]
