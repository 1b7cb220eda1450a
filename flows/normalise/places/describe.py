"""Tell about any place by its id.

In: a `place_id` as the mentions give it. Out: names by language and ids of other registers, for the dimension table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from flows.normalise.mention import GeoPrecision, Place
from flows.normalise.places.atlas import Known, places, states


@dataclass(frozen=True, slots=True)
class Described:
    """A place as the dimension table shows it: `names` by language, coordinates in degrees of WGS 84."""

    place_id: str
    names: Mapping[str, str]
    precision: GeoPrecision
    iso3: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    wikidata_id: str | None


def describe(place_id: str) -> Described | None:
    """What the atlas says of a place; a region has the coordinates of the city that it is named after.

    Null for an id that the atlas doesn't know.
    """
    register, _, key = place_id.partition(":")
    if register == "part":
        state, _, way = key.partition("-")
        known = states().get(state)
        names = {language: f"{called[0]} ({way})" for language, called in known.names.items()} if known else {}
        return Described(place_id, names, "region", state, None, None, None, None) if known else None
    found = _by_id().get(place_id) or (_regions().get(key) if register == "geonames-admin1" else None)
    if found is None:
        return None
    place = found.place
    number = int(key) if register == "geonames" else None
    precision: GeoPrecision = "province" if register == "geonames-admin1" else place.precision
    called = {language: names[0] for language, names in found.names.items()}
    return Described(place_id, called, precision, place.iso3, place.latitude, place.longitude, number, found.wikidata)


def country(iso3: str) -> Place:
    """The place that a state is, as the places of a text name it; one without coordinates if the atlas has none."""
    known = states().get(iso3)
    return known.place if known is not None else Place(f"country:{iso3}", iso3, iso3, "country")


@cache
def _by_id() -> dict[str, Known]:
    return {known.place.place_id: known for known in places()}


@cache
def _regions() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for known in places():
        if known.admin1:
            found.setdefault(known.admin1, known)
    return found
