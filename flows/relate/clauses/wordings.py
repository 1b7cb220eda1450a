"""Entries of the dictionary, and how their wordings stand in a sentence: plurals, what is elided, what is interposed.

In: a word or wording. Out: whether it is one of those listed, or its words.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.alternation import alternation
from flows.normalise.gazetteer import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """One dictionary entry. `options` are its other keys (frame, effect, status, event_type …), read by its table."""

    file: str
    id: str
    options: Mapping[str, Any]


@cache
def plurals(language: str) -> tuple[str, ...]:
    """The endings of a noun in both numbers."""
    return ("", *load(language, "grammar")["plurals"])


def is_one_of(word: str, nouns: Collection[str], language: str) -> bool:
    """Whether a word is one of the nouns, in singular or plural."""
    return any(word.removesuffix(ending) in nouns for ending in plurals(language) if word.endswith(ending))


def words_of(phrase: str) -> list[str]:
    """The words of a phrase as a sentence is cut into them: what is elided is a word of its own."""
    return phrase.replace("'", "' ").split()


@cache
def interposed_of(language: str, file: str) -> re.Pattern[str]:
    """When, where and how something is said, which may stand between a verb and its object (`interposed`)."""
    listed = load(language, file).get("interposed")
    return re.compile(rf"\b{alternation(map(fold, listed))} " if listed else "(?!)")
