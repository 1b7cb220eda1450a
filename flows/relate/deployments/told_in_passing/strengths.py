"""Numbers that tell how strong a mission is: "the mission, 6,100 strong", « la force, qui compte 900 hommes ».

In: a `Story` and a `Reading` of it. Out: the mentions of such numbers, each with the force that has it. The words are
data (`deployments.toml`, `strengths`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.sentences import SentenceSpan
from flows.relate.deployments.forces import force_at, keeps_peace
from flows.relate.story import Story

# How far from its number a force may stand, in units.
_REACH = 14
# What stands right before such a number, and what we call it.
_BEFORE = {"strong": "opens", "verbs": "verb"}


@cache
def strength_patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """What stands before or behind such a number, what it counts, what is no strength that is there."""
    words: Mapping[str, Sequence[str]] = load(language, "deployments")["strengths"]
    found = {key: rf"(?:{'|'.join(words[key])})" for key in words if key not in {"wholes", "commands", "yes", "no"}}
    return {
        "verbs": re.compile(rf"\b{found['verbs']}\s*\Z"),
        "strong": re.compile(rf"\b{found['strong']}\s*\Z"),
        "behind": re.compile(rf"{found['behind']}\b"),
        "men": re.compile(rf"(?:\s*{found['men']}\b|\s*[,.;:)]|\s*\Z|\s+{found['on']}\b)"),
        "never": re.compile(rf"\b{found['never']}"),
        "coming": re.compile(rf"\b{found['coming']}"),
        "it": re.compile(rf"\W*{found['it']}\b"),
    }


def told_strengths(story: Story, reading: Reading) -> Iterator[tuple[Mention, tuple[Reading, int]]]:
    """The numbers that tell a strength, each with the force that has it."""
    span, words = reading.sentence.span, strength_patterns(story.language)
    for unit in reading.units:
        count = unit.mention("quantity")
        told = worded(story, span, count) if count is not None else None
        if count is None or told is None:
            continue
        whole = _whole(reading, unit.index, told == "behind")
        whole = _right(reading, unit.index) if whole is None and told != "verb" else whole
        if whole is not None:
            yield count, (reading, whole)
        elif words["it"].match(fold(story.article.text[span.start : count.start])):
            earlier = _before(story, reading)
            if earlier is not None:
                yield count, earlier


def worded(story: Story, span: SentenceSpan, count: Mention) -> str | None:
    """By what a number is told as a strength: the words "behind" it, one that "opens" it, a "verb"; else null."""
    value, words = count.value, strength_patterns(story.language)
    if not isinstance(value, Quantity) or value.unit or (value.best or value.low or 0) < 10:
        return None
    before = fold(story.article.text[span.start : count.start])
    after = fold(story.article.text[count.end : span.end])
    if words["never"].search(before[-60:]):
        return None
    if words["behind"].match(after) is not None:
        return "behind"
    told = next((name for key, name in _BEFORE.items() if words[key].search(before)), None)
    return told if told is not None and words["men"].match(after) else None


def _is_whole(reading: Reading, index: int) -> bool:
    """Whether a unit names a force that can have such a number: a mission, a contingent, « l'opération »."""
    wholes: list[str] = load(reading.sentence.language, "deployments")["strengths"]["wholes"]
    force = force_at(reading, index)
    if force is not None:
        return not force.item_category and not force.body and (force.unit is None or force.plural is False)
    return reading.units[index].lower in wholes or keeps_peace(reading.units[index])


def _whole(reading: Reading, at: int, beside: bool) -> int | None:
    """The nearest force on the left, with no other verb between but the one that tells the number."""
    verbs = 0
    for index in range(at - 1, max(-1, at - _REACH), -1):
        unit = reading.units[index]
        group = reading.group_at(index)
        verbs += group is not None and group.head == index
        if verbs > (0 if beside else 1) or unit.lower in {";", ":"}:
            return None
        if _is_whole(reading, index):
            return index
    return None


def _right(reading: Reading, at: int) -> int | None:
    """The force behind: "the 4,500-strong French force", « forte de 900 hommes, la mission »."""
    behind = reading.units[at + 1 : at + 9]
    return next((u.index for u in behind if _is_whole(reading, u.index)), None)


def _before(story: Story, reading: Reading) -> tuple[Reading, int] | None:
    """The mission that the sentence before told of last."""
    number = story.number_at(reading.sentence.span.start)
    if not number or story.spans[number - 1].paragraph != reading.sentence.span.paragraph:
        return None
    earlier = story.reading_at(number - 1)
    return next(((earlier, u.index) for u in reversed(earlier.units) if _is_whole(earlier, u.index)), None)
