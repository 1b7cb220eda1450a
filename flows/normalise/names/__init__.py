"""Find who acts: states, organisations, armed groups, and the people, offices and forces that act for them.

In: a text, its language, the day of publication. Out: mentions of kind "name" that never overlap. What things are
called is data: flows/dictionary/<language>/ and flows/atlas/.
"""

from datetime import date

from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Name
from flows.normalise.names.binding import Binder
from flows.normalise.names.groups import group_span
from flows.normalise.names.lexicon import gazetteer
from flows.normalise.names.phrases import phrases
from flows.normalise.names.weak import strong_pieces
from flows.normalise.names.words import Piece

__all__ = ["find_names"]


def find_names(text: str, language: str, published: date | None = None) -> list[Mention]:
    """All names of actors in the order of the text, as mentions whose value is a `Name`.

    Raises flows.dictionary.DictionaryError for a language without a dictionary.
    """
    folded = fold(text)
    hits = gazetteer(language).find(text)
    pieces = strong_pieces((Piece(hit.start, hit.end, hit.payload) for hit in hits), text, folded, language)
    groups = _groups(pieces, text, language)
    rest = [p for p in pieces if p.symbol != "G" and not any(m.start < p.end and p.start < m.end for m in groups)]
    binder = Binder(published)
    mentions = list(groups)
    for phrase in phrases(rest, text, folded, language):
        value = binder.name(phrase, text)
        if value is not None:
            quote = text[phrase.start : phrase.end]
            mentions.append(Mention("name", phrase.start, phrase.end, quote, value, phrase.head.rule))
    return sorted(mentions, key=lambda mention: mention.start)


def _groups(pieces: list[Piece], text: str, language: str) -> list[Mention]:
    found: list[Mention] = []
    for piece in pieces:
        span = group_span(text, piece.start, piece.end, language) if piece.symbol == "G" else None
        if span and (not found or span[0] >= found[-1].end):
            quote = text[span[0] : span[1]]
            value = Name(None, quote, None, "group", "generic", plural=True, aggregate=True)
            found.append(Mention("name", *span, quote, value, piece.word.rule))
    return found
