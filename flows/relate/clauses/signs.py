"""The triggers of a table as letters: what shows, without a parse, that a sentence may hold one.

In: the trigger entries of a dictionary file, then folded text. Out: `Signs`. A `light` verb needs its object too.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from flows.dictionary import entries, load
from flows.normalise.alternation import beginnings
from flows.normalise.gazetteer import fold
from flows.patterns import compiled
from flows.relate.clauses.bound_words import light_verbs
from flows.relate.clauses.sentences import SentenceSpan
from flows.relate.clauses.sign_words import is_bound, lone_stems, stems_of
from flows.relate.clauses.stems import any_of, beside, by_initial, stem_of, unquoted
from flows.relate.clauses.wordings import interposed_of

CLITIC_REACH = 250  # how far before its sentence the object of a verb may stand that a clitic takes up
_WORD = re.compile(r"\w*")


@dataclass(frozen=True, slots=True)
class _Light:
    """Verbs that count only beside an object; `bound` ones stand right behind the verb, `led` ones right before."""

    verbs: re.Pattern[str]
    bound: tuple[re.Pattern[str], ...]
    led: tuple[re.Pattern[str], ...]
    loose: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The triggers of a table as letters: `firm` beside what it needs, `alone` and `pairs` of words anywhere."""

    firm: re.Pattern[str]
    alone: re.Pattern[str]
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    lights: Callable[[str], Sequence[_Light]]
    any_light: re.Pattern[str]
    clitic: re.Pattern[str]
    interposed: re.Pattern[str]

    def told(self, folded: str, span: SentenceSpan) -> bool:
        """Whether a trigger of the table stands in a sentence, as it is or without quotation marks and asides."""
        if self._told(folded, span):
            return True
        plain = self.interposed.sub("", unquoted(sentence := folded[span.start : span.end]))
        if plain == sentence:
            return False
        before = folded[max(0, span.start - CLITIC_REACH) : span.start]
        return self._told(before + plain, replace(span, start=len(before), end=len(before) + len(plain)))

    def _told(self, folded: str, span: SentenceSpan) -> bool:
        return self.firm.search(folded, span.start, span.end) is not None or self._told_lightly(folded, span)

    def paired(self, folded: str, span: SentenceSpan) -> bool:
        """Whether two words of a pair stand in a sentence."""
        return any(all(sign.search(folded, span.start, span.end) for sign in pair) for pair in self.pairs)

    def _told_lightly(self, folded: str, span: SentenceSpan) -> bool:
        hits = [hit.start() for hit in self.any_light.finditer(folded, span.start, span.end)]
        if not hits:
            return False
        taken_up = self.clitic.search(folded, span.start, span.end)
        start = max(0, span.start - CLITIC_REACH) if taken_up else span.start
        return any(
            light.verbs.match(folded, hit) and _has_object(light, folded, hit, start, span.end)
            for hit in hits
            for light in self.lights(folded[hit])
        )


def _has_object(light: _Light, folded: str, hit: int, start: int, end: int) -> bool:
    if any(pattern.search(folded, start, end) for pattern in light.loose):
        return True
    if light.led and any(pattern.search(folded, start, hit) for pattern in light.led):
        return True
    word = _WORD.match(folded, hit)
    right = folded[word.end() if word else hit : end].lstrip()
    return any(pattern.match(right) for pattern in light.bound)


@cache
def signs_of(language: str, file: str) -> Signs:
    """The signs of the table whose triggers are `flows/dictionary/<language>/<file>.toml`, built once."""
    listed = entries(language, file, "trigger")
    lights = [light for raw in listed for light in light_verbs(raw) if not is_bound(*light)]
    clitics = [re.escape(clitic) for clitic in load(language, file).get("clitics", ())]
    return Signs(
        firm=compiled(_begun(stem for raw in listed for stem in stems_of(raw)), f"signs-{language}-{file}"),
        alone=_beginnings(stem for raw in listed for stem in lone_stems(raw)),
        pairs=tuple(_pairs(language, listed)),
        lights=by_initial((light[0], _light(*light)) for light in lights),
        any_light=_beginnings(stem_of(stem) for stems, _ in lights for stem in stems),
        clitic=_beginnings(clitic + (r"\b" if clitic[-1].isalpha() else "") for clitic in clitics),
        interposed=interposed_of(language, file),
    )


def _pairs(language: str, listed: Sequence[Mapping[str, Any]]) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """People who are taught, deliveries that are stopped, bases that are closed: things that are no items or forces."""
    people = (rf"{fold(noun)}\b" for noun in load(language, "grammar")["people"]["nouns"])
    taught = (stem for raw in listed if raw.get("item") == "training" for stem in stems_of(raw))
    yield _beginnings(taught), _beginnings(people)
    bare = (rf"{fold(noun)}s\b" for raw in listed if raw.get("bare") for noun in raw.get("noun", ()))
    stopped = (stem for raw in listed if raw.get("fixed") for stem in stems_of(raw))
    yield _beginnings(bare), _beginnings(stopped)
    sites = (rf"{fold(noun)}\b" for noun in load(language, "deployments")["sites"]["bare"])
    yield _beginnings(stem for raw in listed if raw.get("site_object") for stem in stems_of(raw)), _beginnings(sites)


def _light(stems: Sequence[str], listed: Sequence[str]) -> _Light:
    objects = [beside(pattern) for pattern in listed]
    return _Light(
        verbs=any_of(stems),
        bound=tuple(re.compile(pattern) for pattern in objects if "^" in pattern),
        led=tuple(re.compile(pattern) for pattern in objects if pattern.endswith("$")),
        loose=tuple(re.compile(p) for p in objects if not (p.startswith("^") or p.endswith("$"))),
    )


def _beginnings(stems: Iterator[str]) -> re.Pattern[str]:
    return re.compile(_begun(stems))


def _begun(stems: Iterator[str]) -> str:
    return r"\b" + beginnings(stems)
