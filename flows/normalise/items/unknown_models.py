"""Take a model that the atlas does not know from where it stands.

In: a text and its readings. Out: the readings, with a designation where something written like a model stands at a head
that takes one: "TC-90 patrol aircraft", « radars passifs Kolchuga ».
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.normalise.items.lexicon import Lexicon
from flows.normalise.items.reading import Reading

# What comes in models. Ships have names of their own, and aid, weapons or ammunition are followed by other things.
_CATEGORIES = frozenset(
    ("aircraft", "helicopter", "uav", "air_defence", "missile", "anti_tank", "armoured_vehicle", "artillery", "sensor")
)
_REACH = 40


def with_unknown_models(text: str, readings: Sequence[Reading], lexicon: Lexicon) -> list[Reading]:
    """The readings in their order; one that has no model may get a designation and a longer span."""
    return [_with_model(text, reading, following, lexicon) for reading, following in _pairs(text, readings)]


def _pairs(text: str, readings: Sequence[Reading]) -> list[tuple[Reading, int]]:
    starts = [reading.start for reading in readings[1:]]
    return list(zip(readings, [*starts, len(text)], strict=True)) if readings else []


def _with_model(text: str, reading: Reading, following: int, lexicon: Lexicon) -> Reading:
    kind = reading.type
    if kind is None or reading.models or reading.reach or kind.category not in _CATEGORIES:
        return reading
    after = lexicon.unknown_after.match(text[reading.end : min(following, reading.end + _REACH)])
    if after:
        return replace(reading, written=(after["model"],), end=reading.end + after.end("model"))
    before = lexicon.unknown_before.search(text[max(0, reading.start - _REACH) : reading.start])
    if before:
        start = reading.start - (min(_REACH, reading.start) - before.start("model"))
        return replace(reading, written=(before["model"],), start=start)
    return reading
