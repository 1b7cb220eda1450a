"""The way from a text to its names: wordings, groups, readings, phrases, actors, repeats, initials.

In: a text, its language, the day of publication. Out: mentions whose value is a `Name`.
"""

import re
from datetime import date
from functools import lru_cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold_text
from flows.normalise.mention import Mention, Name
from flows.normalise.names.bare import surroundings
from flows.normalise.names.beside import settle
from flows.normalise.names.binding import Binder
from flows.normalise.names.chains import with_chains
from flows.normalise.names.choices import choose
from flows.normalise.names.entity import Entity, actor
from flows.normalise.names.groups import with_groups
from flows.normalise.names.initials import with_initials
from flows.normalise.names.lexicon import gazetteer
from flows.normalise.names.opponents import with_opponents
from flows.normalise.names.phrases import Phrase, phrases
from flows.normalise.names.repeats import repeats
from flows.normalise.names.service import with_service
from flows.normalise.names.weak import strong_pieces
from flows.normalise.names.words import Piece


def find_names(text: str, language: str, published: date | None = None, publisher: str | None = None) -> list[Mention]:
    """All names of actors in the order of the text, as mentions whose value is a `Name`; they never overlap.

    `published` dates the offices that people hold; without it the newest holder counts. A `publisher` that is a seat,
    an office or an institution ("The White House") speaks of its own state's president as "the president". Raises
    DictionaryError for a language without a dictionary.
    """
    folded = fold_text(text)
    house = official_publisher(publisher, language) if publisher else None
    house = house if house is not None and house.type == "state" else None
    binder = Binder(published, surroundings(language), house, official=house is not None)
    found = []
    for phrase in _phrases(text, folded, language):
        value = binder.name(phrase, text, folded)
        if value is not None:
            quote = text[phrase.start : phrase.end]
            found.append(Mention("name", phrase.start, phrase.end, quote, value, phrase.head.rule))
    return with_initials(repeats(found, text, language), text, language)


def _phrases(text: str, folded: str, language: str) -> list[Phrase]:
    pieces = [Piece(hit.start, hit.end, hit.payload) for hit in gazetteer(language).find(text)]
    pieces = strong_pieces(pieces, text, folded, language)
    pieces = choose(pieces, folded, language)
    pieces = with_opponents(pieces, folded, language)
    pieces = with_groups(pieces, text, folded, language)
    pieces = settle(pieces, text, folded, language)
    found = with_service(phrases(pieces, text, folded, language), folded, language)
    return with_chains(found, folded, language)


@lru_cache(maxsize=256)
def official_publisher(publisher: str, language: str) -> Entity | None:
    """The state or organisation whose organ a publisher is ("Élysée", "EU Council"); None for the press."""
    named = [m.value for m in find_names(publisher, language) if isinstance(m.value, Name)]
    for value in named:
        if value.iso3 and value.sense in ("metonym", "office", "force"):
            return actor(value.iso3, "publisher")
    if named and named[0].sense == "office" and len(named) > 1 and named[1].sense == "name" and named[1].iso3:
        return actor(named[1].iso3, "publisher")
    first = named[0] if named else None
    if first is None or first.type != "igo" or first.entity_id is None:
        return None
    words = set(re.findall(r"[^\W\d_]+", fold_text(publisher)))
    alone = len(words) == 1 or words & set(load(language, "names")["words"]["organs"])
    return actor(first.entity_id, "publisher") if alone else None
