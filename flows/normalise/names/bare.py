"""Offices that stand without an actor: what the words around them say.

In: a phrase that is a bare office ("the president", « le ministre »). Out: whether it is an office at all, and whether
it can be somebody whom the text has named.
"""

from dataclasses import dataclass
from functools import cache

from flows.dictionary import load
from flows.normalise.names.phrases import Phrase
from flows.normalise.names.words import Office

WINDOW = 16


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a language that can stand beside a bare office, folded."""

    articles: tuple[str, ...]
    unbound_before: tuple[str, ...]
    of: tuple[str, ...]

    def make_a_noun(self, phrase: Phrase, office: Office, text: str, folded: str) -> bool:
        """Whether it is an office at all: with a capital, in the plural, with a bearer or behind an article."""
        if office.plural or phrase.unknown or text[phrase.start].isupper():
            return True
        return folded[max(0, phrase.start - WINDOW) : phrase.start].endswith(self.articles)

    def leave_unbound(self, phrase: Phrase, folded: str) -> bool:
        """Whether it is nobody in particular or somebody else's: "a president", "its king", "the head of the choir"."""
        before = folded[max(0, phrase.start - WINDOW) : phrase.start]
        return before.endswith(self.unbound_before) or folded.startswith(self.of, phrase.end)


@cache
def surroundings(language: str) -> Surroundings:
    """The words of a language, from names.toml."""
    table = load(language, "names")
    words = table["words"]
    return Surroundings(tuple(words["articles"]), tuple(words["unbound_before"]), tuple(table["gaps"]["of"]))
