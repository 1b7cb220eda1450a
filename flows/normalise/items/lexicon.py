"""The words of one language for items, ready to be found.

In: flows/dictionary/<language>/items.toml and the models of the atlas. Out: a `Lexicon`: the pieces that phrases are
made of, and how this language joins them.
"""

import re
from dataclasses import dataclass
from functools import cache

from flows.dictionary import DictionaryError, entries, load
from flows.normalise.gazetteer import Gazetteer
from flows.normalise.items.vocabulary import Piece, model_words, words_of

# A variant glued to a model that ends in a digit ("T-72" + "B3", "M109" + " A3GM"), and the plural of any model.
_GLUED = r"[A-Z]{1,3}(?:\d{1,2}[A-Z]{0,3})?(?:/[A-Z]{1,3}\b)*|[ -]A\d[A-Z]{0,3}\b|-\d{1,2}\b|V\d{1,2}\b"
_VARIANT = rf"(?:(?<=[a-z])-[A-Z]\b|(?<=\d)(?:{_GLUED}))?"
_PATTERNS = (
    "near",
    "filler",
    "link",
    "both",
    "both_linked",
    "calibre",
    "one_before",
    "counted_before",
    "numbered_before",
    "unknown_before",
    "unknown_after",
    "class_before",
    "class_after",
    "house_before",
    "surname_behind",
)
TAIL = re.compile(_VARIANT + r"(?:(?<=[\w])s(?!\w))?")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`near` parts the words of one noun phrase, `filler` is what may stand between unread, `link` opens a complement,
    `both` coordinates modifiers and `both_linked` nouns; an invariable noun is one thing after `one_before`, and a weak
    model standing alone is meant after `counted_before`, beside a state after `numbered_before`. What looks like a
    model beside a head is `unknown_before` or `unknown_after` it, a ship's class `class_before` or `class_after` it
    (matched on the text as written; the group `model` is the designation). `house_before` and `surname_behind` show
    that the word of a weak model is part of another name. `arms` are the types whose weak plural is meant beside the
    name of a state ("tanks to Romania").
    """

    words: Gazetteer[Piece]
    models: Gazetteer[Piece]
    head_first: bool
    near: re.Pattern[str]
    filler: re.Pattern[str]
    link: re.Pattern[str]
    both: re.Pattern[str]
    both_linked: re.Pattern[str]
    calibre: re.Pattern[str]
    one_before: re.Pattern[str]
    counted_before: re.Pattern[str]
    numbered_before: re.Pattern[str]
    unknown_before: re.Pattern[str]
    unknown_after: re.Pattern[str]
    class_before: re.Pattern[str]
    class_after: re.Pattern[str]
    house_before: re.Pattern[str]
    surname_behind: re.Pattern[str]
    arms: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language. Raises DictionaryError where items.toml is missing or refers to what isn't there."""
    grammar = load(language, "items").get("grammar", {})
    missing = {"head", *_PATTERNS} - set(grammar)
    if missing:
        raise DictionaryError(language, "items", "grammar", f"add {', '.join(sorted(missing))}")
    patterns = {key: re.compile(grammar[key]) for key in _PATTERNS}
    return Lexicon(
        words=Gazetteer(words_of(language)),
        models=Gazetteer(model_words(), TAIL),
        head_first=grammar["head"] == "first",
        arms=frozenset(entry["id"] for entry in entries(language, "items", "head") if entry.get("arms")),
        **patterns,
    )
