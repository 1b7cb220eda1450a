"""Give a coordinated modifier the head that it shares with its neighbour.

In: the pieces, phrases and readings of a text. Out: further readings, or better ones: "anti-tank" in "anti-tank and
anti-aircraft missiles", « antiaériens » in « missiles antichars et antiaériens », "artillery" in "artillery and mortar
rounds", « mortier » in « obus d'artillerie et de mortier ».
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.normalise.gazetteer import Hit
from flows.normalise.items.compounds import shared_head
from flows.normalise.items.lexicon import Lexicon, Modifier, Piece
from flows.normalise.items.reading import Reading


def share_heads(
    folded: str, pieces: Sequence[Hit[Piece]], readings: Sequence[Reading], lexicon: Lexicon
) -> list[Reading]:
    """All readings in the order of the text, those of coordinated modifiers among them."""
    found = [_as_modifier(folded, reading, readings, lexicon) for reading in readings]
    for hit in pieces:
        if isinstance(hit.payload, Modifier) and not any(r.start < hit.end and hit.start < r.end for r in readings):
            lender = _lender(folded, hit.start, hit.end, readings, lexicon, lexicon.both)
            made = shared_head(lender.type, hit.payload.name) if lender and lender.type else None
            if lender and made:
                found.append(Reading(made, plural=lender.plural, reach=lender.reach, start=hit.start, end=hit.end))
    return sorted(found, key=lambda reading: reading.start)


def _as_modifier(folded: str, reading: Reading, readings: Sequence[Reading], lexicon: Lexicon) -> Reading:
    """A noun in the singular without a model may be a modifier whose head stands in the neighbour phrase."""
    if reading.models or reading.plural or not reading.narrower:
        return reading
    lender = _lender(folded, reading.start, reading.end, readings, lexicon, lexicon.both_linked)
    made = shared_head(lender.type, reading.narrower) if lender and lender.type else None
    if lender is None or made is None:
        return reading
    return replace(reading, type=made, plural=lender.plural, reach=min(reading.reach, lender.reach))


def _lender(
    folded: str, start: int, end: int, readings: Sequence[Reading], lexicon: Lexicon, joint: re.Pattern[str]
) -> Reading | None:
    """The phrase that is coordinated with a span, on the side where this language has the head."""
    for reading in readings:
        before, after = (reading.end, start) if lexicon.head_first else (end, reading.start)
        if 0 < after - before < 12 and joint.fullmatch(folded[before:after]) and not reading.models:
            return reading
    return None
