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
from flows.normalise.items.lexicon import Lexicon
from flows.normalise.items.reading import Reading
from flows.normalise.items.vocabulary import Modifier, Piece
from flows.normalise.spans import Spans

# No longer than what coordinates: ", and", « et de l' ».
_JOINT = 12


def share_heads(
    folded: str, pieces: Sequence[Hit[Piece]], readings: Sequence[Reading], lexicon: Lexicon
) -> list[Reading]:
    """All readings in the order of the text, those of coordinated modifiers among them."""
    phrases = Spans(readings)
    found = [_as_modifier(folded, reading, phrases, lexicon) for reading in readings]
    for hit in pieces:
        if isinstance(hit.payload, Modifier) and not phrases.meeting(hit.start, hit.end):
            lender = _lender(folded, hit.start, hit.end, phrases, lexicon, lexicon.both)
            made = shared_head(lender.type, hit.payload.name) if lender and lender.type else None
            if lender and made:
                found.append(Reading(made, plural=lender.plural, reach=lender.reach, start=hit.start, end=hit.end))
    return sorted(found, key=lambda reading: reading.start)


def _as_modifier(folded: str, reading: Reading, phrases: Spans[Reading], lexicon: Lexicon) -> Reading:
    """A noun in the singular without a model may be a modifier whose head stands in the neighbour phrase."""
    if reading.models or reading.plural or not reading.narrower:
        return reading
    lender = _lender(folded, reading.start, reading.end, phrases, lexicon, lexicon.both_linked)
    made = shared_head(lender.type, reading.narrower) if lender and lender.type else None
    if lender is None or made is None:
        return reading
    return replace(reading, type=made, plural=lender.plural, reach=min(reading.reach, lender.reach))


def _lender(
    folded: str, start: int, end: int, phrases: Spans[Reading], lexicon: Lexicon, joint: re.Pattern[str]
) -> Reading | None:
    """The phrase that is coordinated with a span, on the side where this language has the head."""
    reading = phrases.before(start) if lexicon.head_first else phrases.after(end)
    if reading is None or reading.models:
        return None
    before, after = (reading.end, start) if lexicon.head_first else (end, reading.start)
    near = after - before < _JOINT and joint.fullmatch(folded[before:after])
    return reading if near else None
