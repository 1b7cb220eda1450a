"""The columns of a deployment that tell where it is.

In: a `Station` and the words that name it. Out: the columns of its place, and of the state whose it is.
"""

from flows.relate.deployments.grounds.stations import Station


def station_columns(station: Station, text: str) -> dict[str, object]:
    """The place, by its name in the text; how precise it is, each row tells for itself."""
    return {
        "place_id": station.place.place_id if station.place else None,
        "place_name": text,
        "place_iso3": station.host,
    }


def host_columns(station: Station) -> dict[str, object]:
    """The state on whose land it lies."""
    return {"host_id": station.host, "host_iso3": station.host}


def precision_of(station: Station) -> str:
    """How precise a place is; one that no list knows is none."""
    return station.place.precision if station.place else "none"
