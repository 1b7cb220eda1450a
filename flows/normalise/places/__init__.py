"""Find places: states, cities, regions, seas, theatres and bases.

In: a text and its language, and the names found in it. Out: mentions of kind "place", in the order of the text, never
overlapping; a span holds the name only ("near" and « au large de » are left to relating). States are where `names` read
a state's own name; all else comes from the atlas.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from flows.dictionary import load
from flows.normalise.gazetteer import Hit, fold_text, leftmost_longest
from flows.normalise.mention import Mention, Name, Place
from flows.normalise.names import find_names
from flows.normalise.places.atlas import Known, gazetteer, place_named, states
from flows.normalise.places.describe import country, describe
from flows.normalise.spans import Spans

__all__ = ["country", "describe", "find_places", "place_named"]

# How far before and after a name its words of place may stand.
_BEFORE, _AFTER = 60, 30


@dataclass(frozen=True, slots=True)
class _Grammar:
    in_before: re.Pattern[str]
    in_after: re.Pattern[str]
    region_before: re.Pattern[str]
    region_after: re.Pattern[str]
    direction_before: re.Pattern[str]
    directions: dict[str, str]


def find_places(text: str, language: str, names: Sequence[Mention] | None = None) -> list[Mention]:
    """The places of a text; `names` are its name mentions, where they have been found already.

    Raises DictionaryError when the language has no places.toml.
    """
    grammar = _grammar(language)
    folded = fold_text(text)
    actors = find_names(text, language, None) if names is None else names
    found = [*_from_atlas(text, folded, language, actors), *_states(folded, actors, grammar)]
    return [
        Mention("place", hit.start, hit.end, text[hit.start : hit.end], hit.payload, f"places.{language}")
        for hit in leftmost_longest(found)
    ]


def _from_atlas(text: str, folded: str, language: str, actors: Sequence[Mention]) -> Iterator[Hit[Place]]:
    grammar = _grammar(language)
    swallowing = Spans(actor for actor in actors if _swallows(actor))
    for hit in gazetteer(language).find(text):
        before, after = folded[max(0, hit.start - _BEFORE) : hit.start], folded[hit.end : hit.end + _AFTER]
        if any(_inside(hit, actor) for actor in swallowing.meeting(hit.start, hit.end)):
            continue
        if hit.payload.weak and not (grammar.in_before.search(before) or grammar.in_after.search(after)):
            continue
        in_region = grammar.region_before.search(before) or grammar.region_after.search(after)
        yield Hit(hit.start, hit.end, _region(hit.payload) if in_region else hit.payload.place)


def _inside(hit: Hit[Known], actor: Mention) -> bool:
    longer = actor.end - actor.start > hit.end - hit.start
    return actor.start <= hit.start and hit.end <= actor.end and (longer or cast(Name, actor.value).sense == "person")


def _swallows(actor: Mention) -> bool:
    """Whether a place inside an actor's name is part of that name ("North Atlantic Treaty Organization")."""
    name = cast(Name, actor.value)
    return name.type != "state" or name.sense in ("person", "office", "force")


def _region(known: Known) -> Place:
    """The first-level region that a city gives its name to."""
    if known.place.precision != "city" or not known.admin1:
        return known.place
    return replace(known.place, place_id=f"geonames-admin1:{known.admin1}", precision="province")


def _states(folded: str, actors: Iterable[Mention], grammar: _Grammar) -> Iterator[Hit[Place]]:
    for actor in actors:
        name = cast(Name, actor.value)
        known = states().get(name.iso3 or "")
        if known is None or name.type != "state" or name.sense != "name":
            continue
        state = known.place
        part = grammar.direction_before.search(folded[max(0, actor.start - _BEFORE) : actor.start])
        if part is None:
            yield Hit(actor.start, actor.end, state)
            continue
        way = grammar.directions[part["way"]]
        region = Place(f"part:{state.iso3}-{way}", f"{state.name} ({way})", state.iso3, "region")
        yield Hit(actor.start - len(part["part"]), actor.end, region)


@cache
def _grammar(language: str) -> _Grammar:
    table = load(language, "places")
    patterns = {key: re.compile(pattern) for key, pattern in table["grammar"].items()}
    directions = {word: way for way, words in table["directions"].items() for word in words}
    return _Grammar(**patterns, directions=directions)
