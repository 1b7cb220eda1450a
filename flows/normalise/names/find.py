"""The way from a text to its names: wordings, groups, readings, phrases, actors, repeats.

In: a text, its language, the day of publication. Out: mentions whose value is a `Name`.
"""

from datetime import date

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention
from flows.normalise.names.beside import settle
from flows.normalise.names.binding import Binder
from flows.normalise.names.chains import with_chains
from flows.normalise.names.choices import choose
from flows.normalise.names.groups import with_groups
from flows.normalise.names.lexicon import gazetteer
from flows.normalise.names.phrases import phrases
from flows.normalise.names.repeats import repeats
from flows.normalise.names.service import with_service
from flows.normalise.names.weak import strong_pieces
from flows.normalise.names.words import Piece


def find_names(text: str, language: str, published: date | None = None) -> list[Mention]:
    """All names of actors in the order of the text, as mentions whose value is a `Name`; they never overlap.

    `published` dates the offices that people hold; without it the newest holder counts. Raises DictionaryError for a
    language without a dictionary.
    """
    folded = fold(text)
    pieces = [Piece(hit.start, hit.end, hit.payload) for hit in gazetteer(language).find(text)]
    pieces = strong_pieces(pieces, text, folded, language)
    pieces = choose(pieces, folded, language)
    pieces = with_groups(pieces, text, folded, language)
    pieces = settle(pieces, text, folded, language)
    words = load(language, "names")["words"]
    binder = Binder(published, tuple(words["articles"]), tuple(words["unbound_before"]))
    found = []
    found_phrases = with_service(phrases(pieces, text, folded, language), folded, language)
    for phrase in with_chains(found_phrases, folded, language):
        value = binder.name(phrase, text, folded)
        if value is not None:
            quote = text[phrase.start : phrase.end]
            found.append(Mention("name", phrase.start, phrase.end, quote, value, phrase.head.rule))
    return repeats(found, text, language)
