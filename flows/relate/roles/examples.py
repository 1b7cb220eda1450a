"""Members that stand for their group: "asked allies such as Greece and Spain for …", « des pays, dont la Suède, … ».

In: a `Reading`, a trigger, its things and the `Candidate`s of its sentence. Out: the candidates, the members in the
places of the group that they exemplify, which itself is left out or, `kept`, stands beside them. The words are data
(`grammar.toml`, `examples`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.features import features_of


def with_examples(
    reading: Reading, trigger: Found, things: Sequence[int], candidates: Sequence[Candidate], kept: bool = False
) -> list[Candidate]:
    """The candidates, each group whose members are named right behind it replaced by these, or joined to them."""
    groups = {id(c): g for c in candidates if (g := _group_of(reading, c, candidates)) is not None}
    gone = {id(g) for g in groups.values()}
    told = [c for c in candidates if id(c) not in gone]
    placed = [_placed(reading, trigger, things, c, groups[id(c)]) if id(c) in groups else c for c in told]
    beside = {id(c): groups[id(c)].actors for c in told if kept and id(c) in groups}
    return [replace(p, actors=(*p.actors, *beside.get(id(c), ()))) for c, p in zip(told, placed, strict=True)]


def exemplifies(reading: Reading, group: Actor, member: Actor) -> bool:
    """Whether the words between a group and a name say that this is one of its members."""
    between = fold(reading.sentence.text[group.end : member.start])
    return group.end < member.start and _exemplifying(reading.sentence.language).fullmatch(between) is not None


def _group_of(reading: Reading, candidate: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """The group right before a candidate, where the words between say that it is an example of it."""
    start = candidate.actors[0].start
    groups = (c for c in candidates if all(a.type == "group" and a.basis == "stated" for a in c.actors))
    nearest = max((g for g in groups if g.actors[-1].end <= start), key=lambda g: g.actors[-1].end, default=None)
    if nearest is None or candidate.head is None or all(a.type == "group" for a in candidate.actors):
        return None
    return nearest if exemplifies(reading, nearest.actors[-1], candidate.actors[0]) else None


def _placed(
    reading: Reading, trigger: Found, things: Sequence[int], candidate: Candidate, group: Candidate
) -> Candidate:
    """A candidate where its group stands."""
    head = group.head if group.head is not None else trigger.first
    features = features_of(reading, trigger, things, head, candidate.actors, group.places)
    return replace(candidate, head=group.head, places=group.places, features=tuple(features.items()))


@cache
def _exemplifying(language: str) -> re.Pattern[str]:
    """What stands between a group and the first of its members, at most an adjective of the group before it."""
    words = load(language, "grammar")["examples"]
    told, articles = ("|".join(re.escape(fold(w)) for w in words[key]) for key in ("words", "articles"))
    return re.compile(rf"(?:\s[\w-]+){{0,2}}\s*[,(–—]?\s*(?:{told})\s*(?:(?:{articles})\s*)?")
