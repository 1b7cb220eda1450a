"""The words of one language for items, ready to be found.

In: flows/dictionary/<language>/items.toml and the models of the atlas. Out: a `Lexicon`: the pieces that phrases are
made of, and how this language joins them.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from flows.dictionary import DictionaryError, entries, load
from flows.normalise.gazetteer import Gazetteer
from flows.normalise.items.catalogue import ItemType, Model, catalogue
from flows.normalise.items.wordings import model_spellings, numbers, spellings

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
    "unknown_before",
    "unknown_after",
)
# A weak wording counts when a sure item or a military sign stands within so many characters, unless its entry says
# otherwise (`reach`).
REACH = 250
TAIL = re.compile(_VARIANT + r"(?:(?<=[\w])s(?!\w))?")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names a kind of item.

    A weak one is military only in military company ("tank", "round"): `reach` is how near a sign must stand, 0 for a
    noun that needs none. A bound one ("system") means nothing without a model or another head. `plural` is null for an
    invariable noun; `as_modifier` is what the noun says when it narrows another head.
    """

    type: ItemType
    plural: bool | None
    reach: int
    bound: bool
    as_modifier: str


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word that narrows a head ("anti-tank"). A telling one is itself a military sign."""

    name: str
    telling: bool


@dataclass(frozen=True, slots=True)
class ModelWord:
    """A model's name. Models may share it ("Mistral": a missile, a ship); the first is meant when nothing tells."""

    models: tuple[Model, ...]
    reach: int


@dataclass(frozen=True, slots=True)
class Calibre:
    """A calibre ("155 mm"): belongs to the phrase, but is no model and no count."""


Piece = Head | Modifier | ModelWord | Calibre | Literal["look_alike", "sign"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`near` parts the words of one noun phrase, `filler` is what may stand between unread, `link` opens a complement,
    `both` coordinates modifiers and `both_linked` nouns; an invariable noun is one thing after `one_before`, and a weak
    model standing alone is meant after `counted_before`. What looks like a model beside a head is `unknown_before` or
    `unknown_after` it (matched on the text as written; the group `model` is the designation).
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
    unknown_before: re.Pattern[str]
    unknown_after: re.Pattern[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language. Raises DictionaryError where items.toml is missing or refers to what isn't there."""
    grammar = load(language, "items").get("grammar", {})
    missing = {"head", *_PATTERNS} - set(grammar)
    if missing:
        raise DictionaryError(language, "items", "grammar", f"add {', '.join(sorted(missing))}")
    patterns = {key: re.compile(grammar[key]) for key in _PATTERNS}
    return Lexicon(
        words=Gazetteer(_words(language)),
        models=Gazetteer(_model_words(), TAIL),
        head_first=grammar["head"] == "first",
        **patterns,
    )


def _words(language: str) -> dict[str, Piece]:
    found: dict[str, Piece] = {}
    for entry in entries(language, "items", "head"):
        kind = catalogue().types.get(entry["id"])
        if kind is None:
            remedy = "no such type in flows/atlas/item_types.csv"
            raise DictionaryError(language, "items", f"head.{entry['id']}", remedy)
        for key in ("forms", "weak", "bound"):
            for form in entry.get(key, ()):
                singular, plural = numbers(form)
                for written in dict.fromkeys([*singular, *plural]):
                    number = None if written in singular and written in plural else written in plural
                    modifier = entry.get("modifier", kind.type)
                    reach = 0 if key == "forms" else entry.get("reach", REACH)
                    _add(found, language, [written], Head(kind, number, reach, key == "bound", modifier))
    for entry in entries(language, "items", "modifier"):
        if entry["id"] not in catalogue().modifiers:
            remedy = "no such modifier in flows/atlas/item_modifiers.csv"
            raise DictionaryError(language, "items", f"modifier.{entry['id']}", remedy)
        for form in entry["forms"]:
            _add(found, language, spellings(form), Modifier(entry["id"], entry.get("telling", False)))
    for kind_of in ("look_alike", "sign"):
        for entry in entries(language, "items", kind_of):
            for form in entry["forms"]:
                _add(found, language, spellings(form), cast(Piece, kind_of))
    return found


def _add(found: dict[str, Piece], language: str, written: list[str], piece: Piece) -> None:
    for spelling in written:
        if set(spelling) & set("()|?"):
            raise DictionaryError(language, "items", repr(spelling), "a bracket is open or a sign has no meaning here")
        if found.setdefault(spelling, piece) != piece:
            raise DictionaryError(language, "items", repr(spelling), f"already stands for {found[spelling]}")


def _model_words() -> dict[str, Piece]:
    homonyms: dict[str, list[tuple[Model, bool]]] = {}
    for model in catalogue().models.values():
        for wording, weak in model.wordings:
            for spelling, weak_spelling in model_spellings(wording):
                homonyms.setdefault(spelling, []).append((model, weak or weak_spelling))
    return {
        spelling: ModelWord(
            tuple(dict.fromkeys(model for model, _ in found)), REACH if any(weak for _, weak in found) else 0
        )
        for spelling, found in homonyms.items()
    }
