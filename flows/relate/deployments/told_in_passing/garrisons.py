"""Forces told in passing, that no verb moves: "whose 900 soldiers in Syria", « les 500 militaires turcs en Libye ».

In: a `Story` and the rows read from it. Out: the rows with those of counted forces that have their owner and their
place right beside them. The words are data (`deployments.toml`, `garrisons`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import Count, count_of, force_at, force_units, kind_of
from flows.relate.deployments.grounds import Before, Station, as_station, land_before, soil_of
from flows.relate.deployments.places import find_phrases
from flows.relate.deployments.told_in_passing.garrison_owners import garrison_owner
from flows.relate.deployments.told_in_passing.headcounts import Headcount, headcount_row
from flows.relate.deployments.told_in_passing.presumed import is_presumed
from flows.relate.event import Event
from flows.relate.story import Story

# How far, in characters, a number may stand before its force.
_REACH = 45
# Fewer men than these are those whom news befalls, no garrison.
_LEAST = 20
# How many units may stand between a force and its place.
_NEAR = 4
# Forces that a trigger has told, or ruled out for good.
_SETTLED = {None, "combat", "duplicate", "negated"}


def with_garrisons(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the forces that it tells in passing."""
    found = list(events)
    for number in range(len(story.spans)):
        if _may_tell(story, number):
            reading = story.reading_at(number)
            found += [headcount_row(story, told) for told in _garrisons(story, reading, found)]
    return found


def _may_tell(story: Story, number: int) -> bool:
    """Whether a number stands before a force, and the sentence names a place or somebody's soil."""
    counts = [m.end for m in story.within(number, "quantity")]
    if not any(-_REACH <= end - force.start <= 0 for force in story.within(number, "force") for end in counts):
        return False
    soil: list[str] = load(story.language, "deployments")["places"]["soil"]
    words = fold(story.article.text[story.spans[number].start : story.spans[number].end]).split()
    return bool(story.within(number, "place")) or any(word.strip(".,;") in {*soil, *_lands(story)} for word in words)


def _lands(story: Story) -> list[str]:
    """The nouns for a state told before."""
    return list(load(story.language, "deployments")["there"]["lands"])


def _garrisons(story: Story, reading: Reading, events: Sequence[Event]) -> Iterator[Headcount]:
    for thing in force_units(reading):
        force, count = force_at(reading, thing), count_of(reading, thing)
        if force is None or force.body or count.start is None or _few(count, force.unit):
            continue
        number = _mention_of(reading, count)
        if number is None or _is_settled(reading, thing, number, events):
            continue
        actor = garrison_owner(story, reading, thing, number)
        station = _station_of(story, reading, thing, actor) if actor is not None else None
        if actor is None or station is None or not is_presumed(reading, thing, number):
            continue
        kind = kind_of(reading, thing, force, near=False)
        yield Headcount("garrisons", reading, thing, actor, number, station, kind, unit=force.unit)


def _few(count: Count, unit: str | None) -> bool:
    """Whether men are too few to be a garrison; ships, aircraft and formations are counted one by one."""
    told = count.quantity.best or count.quantity.low or count.quantity.high or 0
    return unit is None or (unit == "personnel" and told < _LEAST)


def _mention_of(reading: Reading, count: Count) -> Mention | None:
    """The mention of a number that stands before its force ("one" is none)."""
    units = (u.mention("quantity") for u in reading.units if u.start <= (count.start or 0) < u.end)
    return next((m for m in units if m is not None and isinstance(m.value, Quantity)), None)


def _is_settled(reading: Reading, thing: int, number: Mention, events: Sequence[Event]) -> bool:
    """Whether a trigger moves these forces, or tells what befell them."""
    word = reading.units[thing]
    for event in events:
        spans = [*event.evidence.get("force", ()), *event.evidence.get("quantity", ())]
        same = any(s.start < word.end and word.start < s.end for s in spans)
        if event.refused in _SETTLED and (same or any(s.start == number.start for s in spans)):
            return True
    return False


def _station_of(story: Story, reading: Reading, thing: int, actor: Actor) -> Station | None:
    """The place behind a force; "the country" right behind it is the one told before."""
    for unit in reading.units[thing + 1 : thing + 2 + _NEAR]:
        if unit.lower in _lands(story) and reading.markers[unit.index] == "in":
            return land_before(story, reading, Before(), [actor], reading.units[thing].start)
        if _parts(reading, unit.index):
            break
    return _station_behind(reading, thing, actor)


def _station_behind(reading: Reading, thing: int, actor: Actor) -> Station | None:
    """The place right behind a force, which is not the owner's own land."""
    at: list[str] = load(reading.sentence.language, "deployments")["garrisons"]["at"]
    for phrase in find_phrases(reading):
        between = reading.units[thing + 1 : phrase.first]
        there = phrase.marker in {"in", "near"} or reading.units[phrase.anchor - 1].lower in at
        if phrase.first <= thing or not there or not phrase.parts:
            continue
        if len(between) > _NEAR and not _forms_more(reading, thing, phrase.anchor):
            return None
        if any(_parts(reading, u.index) for u in between) and not _forms_more(reading, thing, phrase.anchor):
            return None
        station = as_station(phrase.parts[0])
        station = replace(station, host=soil_of(reading, phrase) or station.host)
        return station if station.host is None or station.host != actor.iso3 else None
    return None


def _forms_more(reading: Reading, thing: int, anchor: int) -> bool:
    """Whether a verb only tells of which whole they are a part: "make up the bulk of the force in Mali"."""
    forms: list[str] = load(reading.sentence.language, "deployments")["garrisons"]["forms"]
    group = next((g for g in reading.verbs if g.first > thing), None)
    if group is None or not reading.units[group.head].lower.startswith(tuple(forms)) or group.last > anchor:
        return False
    behind = [u for u in reading.units[group.last + 1 : anchor] if u.mention("force")]
    return bool(behind) and not any(g.finite and group.last < g.first < anchor for g in reading.verbs)


def _parts(reading: Reading, index: int) -> bool:
    """Whether a unit parts a force from the place behind it: a verb, a comma, another noun."""
    unit = reading.units[index]
    if unit.mention("name") is not None:
        return False
    group = reading.group_at(index)
    acts = group is not None and group.tense != "participle"
    return acts or unit.pos in {"PUNCT", "CCONJ"} or (unit.nominal and not unit.mention("place"))
