"""Where a move is: the places of its clause, a mission or exercise named, the passage, the home of the actor.

In: a `Reading`, a `Move`, its actors and what the passage told `Before`. Out: `Station`s, and the move as its places
turn it.
"""

from flows.relate.deployments.grounds.choice import find_grounds, spread
from flows.relate.deployments.grounds.columns import host_columns, precision_of, station_columns
from flows.relate.deployments.grounds.missions import mission_station
from flows.relate.deployments.grounds.passage import Before, land_before
from flows.relate.deployments.grounds.ruled_out import flies_from
from flows.relate.deployments.grounds.stations import Station, as_station, soil_of
from flows.relate.deployments.grounds.turns import as_mission, turned

__all__ = [
    "Before",
    "Station",
    "as_mission",
    "as_station",
    "find_grounds",
    "flies_from",
    "host_columns",
    "land_before",
    "mission_station",
    "precision_of",
    "soil_of",
    "spread",
    "station_columns",
    "turned",
]
