"""Take a model that the atlas does not know from where it stands.

In: a text, its readings and where it names somebody. Out: the readings, with a designation where something written like
a model or the name of a class stands at a head that takes one: "TC-90 patrol aircraft", « radars passifs Kolchuga ».
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from flows.normalise.items.lexicon import Lexicon
from flows.normalise.items.reading import Reading

# What comes in classes has them named as such: "Island-class patrol boats".
_CLASSED = "ship"
# What comes in models. Ships have names of their own, and aid, weapons or ammunition are followed by other things.
_CATEGORIES = frozenset(
    ("aircraft", "helicopter", "uav", "air_defence", "missile", "anti_tank", "armoured_vehicle", "artillery", "sensor")
)
_REACH = 40


def with_unknown_models(
    text: str, readings: Sequence[Reading], lexicon: Lexicon, named: Collection[int] = ()
) -> list[Reading]:
    """The readings in their order; one that has no model may get a designation and a longer span.

    No word at a place in `named` is a model.
    """
    found: list[Reading] = []
    ends = [0, *(reading.end for reading in readings[:-1])]
    starts = [*(reading.start for reading in readings[1:]), len(text)]
    for previous, reading, following in zip(ends[: len(readings)], readings, starts[: len(readings)], strict=True):
        told = _with_model(text, reading, previous, following, lexicon)
        found.append(reading if told.start != reading.start and told.start in named else told)
    return found


def _with_model(text: str, reading: Reading, previous: int, following: int, lexicon: Lexicon) -> Reading:
    kind = reading.type
    if kind is None or reading.models or reading.reach or kind.category not in {*_CATEGORIES, _CLASSED}:
        return reading
    classed = kind.category == _CLASSED
    behind = lexicon.class_after if classed else lexicon.unknown_after
    after = behind.match(text[reading.end : min(following, reading.end + _REACH)])
    if after:
        return replace(reading, written=(after["model"],), end=reading.end + after.end("model"))
    ahead = lexicon.class_before if classed else lexicon.unknown_before
    first = max(previous, reading.start - _REACH, 0)
    before = ahead.search(text[first : reading.start])
    if before:
        start = first + before.start("model")
        return replace(reading, written=(before["model"],), start=start)
    return reading
