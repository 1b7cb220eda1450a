"""The words that item phrases are made of: heads, modifiers, models and what only looks like one.

In: flows/dictionary/<language>/items.toml and the models of the atlas. Out: the piece that each spelling stands for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from flows.dictionary import DictionaryError, entries
from flows.normalise.items.catalogue import ItemType, Model, catalogue
from flows.normalise.items.wordings import model_spellings, numbers, spellings

# A weak wording counts when a sure item or a military sign stands within so many characters, unless its entry says
# otherwise (`reach`).
REACH = 250


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


def words_of(language: str) -> dict[str, Piece]:
    """{spelling: piece} of a language. Raises DictionaryError for what refers to nothing or stands for two things."""
    found: dict[str, Piece] = {}
    for written, head in _heads(language):
        _add(found, language, [written], head)
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


def _heads(language: str) -> Iterator[tuple[str, Head]]:
    for entry in entries(language, "items", "head"):
        kind = catalogue().types.get(entry["id"])
        if kind is None:
            remedy = "no such type in flows/atlas/item_types.csv"
            raise DictionaryError(language, "items", f"head.{entry['id']}", remedy)
        for key in ("forms", "weak", "bound"):
            reach = 0 if key == "forms" else entry.get("reach", REACH)
            for form in entry.get(key, ()):
                singular, plural = numbers(form)
                for written in dict.fromkeys([*singular, *plural]):
                    number = None if written in singular and written in plural else written in plural
                    yield written, Head(kind, number, reach, key == "bound", entry.get("modifier", kind.type))


def _add(found: dict[str, Piece], language: str, written: list[str], piece: Piece) -> None:
    for spelling in written:
        if set(spelling) & set("()|?"):
            raise DictionaryError(language, "items", repr(spelling), "a bracket is open or a sign has no meaning here")
        if found.setdefault(spelling, piece) != piece:
            raise DictionaryError(language, "items", repr(spelling), f"already stands for {found[spelling]}")


def model_words() -> dict[str, Piece]:
    """{spelling: models of that name}, the same in every language."""
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
