"""Where a move is, by whatever tells it: its clause, a mission or exercise named, the passage, the home of the actor.

In: a `Story`, a `Reading`, a move and its actors, what was told before. Out: `Station`s; null where nothing tells.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Place
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import count_of, force_at
from flows.relate.deployments.grounds.missions import exercise_station, mission_station
from flows.relate.deployments.grounds.named import (
    greeting_land,
    guarded_ground,
    had_ground,
    heading,
    host_ground,
    own_ground,
    where_ground,
)
from flows.relate.deployments.grounds.passage import Before, home_of, land_before, only_land, station_before
from flows.relate.deployments.grounds.pointed import pointed_at
from flows.relate.deployments.grounds.stations import Station, find_stations, points_there
from flows.relate.deployments.grounds.whole_lands import whole_land
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import host_of
from flows.relate.story import Story

# What a state does with forces that it has all over a land.
_SPREAD = frozenset({"deploy", "reinforce", "alert", "base"})


def find_grounds(
    story: Story, reading: Reading, move: Move, before: Before, actors: Sequence[Actor]
) -> list[Station | None]:
    """The places of a move, one for each member of a list; [null] where nothing tells."""
    action = move.trigger.entry.options["action"]
    if action == "mobilise":
        near = find_stations(reading, move, actors) if move.things else []
        outside = next((s for s in near if s.host is None and not s.open), None)
        return [outside or home_of(actors) or station_before(story, reading, before, actors)]
    everywhere = whole_land(story, reading, before, actors) if action in _SPREAD else None
    if everywhere is not None:
        return [everywhere]
    told = own_ground(reading, move) or heading(reading, move, actors) or host_ground(reading, move)
    told = told or guarded_ground(reading, move) or find_stations(reading, move, actors) or where_ground(reading, move)
    told = told or had_ground(reading, move, actors)
    pointer = points_there(reading, move.trigger)
    if told and not told[0].open:
        return list(told)
    if told and told[0].named:
        return _with_land(story, reading, told, actors, action)
    if not told and pointer is None and action == "alert":
        return [home_of(actors) if _at_home(reading, move) else None]
    if not told and pointer is None and action == "exercise":
        return [exercise_station(story, reading)]
    if told and told[0].edge:
        ground = home_of(actors) if len({actor.iso3 for actor in actors}) == 1 else None
    else:
        pointer = (told[0].start, told[0].end) if told else pointer
        region = _region_before(story, reading) if pointer is not None and _means_region(story, pointer) else None
        if region is not None:
            return [region]
        ground = _in_view(story, reading, before, actors, pointer) or _at_own(story, actors, action, pointer)
        if ground is None and pointer is None and action == "withdraw" and actors:
            ground = only_land(story, reading, actors)  # the one land of the paragraph is what they leave
        elif ground is None and not told and action in _SPREAD:
            ground = greeting_land(reading, move, actors)
    return [replace(told[0], host=ground.host if ground else None) if told else ground]


def _with_land(
    story: Story, reading: Reading, told: Sequence[Station], actors: Sequence[Actor], action: object
) -> list[Station | None]:
    """Places that no list knows, in the land of the exercise, or in the only one of which the paragraph tells."""
    exercise = exercise_station(story, reading) if action == "exercise" else None
    land = exercise or only_land(story, reading, actors)
    return [replace(station, host=land.host if land else None) for station in told]


def _in_view(
    story: Story, reading: Reading, before: Before, actors: Sequence[Actor], pointer: tuple[int, int] | None
) -> Station | None:
    """The place that the passage has in view: the land that "the country" means, else where the moves before went."""
    here = pointed_at(story, reading, actors, pointer) if pointer is not None else None
    mission = here or mission_station(reading)
    if mission is not None or pointer is None:
        return mission or station_before(story, reading, before, actors)
    lands: list[str] = load(story.language, "deployments")["there"]["lands"]
    if any(fold_word(word) in lands for word in story.article.text[pointer[0] : pointer[1]].split()):
        return land_before(story, reading, before, actors, pointer[0])
    return station_before(story, reading, before, ())


def _at_own(story: Story, actors: Sequence[Actor], action: object, pointer: tuple[int, int] | None) -> Station | None:
    """A part of the actor's own land, where no other is in view: "the capital", « le nord du pays »."""
    home = home_of(actors)
    if home is None or pointer is None or len(actors) != 1 or action == "withdraw":
        return None
    parts: list[str] = load(story.language, "deployments")["there"]["home"]
    words = [fold_word(word) for word in story.article.text[pointer[0] : pointer[1]].split()]
    part = len(words) <= 5 and any(word in parts for word in words)
    return replace(home, start=pointer[0], end=pointer[1]) if part else None


def _means_region(story: Story, pointer: tuple[int, int]) -> bool:
    """Whether words point at a region told before ("the area", « la zone »)."""
    regions: list[str] = load(story.language, "deployments")["there"]["regions"]
    words = [fold_word(word) for word in story.article.text[pointer[0] : pointer[1]].split()]
    return len(words) <= 2 and words[-1] in regions


def _region_before(story: Story, reading: Reading) -> Station | None:
    """The sea or region that "the area" means: the last that a sentence before in the paragraph names as a place."""
    here = story.number_at(reading.sentence.span.start)
    for number in range(here - 1, max(-1, here - 3), -1):
        if story.spans[number].paragraph != reading.sentence.span.paragraph:
            return None
        for mention in reversed(story.within(number, "place")):
            place = mention.value
            if isinstance(place, Place) and place.precision == "region" and host_of([place]) is None:
                return Station(mention.start, mention.end, place, None, "discourse")
    return None


def _at_home(reading: Reading, move: Move) -> bool:
    """Whether those put on alert are all there are, at home: men who are counted may stand anywhere."""
    forces = [force for thing in move.things if (force := force_at(reading, thing)) is not None]
    counted = any(count_of(reading, thing).start is not None for thing in move.things)
    return not counted and not any(force.force_type == "nuclear" for force in forces)


def spread(reading: Reading, thing: int | None, stations: Sequence[Station | None]) -> Sequence[Station | None]:
    """One number over several places is one row; uncounted forces have a row in each state."""
    counted = thing is not None and count_of(reading, thing).quantity.modality not in {"plural_unspecified", "none"}
    hosts = [s.host for s in stations if s is not None]
    if len(stations) < 2 or (not counted and None not in hosts and len(set(hosts)) == len(stations)):
        return stations
    first, last = stations[0], stations[-1]
    assert first is not None
    assert last is not None
    return [replace(first, end=last.end, host=first.host if len(set(hosts)) == 1 else None)]
