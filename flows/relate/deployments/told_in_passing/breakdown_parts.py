"""The numbers of a sentence that count a force by nation: "500 from Senegal and 300 from Mali", "734 are Kenyan".

In: a `Story` and the number of a sentence. Out: a `Breakdown`, or null. The words are data (`deployments.toml`,
`breakdowns`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.deployments.told_in_passing.nations import is_nation
from flows.relate.story import Story

# How far a nation stands behind its number, in code points.
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The nations of a force with their numbers; `whole`: whether the words before them tell that they are parts."""

    shares: tuple[tuple[Actor, Mention], ...]
    whole: bool


def breakdown_of(story: Story, number: int) -> Breakdown | None:
    """The nations by which a sentence counts a force: two of them at least, or one behind "of the 991 men"."""
    patterns, span, text = _patterns(story.language), story.spans[number], story.article.text
    shares = list(_shares(story, number, patterns))
    if not shares:
        return None
    before = fold(text[span.start : shares[0][1].start])
    whole = patterns["whole"].search(before) is not None
    listed = all(actor.sense == "name" for actor, _ in shares) or patterns["parts"].search(before) is not None
    return Breakdown(tuple(shares), whole) if whole or (listed and len(shares) > 1) else None


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """What opens a whole, what stands between a number and its nation, what leads to where men are from."""
    words: Mapping[str, Sequence[str]] = load(language, "deployments")["breakdowns"]
    found = {key: "|".join(words[key]) for key in ("whole", "parts", "between", "origins")}
    men = rf"\s+(?:(?:{found['between']})\s+)*"
    return {
        "whole": re.compile(rf"\b(?:{found['whole']})"),
        "parts": re.compile(rf"\b(?:{found['parts']})\s*\Z"),
        "people": re.compile(men),
        "origin": re.compile(rf"{men}(?:{found['origins']})\s*"),
    }


def _shares(story: Story, number: int, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[tuple[Actor, Mention]]:
    """The numbers of a sentence that a nation follows, with it."""
    names = [m for m in story.within(number, "name") if is_nation(m)]
    text = story.article.text
    for count in story.within(number, "quantity"):
        if not isinstance(count.value, Quantity) or count.value.unit:
            continue
        name = next((n for n in names if 0 < n.start - count.end < _NEAR), None)
        actor = actor_of(name) if name is not None else None
        if name is None or actor is None:
            continue
        between = fold(text[count.end : name.start])
        if patterns["origin" if actor.sense == "name" else "people"].fullmatch(between):
            yield actor, count
