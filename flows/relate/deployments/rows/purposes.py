"""What a deployment is called and for: the formation's proper name, the mission, the state against which it stands.

In: a `Reading`, a move and one of its forces. Out: spans of the text; null where the words don't say. The wordings are
`[purposes]` of flows/dictionary/<language>/deployments.toml.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.mention import Force, Mention, Name
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.moves import Move

Span = tuple[int, int]
_REACH = 12
# The name at the end of a named ship's words ("the frigate HMS Dragon").
_SHIP = re.compile(r"((?:[A-Z]{2,5} )?[A-ZÀ-Ý][\w.'’-]*(?: [A-Z][\w.'-]*)*)\Z")


def formation_of(reading: Reading, thing: int) -> Span | None:
    """The proper name of a force: "the 82nd Airborne Division", « le 2e régiment étranger », "HMS Dragon"."""
    mention = reading.units[thing].mention("force")
    if mention is None or not isinstance(mention.value, Force):
        return None
    text, span = reading.sentence.text, reading.sentence.span
    for pattern in _patterns(reading.sentence.language, "formations"):
        for hit in pattern.finditer(text, span.start, span.end):
            if hit.start() <= mention.end + 4 and mention.start <= hit.end() + 1:
                return hit.span()
    ship = _SHIP.search(mention.text) if mention.value.state and mention.value.unit == "ship" else None
    return (mention.start + ship.start(1), mention.start + ship.end(1)) if ship else None


def mission_of(reading: Reading, move: Move) -> Span | None:
    """The name of the operation, else the words that say to what end."""
    text, span = reading.sentence.text, reading.sentence.span
    for pattern in _patterns(reading.sentence.language, "missions"):
        hit = pattern.search(text, span.start, span.end)
        if hit is not None:
            return hit.span()
    return _purpose(reading, move)


def targets_of(reading: Reading, move: Move, own: set[str | None]) -> Iterator[Mention]:
    """The states that forces stand against ("against Russia", « face à l'Iran », "to deter China")."""
    deterring: list[str] = _words(reading)["deterring"]
    for unit in reading.units:
        name = unit.mention("name")
        value = name.value if name is not None else None
        if name is None or not isinstance(value, Name) or value.type != "state" or value.iso3 in {None, *own}:
            continue
        group = next((g for g in reversed(reading.verbs) if g.last < unit.index), None)
        near = group is not None and unit.index - group.last <= 3
        deterred = near and group is not None and reading.units[group.head].lower.startswith(tuple(deterring))
        if deterred or (reading.markers[unit.index] == "against" and unit.index > move.trigger.first):
            yield name


def _purpose(reading: Reading, move: Move) -> Span | None:
    """An infinitive of purpose behind the move, up to the next stop."""
    openers: list[str] = _words(reading)["openers"]
    for group in reading.verbs:
        if group.tense != "infinitive" or not 0 < group.first - move.trigger.last <= 2 * _REACH:
            continue
        before = reading.units[group.first - 1].lower if group.first else ""
        first = reading.units[group.first].lower
        if before not in openers and first not in openers:
            continue
        last = group.last
        while last + 1 < len(reading.units) and last - group.first < _REACH:
            if reading.units[last + 1].lower in {",", ".", ";", ":", ")", "»", '"', "”"}:
                break
            last += 1
        opening = group.first + (first in openers)
        return reading.units[opening].start, reading.units[last].end
    return None


def _words(reading: Reading) -> Mapping[str, Any]:
    purposes: Mapping[str, Any] = load(reading.sentence.language, "deployments")["purposes"]
    return purposes


@cache
def _patterns(language: str, key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load(language, "deployments")["purposes"][key])
