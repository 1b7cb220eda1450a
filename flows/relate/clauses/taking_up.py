"""Sentences that tell an act only together with the one before, of which they take up a number, a party or a force.

In: a `Passage` and the number of a sentence. Out: whether it does. The words are data of each language.
"""

import re
from collections.abc import Mapping
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.passages import Passage
from flows.relate.clauses.stems import any_of, any_word_of

# What a bare number may stand for, and how many sentences back that is told.
_COUNTED: Mapping[str, str] = {"shipments": "item", "deployments": "force"}
_REACH = 3


def counts_on(passage: Passage, number: int) -> bool:
    """Whether a number may stand for what is told shortly before in the paragraph ("Another 300 will join them")."""
    if "quantity" not in passage.kinds[number]:
        return False
    span = passage.spans[number]
    others = ((file, kind) for file, kind in _COUNTED.items() if not passage.has(file, number))
    told = {kind for file, kind in others if passage.signs[file].told(passage.folded, span)}
    return any(told & passage.kinds[n] for n in passage.before(number, _REACH))


def dates(passage: Passage, number: int) -> bool:
    """Whether a sentence dates the exercise told right before: "The drills will last until Sunday"."""
    if "date" not in passage.kinds[number] or not passage.alone("deployments", number):
        return False
    return any(passage.alone("deployments", n) for n in passage.before(number, 1))


def takes_up(passage: Passage, number: int) -> bool:
    """Whether a sentence tells an act of those named right before, its subject a pronoun: "The kingdom condemned …"."""
    if passage.has("diplomatic_events", number) or not any(
        "name" in passage.kinds[n] for n in passage.before(number, 2)
    ):
        return False
    span, folded, language = passage.spans[number], passage.folded, passage.language
    stands = _opening(language).match(folded, span.start) or _pair_words(language).search(folded, span.start, span.end)
    return bool(stands) and passage.signs["diplomatic_events"].told(folded, span)


def moves_on(passage: Passage, number: int) -> bool:
    """Whether a pronoun may stand for the counted forces told right before: "It withdrew them in June"."""
    if passage.has("deployments", number) or not any(
        passage.kinds[n] >= {"force", "quantity"} for n in passage.before(number, 1)
    ):
        return False
    span, folded = passage.spans[number], passage.folded
    taken_up = _force_words(passage.language).search(folded, span.start, span.end)
    return taken_up is not None and passage.signs["deployments"].told(folded, span)


def calls_off(passage: Passage, number: int) -> bool:
    """Whether a sentence without names calls off what was told right before: "The visit has been postponed"."""
    if passage.has("diplomatic_events", number) or not any(
        "name" in passage.kinds[n] for n in passage.before(number, 2)
    ):
        return False
    span, folded = passage.spans[number], passage.folded
    off = _calling_off(passage.language).search(folded, span.start, span.end)
    return off is not None and passage.signs["diplomatic_events"].told(folded, span)


@cache
def _calling_off(language: str) -> re.Pattern[str]:
    """The beginnings of words that call a plan off (the carriers to `cancel` and `postpone` of diplomatic acts)."""
    carriers = (c for c in load(language, "diplomatic_events")["carrier"] if c["effect"] in {"cancel", "postpone"})
    words = [word for c in carriers for key in ("verb", "phrase") for word in c.get(key, ())]
    return re.compile(rf"\b(?:{any_of(words).pattern})")


@cache
def _force_words(language: str) -> re.Pattern[str]:
    """Pronouns that take up forces (`taken_up` in `deployments.toml`)."""
    words = load(language, "deployments")["taken_up"]
    return any_word_of([*words["objects"], *words["clitics"], *words["subjects"], *words["rest"]])


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
