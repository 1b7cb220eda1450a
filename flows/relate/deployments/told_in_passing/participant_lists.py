"""The lists of states that take part in an exercise: behind "with the participation of", before « y participent ».

In: a `Story` and the number of a sentence. Out: the `Actor`s listed, each with whether the list tells who others are.
The words are data (`deployments.toml`, `participants`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Name
from flows.relate.actor import Actor, actor_of
from flows.relate.deployments.drills import tells_drill
from flows.relate.story import Story


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """What opens a list wherever an exercise was told, what does only beside it, what stands between its members."""
    words: Mapping[str, Sequence[str]] = load(language, "deployments")["participants"]
    opens = {key: re.compile(rf"\b(?:{'|'.join(words[key])})\s*") for key in ("openers", "beside", "apposed")}
    glue, bodies = "|".join(words["between"]), "|".join(words["bodies"])
    return {
        **opens,
        "between": re.compile(rf"(?:\s|[,;:(–-]|(?:{glue})\b'?|(?:{bodies})\b)*"),
        "bodies": re.compile(rf"\b(?:{bodies})\b"),
        "closers": re.compile(rf"\b(?:{'|'.join(words['closers'])})\b"),
        "joined": re.compile(rf"\b(?:{'|'.join(words['joined'])})"),
        "never": re.compile(rf"(?:{'|'.join(words['never'])})\s*\Z"),
    }


def listed_participants(story: Story, number: int) -> Iterator[tuple[Actor, bool]]:
    """The states of the lists in a sentence, and whether a list tells who those are that it speaks of."""
    span, patterns = story.spans[number], _patterns(story.language)
    text = fold(story.article.text[span.start : span.end])
    names = [m for m in story.within(number, "name") if _is_state(m)]
    beside = tells_drill(story, number) or patterns["joined"].search(text) is not None
    for key in ("openers", "beside", "apposed") if names else ():
        for opener in patterns[key].finditer(text) if key == "openers" or beside else ():
            if patterns["never"].search(text[: opener.start()]):
                continue
            members = list(_members(story, names, span.start + opener.end(), patterns))
            if key != "apposed" or len(members) > 1:
                yield from ((actor, key != "beside") for actor in members)
    for closer in patterns["closers"].finditer(text) if names else ():
        yield from ((actor, False) for actor in _members_before(story, names, span.start + closer.start(), patterns))


def _members(
    story: Story, names: Sequence[Mention], at: int, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Actor]:
    """The states named one behind the other from a position on, with nothing but words of a list between."""
    for name in names:
        if name.start < at:
            continue
        if not patterns["between"].fullmatch(fold(story.article.text[at : name.start])):
            return
        actor = actor_of(name)
        if actor is not None and (actor.sense != "adjective" or _is_of_body(story, name, patterns["bodies"])):
            yield actor
        at = name.end


def _members_before(
    story: Story, names: Sequence[Mention], at: int, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Actor]:
    """The states named one before the other up to a position."""
    for name in reversed(names):
        if name.end > at:
            continue
        if not patterns["between"].fullmatch(fold(story.article.text[name.end : at])):
            return
        actor = actor_of(name)
        if actor is not None and actor.sense != "adjective":
            yield actor
        at = name.start


def _is_state(mention: Mention) -> bool:
    name = mention.value
    if not isinstance(name, Name) or name.type != "state" or name.person is not None:
        return False
    return (name.office is None or name.sense == "force") and actor_of(mention) is not None


def _is_of_body(story: Story, name: Mention, bodies: re.Pattern[str]) -> bool:
    """Whether an adjective says whose forces they are: "Danish warships", « des navires danois »."""
    near = fold(story.article.text[max(0, name.start - 45) : name.end + 45])
    return bodies.search(near) is not None
