"""Find items: weapons, ammunition, equipment and aid in kind.

In: a text, its language and where it names states. Out: mentions of kind "item", in the order of the text, never
overlapping. Words and word order are flows/dictionary/<language>/items.toml; types and models are
flows/atlas/item_*.csv and items.csv.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from flows.normalise.gazetteer import fold_text
from flows.normalise.items.lexicon import Lexicon, lexicon
from flows.normalise.items.means import without_means
from flows.normalise.items.phrases import PhraseReader
from flows.normalise.items.pieces import find_pieces
from flows.normalise.items.reading import Reading, read
from flows.normalise.items.shared_heads import share_heads
from flows.normalise.items.signs import Company
from flows.normalise.items.unknown_models import with_unknown_models
from flows.normalise.items.value import item
from flows.normalise.mention import Mention

__all__ = ["find_items"]

# How far before the word of a model a house may be named.
_NAME = 30


def find_items(text: str, language: str, states: Iterable[int] = (), named: Collection[int] = ()) -> list[Mention]:
    """The items of a text in which `states` are named at those places, and anybody at those in `named`.

    Raises DictionaryError when the language has no items.toml.
    """
    words = lexicon(language)
    found = find_pieces(text, words)
    if not found.pieces:
        return []
    folded = fold_text(text)
    phrases = PhraseReader(folded, found.pieces, words).phrases()
    readings = share_heads(folded, found.pieces, [read(text, phrase, words) for phrase in phrases], words)
    readings = with_unknown_models(text, readings, words, named)
    company = Company(folded, found.signs, readings, words, states)
    kept = [_with_number(folded, reading, words.one_before) for reading in readings if company.admits(reading)]
    kept = [reading for reading in kept if not (reading.bare and _names_another(text, reading, words))]
    rule = f"items.{language}"
    items = [Mention("item", r.start, r.end, text[r.start : r.end], item(r), rule) for r in kept]
    return without_means(text, folded, language, items)


def _names_another(text: str, reading: Reading, words: Lexicon) -> bool:
    """Whether the word of a weak model is part of another name: "Hunter Biden", "the University of Virginia"."""
    before = text[max(0, reading.start - _NAME) : reading.start]
    return bool(words.surname_behind.match(text, reading.end) or words.house_before.search(before))


def _with_number(folded: str, reading: Reading, one_before: re.Pattern[str]) -> Reading:
    """An invariable noun ("aircraft", « obus ») is one thing after an article or a number of one."""
    if reading.plural is not None:
        return reading
    before = folded[max(0, reading.start - 25) : reading.start]
    return replace(reading, plural=one_before.search(before) is None)
