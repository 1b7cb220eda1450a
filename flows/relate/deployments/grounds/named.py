"""Where the forces are, beside the place phrases: by a name of their own, a host, an antecedent, a heading.

In: a `Reading` and a move. Out: the `Station` that it names so, in a list, or none.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Name, Place
from flows.normalise.places import country
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.greetings import greeter_of
from flows.relate.deployments.grounds.stations import Station, as_station
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import find_phrases, heading_end, heads_statement, host_of


def own_ground(reading: Reading, move: Move) -> list[Station]:
    """The place that a force itself names: "the 102nd military base at Gyumri"."""
    for thing in move.things:
        mention = reading.units[thing].mention("place")
        if mention is not None and isinstance(mention.value, Place) and mention.value.precision == "site":
            return [Station(mention.start, mention.end, mention.value, mention.value.iso3)]
    return []


def host_ground(reading: Reading, move: Move) -> list[Station]:
    """The land of a host who is the subject: "Japan hosts 54,000 U.S. troops"."""
    group = carrier(reading, move.trigger)
    if not move.trigger.entry.options.get("hosts") or group is None:
        return []
    return _ground_at(reading, subject_of(reading, group))


def had_ground(reading: Reading, move: Move, actors: Sequence[Actor]) -> list[Station]:
    """The land that has the forces of others, told by no other place: "Germany has 36,000 American soldiers"."""
    group = carrier(reading, move.trigger)
    if move.trigger.entry.options["frame"] != "keep" or group is None or group.voice != "active" or not actors:
        return []
    found = _ground_at(reading, subject_of(reading, group))
    own = {actor.iso3 for actor in actors}
    return [s for s in found if s.place is not None and s.place.precision == "country" and s.host not in own]


def guarded_ground(reading: Reading, move: Move) -> list[Station]:
    """The place that others guard, the subject of the passive: "the airport is protected by two Danish batteries"."""
    group = carrier(reading, move.trigger)
    if not move.trigger.entry.options.get("agents") or group is None or group.voice != "passive":
        return []
    subject = subject_of(reading, group)
    phrase = next((p for p in find_phrases(reading) if subject is not None and p.first <= subject <= p.last), None)
    told = phrase.parts[:1] if phrase is not None else ()
    return [as_station(part) for part in told]


def where_ground(reading: Reading, move: Move) -> list[Station]:
    """The place that a relative clause of place is about: "Djibouti, where 1,500 soldiers are stationed"."""
    group = carrier(reading, move.trigger)
    relative = relative_before(reading, group) if group is not None else None
    words: list[str] = load(reading.sentence.language, "deployments")["there"]["where"]
    if relative is None or reading.units[relative].lower not in words:
        return []
    return _ground_at(reading, antecedent_of(reading, relative))


def greeting_land(reading: Reading, move: Move, actors: Sequence[Actor]) -> Station | None:
    """The land of the state that welcomes a move of others: "Poland welcomed the British decision to send 900 men"."""
    greeter = greeter_of(reading, move.trigger)
    name = reading.units[greeter].mention("name") if greeter is not None else None
    code = name.value.iso3 if name is not None and isinstance(name.value, Name) else None
    if name is None or code is None or not actors or any(actor.iso3 == code for actor in actors):
        return None
    return Station(name.start, name.end, country(code), code, "discourse")


def _ground_at(reading: Reading, index: int | None) -> list[Station]:
    """The place that a unit names."""
    mention = reading.units[index].mention("place") if index is not None else None
    if mention is None or not isinstance(mention.value, Place):
        return []
    return [Station(mention.start, mention.end, mention.value, host_of([mention.value]))]


def heading(reading: Reading, move: Move, actors: Sequence[Actor]) -> list[Station]:
    """The place that heads a statement without a verb: "Djibouti: 1,400 soldiers", not whose soldiers they are."""
    colon = heading_end(reading)
    verbless = move.trigger.entry.options.get("verbless")
    if verbless and colon is None:
        colon = next((u.index for u in reading.units[:8] if u.lower == ":"), None)
    if colon is None or not (verbless or any(heads_statement(reading, i) for i in range(colon))):
        return []
    own = {actor.iso3 for actor in actors if actor.iso3}
    named = [m for u in reading.units[:colon] if (m := u.mention("place")) is not None]
    told = [(m, m.value) for m in named if isinstance(m.value, Place)]
    return [Station(m.start, m.end, place, host_of([place])) for m, place in told if place.iso3 not in own][:1]
