"""Find items: weapons, ammunition, equipment and aid in kind.

In: a text and its language. Out: mentions of kind "item", in the order of the text, never overlapping. Words and word
order are flows/dictionary/<language>/items.toml; types and models are flows/atlas/item_*.csv and items.csv.
"""

from bisect import bisect_left
from collections.abc import Sequence

from flows.normalise.items.compose import item, read
from flows.normalise.items.lexicon import lexicon
from flows.normalise.items.phrases import PhraseReader
from flows.normalise.items.pieces import find_pieces
from flows.normalise.mention import Mention

__all__ = ["find_items"]

# A weak wording counts when a sure item or a military sign stands within this many characters.
SIGN_DISTANCE = 250


def find_items(text: str, language: str) -> list[Mention]:
    """The items of a text. Raises DictionaryError when the language has no items.toml."""
    words = lexicon(language)
    found = find_pieces(text, words)
    if not found.pieces:
        return []
    phrases = PhraseReader(text, found.pieces, words).phrases()
    readings = [(phrase, read(text, phrase, words)) for phrase in phrases]
    signs = sorted([*found.signs, *(phrase.start for phrase, reading in readings if not reading.weak)])
    return [
        Mention("item", reading.start, phrase.end, text[reading.start : phrase.end], item(reading), f"items.{language}")
        for phrase, reading in readings
        if not reading.bound and (not reading.weak or _near(signs, phrase.start))
    ]


def _near(signs: Sequence[int], position: int) -> bool:
    at = bisect_left(signs, position - SIGN_DISTANCE)
    return at < len(signs) and signs[at] <= position + SIGN_DISTANCE
