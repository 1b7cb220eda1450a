"""Which sentences of an article could tell an event: most can't, and are never parsed.

In: the folded text, its sentences and mentions. Out: the numbers of the sentences worth reading. A sentence needs a
trigger of a table, by the letters alone, and what the table's rows are made of: an item or a sum, a force, a name. A
`light` verb needs its object too; a counted force of somebody's needs no trigger. For names, "they" or "the two men"
behind a sentence that names somebody will do.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mentions
from flows.relate.clauses.list_heads import list_heads
from flows.relate.clauses.sentences import SentenceSpan, mentions_in
from flows.relate.clauses.signs import Signs, signs_of
from flows.relate.clauses.stems import any_word_of

# What a sentence must hold beside a trigger, unless the trigger stands alone (an exercise, a mobilisation).
_NEEDS: Mapping[str, frozenset[str]] = {
    "shipments": frozenset({"item", "money"}),
    "deployments": frozenset({"force"}),
    "diplomatic_events": frozenset({"name"}),
}
TABLE_FILES = tuple(_NEEDS)
# What a bare number may stand for, and how many sentences back that is told.
_COUNTED: Mapping[str, str] = {"shipments": "item", "deployments": "force"}
_REACH = 3


@dataclass(frozen=True, slots=True)
class _Passage:
    """A folded text with the signs of each table, its sentences, and the kinds of mentions in each of them."""

    language: str
    folded: str
    signs: Mapping[str, Signs]
    spans: Sequence[SentenceSpan]
    kinds: Sequence[AbstractSet[str]]

    def before(self, number: int, reach: int) -> list[int]:
        """The sentences of the same paragraph before a sentence, so many at most."""
        here = self.spans[number].paragraph
        return [n for n in range(max(0, number - reach), number) if self.spans[n].paragraph == here]

    def has(self, file: str, number: int) -> bool:
        """Whether a sentence holds what a table needs beside a trigger: if so, it has been asked for the trigger."""
        return not _NEEDS[file].isdisjoint(self.kinds[number])

    def alone(self, file: str, number: int) -> bool:
        """Whether a trigger of a table that needs nothing beside it stands in a sentence."""
        span = self.spans[number]
        return self.signs[file].alone.search(self.folded, span.start, span.end) is not None


def worth_reading(folded: str, language: str, spans: Sequence[SentenceSpan], mentions: Mentions) -> list[int]:
    """The numbers of the sentences that could tell an event. `mentions` are in order."""
    signs = {file: signs_of(language, file) for file in TABLE_FILES}
    kinds = [{str(mention.kind) for mention in mentions_in(mentions, span)} for span in spans]
    passage = _Passage(language, folded, signs, spans, kinds)
    asked = (_is_worth, _counts_on, _takes_up, _dates)
    return [number for number in range(len(spans)) if any(tells(passage, number) for tells in asked)]


def _is_worth(passage: _Passage, number: int) -> bool:
    span, kinds = passage.spans[number], passage.kinds[number]
    if kinds >= {"force", "quantity"} and kinds & {"name", "place"}:
        return True  # "the 900 Danish soldiers in Mali"
    if span.bullet and kinds & {"item", "force"}:
        return True
    if "item" in kinds and any(h.match(passage.folded, span.start) for h in list_heads(passage.language).values()):
        return True
    return any(
        table.told(passage.folded, span)
        if passage.has(file, number)
        else kinds & {"name", "place"} and (passage.alone(file, number) or table.paired(passage.folded, span))
        for file, table in passage.signs.items()
    )


def _counts_on(passage: _Passage, number: int) -> bool:
    """Whether a number may stand for what is told shortly before in the paragraph ("Another 300 will join them")."""
    if "quantity" not in passage.kinds[number]:
        return False
    span = passage.spans[number]
    others = ((file, kind) for file, kind in _COUNTED.items() if not passage.has(file, number))
    told = {kind for file, kind in others if passage.signs[file].told(passage.folded, span)}
    return any(told & passage.kinds[n] for n in passage.before(number, _REACH))


def _dates(passage: _Passage, number: int) -> bool:
    """Whether a sentence dates the exercise told right before: "The drills will last until Sunday"."""
    if "date" not in passage.kinds[number] or not passage.alone("deployments", number):
        return False
    return any(passage.alone("deployments", n) for n in passage.before(number, 1))


def _takes_up(passage: _Passage, number: int) -> bool:
    """Whether a sentence tells an act of those named right before, its subject a pronoun: "The kingdom condemned …"."""
    if passage.has("diplomatic_events", number) or not any(
        "name" in passage.kinds[n] for n in passage.before(number, 2)
    ):
        return False
    span, folded, language = passage.spans[number], passage.folded, passage.language
    stands = _opening(language).match(folded, span.start) or _pair_words(language).search(folded, span.start, span.end)
    return bool(stands) and passage.signs["diplomatic_events"].told(folded, span)


@cache
def _opening(language: str) -> re.Pattern[str]:
    """What opens a sentence and stands for an actor: a pronoun, or an article with "country", "government" …"""
    grammar = load(language, "grammar")
    articles = "|".join(re.escape(fold(word)) for word in grammar["determiners"]["definite"])
    nouns = any_word_of([*load(language, "discourse")["definite"], *grammar["pronouns"]["third"]]).pattern
    return re.compile(rf"\W*(?:(?:{articles})\s*)?(?:{nouns})")


@cache
def _pair_words(language: str) -> re.Pattern[str]:
    """Words for two who were named: "they", « les deux hommes » (`pairs` in `diplomatic_events.toml`)."""
    words = load(language, "diplomatic_events")["pairs"]
    numbers, nouns = ("|".join(re.escape(fold(w)) for w in words[key]) for key in ("numbers", "nouns"))
    bare = "|".join(re.escape(fold(w)) for w in words["bare"])
    return re.compile(rf"\b(?:{bare}|(?:{numbers}) (?:\w+ )?(?:{nouns})(?:s|x)?)\b")
