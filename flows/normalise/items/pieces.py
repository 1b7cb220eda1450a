"""Find the pieces that item phrases are made of.

In: a text and a lexicon. Out: the pieces in the order of the text, without overlaps and without what only looks like
an item, and the positions of the military signs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.normalise.gazetteer import Hit, leftmost_longest
from flows.normalise.items.lexicon import Lexicon
from flows.normalise.items.vocabulary import Calibre, Head, ModelWord, Modifier, Piece
from flows.normalise.spans import Spans


@dataclass(frozen=True, slots=True)
class Pieces:
    """What was found: pieces for phrases, and where words stand that make a passage military."""

    pieces: Sequence[Hit[Piece]]
    signs: Sequence[int]


def find_pieces(text: str, lexicon: Lexicon) -> Pieces:
    """The pieces of a text. A look-alike ("think tank") takes every piece that it touches with it."""
    words = lexicon.words.find(text)
    models = lexicon.models.find(text)
    look_alikes = Spans(hit for hit in words if hit.payload == "look_alike")
    signs = [hit.start for hit in words if hit.payload == "sign" or _telling(hit.payload)]
    parts = [hit for hit in words if not isinstance(hit.payload, str)]
    calibres: list[Hit[Piece]] = [Hit(m.start(), m.end(), Calibre()) for m in lexicon.calibre.finditer(text)]
    found = (hit for hit in (*parts, *models, *calibres) if not look_alikes.meeting(hit.start, hit.end))
    return Pieces(leftmost_longest(found), signs)


def _telling(piece: Piece) -> bool:
    return isinstance(piece, Modifier) and piece.telling


def is_core(hit: Hit[Piece]) -> bool:
    """Whether a piece can carry a phrase: a head or a model."""
    return isinstance(hit.payload, Head | ModelWord)
