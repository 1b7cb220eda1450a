"""Which sentences of an article could tell an event: most can't, and are never parsed.

In: the folded text, its sentences and mentions. Out: the numbers of the sentences worth reading. A sentence needs a
trigger of a table, by the letters alone, and what the table's rows are made of: an item or a sum, a force, a name. A
`light` verb needs its object too. For names, "they" or "the two men" behind a sentence that names somebody will do.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mentions
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


def worth_reading(folded: str, language: str, spans: Sequence[SentenceSpan], mentions: Mentions) -> list[int]:
    """The numbers of the sentences that could tell an event. `mentions` are in order."""
    signs = {file: signs_of(language, file) for file in TABLE_FILES}
    kinds = [{str(mention.kind) for mention in mentions_in(mentions, span)} for span in spans]
    return [
        number
        for number, span in enumerate(spans)
        if _is_worth(signs, folded, span, kinds[number])
        or _counts_on(signs, folded, spans, kinds, number)
        or _takes_up(signs, folded, spans, kinds, number, language)
        or _dates(signs, folded, spans, kinds, number)
    ]


def _is_worth(signs: Mapping[str, Signs], folded: str, span: SentenceSpan, kinds: AbstractSet[str]) -> bool:
    if span.bullet and kinds & {"item", "force"}:
        return True
    return any(
        table.told(folded, span)
        if kinds & _NEEDS[file]
        else kinds & {"name", "place"}
        and (table.alone.search(folded, span.start, span.end) or table.paired(folded, span))
        for file, table in signs.items()
    )


def _counts_on(
    signs: Mapping[str, Signs],
    folded: str,
    spans: Sequence[SentenceSpan],
    kinds: Sequence[AbstractSet[str]],
    number: int,
) -> bool:
    """Whether a number may stand for what is told shortly before in the paragraph ("Another 300 will join them")."""
    if "quantity" not in kinds[number]:
        return False
    told = {kind for file, kind in _COUNTED.items() if signs[file].told(folded, spans[number])}
    earlier = range(max(0, number - _REACH), number)
    return any(told & kinds[n] and spans[n].paragraph == spans[number].paragraph for n in earlier)


def _dates(
    signs: Mapping[str, Signs],
    folded: str,
    spans: Sequence[SentenceSpan],
    kinds: Sequence[AbstractSet[str]],
    number: int,
) -> bool:
    """Whether a sentence dates the exercise told right before: "The drills will last until Sunday"."""
    alone, span = signs["deployments"].alone, spans[number]
    if "date" not in kinds[number] or not number or spans[number - 1].paragraph != span.paragraph:
        return False
    before = spans[number - 1]
    return bool(alone.search(folded, span.start, span.end) and alone.search(folded, before.start, before.end))


def _takes_up(
    signs: Mapping[str, Signs],
    folded: str,
    spans: Sequence[SentenceSpan],
    kinds: Sequence[AbstractSet[str]],
    number: int,
    language: str,
) -> bool:
    """Whether a sentence tells an act of those named right before, its subject a pronoun: "The kingdom condemned …"."""
    span = spans[number]
    before = (n for n in range(max(0, number - 2), number) if spans[n].paragraph == span.paragraph)
    if not any("name" in kinds[n] for n in before):
        return False
    stands = _opening(language).match(folded, span.start) or _pair_words(language).search(folded, span.start, span.end)
    return bool(stands) and signs["diplomatic_events"].told(folded, span)


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
