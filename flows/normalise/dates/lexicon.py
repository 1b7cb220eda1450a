"""The words of dates in one language, and the rules that read them, from the TOML files of atlas and dictionary.

In: `flows/atlas/dates.toml` (the grammar of all languages), `flows/dictionary/<language>/dates.toml` (words, cues of
tense, and what only this language says). Out: a `Lexicon`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from flows import atlas, dictionary
from flows.normalise.dates.tokens import Entry
from flows.normalise.dates.wordings import entries

_OF_THE_RULE = frozenset({"id", "layer", "pattern", "read", "emit"})


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as its file has it: what it matches, how the match is read, with which fixed values."""

    name: str
    layer: int
    pattern: str
    read: str
    given: Mapping[str, object]
    emit: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by first word (the longest wording first), aliases of classes, rules, settings, cues of tense.

    `triggers` are the classes without one of which a stretch of text holds no date.
    """

    language: str
    entries: Mapping[str, list[Entry]]
    aliases: Mapping[str, list[str]]
    rules: list[RuleText]
    settings: Mapping[str, Any]
    tense: Mapping[str, Any]
    triggers: frozenset[str]


@lru_cache
def load(language: str) -> Lexicon:
    """The lexicon of a language. DictionaryError if it has no words for dates or they can't be read."""
    own = dictionary.load(language, "dates")
    shared = atlas.load("dates.toml")
    settings = own["settings"]
    return Lexicon(
        language,
        entries(language, own["words"], bool(settings["day_in_words"])),
        {**shared["aliases"], **own.get("aliases", {})},
        [rule for raw in (*own.get("rules", ()), *shared["rules"]) for rule in _rules(raw)],
        settings,
        own["tense"],
        frozenset(shared["triggers"]),
    )


def _rules(raw: Mapping[str, Any]) -> list[RuleText]:
    """One for each layer that a rule names."""
    given = {key: value for key, value in raw.items() if key not in _OF_THE_RULE}
    layers = raw["layer"] if isinstance(raw["layer"], list) else [raw["layer"]]
    return [
        RuleText(raw["id"], layer, raw["pattern"], raw["read"], given, bool(raw.get("emit", True))) for layer in layers
    ]
