"""What the passage tells of a move and its clause leaves out: where it goes.

In: a `Story`, a sentence, what was read before it. Out: a `Station` marked as discourse, or null.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from flows.normalise.mention import Name, Place
from flows.normalise.places import country
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.grounds.missions import mission_station
from flows.relate.deployments.grounds.stations import Station
from flows.relate.deployments.moves import Told
from flows.relate.deployments.places import Part, find_phrases, host_of, in_reach, is_venue, sovereign, unread_places
from flows.relate.event import Event
from flows.relate.story import Story


@dataclass(slots=True)
class Before:
    """What the moves before told, in the order of the text; a number is that of a paragraph."""

    actors: list[tuple[str, Actor]] = field(default_factory=list)
    stations: list[tuple[int, Station]] = field(default_factory=list)
    force: tuple[Reading, int] | None = None
    peace: set[tuple[int, str]] = field(default_factory=set)
    men: set[tuple[int, str, str]] = field(default_factory=set)
    exercise: bool = False
    left: bool = False
    told: Told | None = None

    def force_near(self, reading: Reading) -> tuple[Reading, int] | None:
        """The force told last, if it stands in the paragraph: a bare number counts no other."""
        told = self.force
        near = told is not None and told[0].sentence.span.paragraph == reading.sentence.span.paragraph
        return told if near else None

    def note(self, reading: Reading, row: Event) -> None:
        """Remember where a row that is kept tells of peacekeepers, and where of whose men."""
        host, actor = row.fields.get("host_iso3"), row.fields.get("actor_id")
        if row.refused is None and row.fields.get("quantity_unit") == "personnel" and host and actor:
            self.men.add((reading.sentence.span.paragraph, str(actor), str(host)))
        self.left = self.left or (row.refused is None and row.fields.get("action") == "withdraw")
        if row.refused is None and row.fields.get("force_type") == "peacekeeping" and host:
            self.peace.add((reading.sentence.span.paragraph, str(host)))

    def men_near(self, reading: Reading) -> frozenset[tuple[str, str]]:
        """Whose men the paragraph has told to be on whose land."""
        here = reading.sentence.span.paragraph
        return frozenset((actor, host) for number, actor, host in self.men if number == here)

    def peace_near(self, reading: Reading) -> frozenset[str]:
        """The hosts where the paragraph has told of peacekeepers."""
        return frozenset(host for number, host in self.peace if number == reading.sentence.span.paragraph)


def station_before(story: Story, reading: Reading, before: Before, actors: Sequence[Actor]) -> Station | None:
    """The place last in view: that of the move before in the paragraph, else the last place told before."""
    paragraph = reading.sentence.span.paragraph
    own = {a.iso3 for a in actors}
    for number, station in reversed(before.stations):
        if number == paragraph and (station.host is None or station.host not in own):
            return replace(station, basis="discourse")
    return _told_before(story, reading, own)


def land_before(story: Story, reading: Reading, before: Before, actors: Sequence[Actor], at: int) -> Station | None:
    """The state that "the country" means at a position: in view in its sentence, told by the moves before, or named."""
    own = {a.iso3 for a in actors}
    here = [part for part in _parts_of(reading) if part.end <= at and part.host is not None and part.host not in own]
    if here:
        return Station(here[-1].start, here[-1].end, here[-1].place, here[-1].host, "discourse")
    paragraph = reading.sentence.span.paragraph
    for number, station in reversed(before.stations):
        if number == paragraph and station.host is not None and station.host not in own:
            return replace(station, basis="discourse")
    return _told_before(story, reading, own) or _named_before(story, reading, own, at)


def _named_before(story: Story, reading: Reading, own: set[str | None], at: int) -> Station | None:
    """The state named last before a position in its paragraph, by whatever name, the actors' own aside."""
    here = story.number_at(reading.sentence.span.start)
    for number in range(here, -1, -1):
        if story.spans[number].paragraph != reading.sentence.span.paragraph:
            return None
        for mention in reversed(story.within(number, "name")):
            name = mention.value
            if mention.end <= at and isinstance(name, Name) and name.iso3 is not None and name.iso3 not in own:
                place = country(name.iso3)
                return Station(mention.start, mention.end, place, host_of([place]), "discourse")
    return None


def _told_before(story: Story, reading: Reading, own: set[str | None]) -> Station | None:
    """The last place of the sentences before in the paragraph that stands under a preposition of place."""
    for number in in_reach(story, story.number_at(reading.sentence.span.start)):
        earlier = story.readings.get(number)
        mission = mission_station(earlier) if earlier is not None else None
        if mission is not None:
            return mission
        parts = _parts_of(earlier) if earlier is not None else unread_places(story, number)
        for part in parts:
            if part.host is not None and part.host not in own and not is_venue(story, part):
                return Station(part.start, part.end, part.place, part.host, "discourse")
    return None


def _parts_of(reading: Reading) -> list[Part]:
    told = [p for p in find_phrases(reading) if p.marker in {"in", "to", "from", "of"}]
    told.sort(key=lambda p: p.marker in {"from", "of"})
    return [part for phrase in told for part in phrase.parts]


def only_land(story: Story, reading: Reading, actors: Sequence[Actor]) -> Station | None:
    """The one state, the actors' own aside, that the paragraph names up to this sentence: what lies there is in it."""
    own, here = {a.iso3 for a in actors}, story.number_at(reading.sentence.span.start)
    found: dict[str, Station] = {}
    for number in (here, *in_reach(story, here)):
        for mention in (*story.within(number, "place"), *story.within(number, "name")):
            code = mention.value.iso3 if isinstance(mention.value, Place | Name) else None
            adjoined = story.article.text[mention.end : mention.end + 1] == "-"  # "Texas-based"
            word = isinstance(mention.value, Name) and mention.value.sense == "office" and mention.text.islower()
            bare = word and " " not in mention.text  # "authorities": whose they are, is itself only guessed
            if code is not None and code not in own and not adjoined and not bare:
                place = country(code)
                found.setdefault(
                    sovereign(code), Station(mention.start, mention.end, place, sovereign(code), "discourse")
                )
    return next(iter(found.values())) if len(found) == 1 else None


def home_of(actors: Sequence[Actor]) -> Station | None:
    """The actor's own state: who mobilises does so at home."""
    actor = next((a for a in actors if a.iso3), None)
    if actor is None or actor.iso3 is None:
        return None
    return Station(actor.start, actor.end, country(actor.iso3), actor.iso3, "discourse")
