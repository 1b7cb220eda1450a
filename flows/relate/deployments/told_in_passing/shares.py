"""Whose men are a counted part of a mission: "6,100 men, 900 of them Ugandans", « 900 soldats, dont 200 Turcs ».

In: a `Story` and the rows read from it. Out: the rows with one for each such nation. The words are data
(`deployments.toml`, `shares`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.columns import party_columns, quantity_columns
from flows.relate.deployments.told_in_passing.headcounts import counts
from flows.relate.deployments.told_in_passing.nations import is_nation
from flows.relate.event import Event
from flows.relate.story import Story, span_of

_HERE = {"deploy", "reinforce", "base", "redeploy", "rotate"}


def with_shares(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the nations that it counts among the men of a mission."""
    found = list(events)
    for number in range(len(story.spans)):
        shares = list(_shares(story, number)) if len(story.within(number, "quantity")) > 1 else []
        for count, actor in shares:
            whole = _whole(found, count, actor)
            if whole is not None:
                found.append(_share_of(story, whole, count, actor))
    return found


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What before a number makes it a part, what behind it does, what else may stand before the nation."""
    words: dict[str, list[str]] = load(language, "deployments")["shares"]
    before, behind, between = ("|".join(words[key]) for key in ("before", "behind", "between"))
    return (
        re.compile(rf"\b(?:{before})\s*\Z"),
        re.compile(rf"\s*(?:{behind})(?:\s+(?:{between}))*\s*\Z"),
        re.compile(rf"(?:\s+(?:{between}))*\s*\Z"),
    )


def _shares(story: Story, number: int) -> Iterator[tuple[Mention, Actor]]:
    """The numbers of a sentence that count a nation's part, with the nation."""
    before, behind, between = _patterns(story.language)
    span, text = story.spans[number], story.article.text
    for count in story.within(number, "quantity"):
        ahead = before.search(fold(text[span.start : count.start])) is not None
        for name in story.within(number, "name"):
            told = fold(text[count.end : name.start])
            actor = actor_of(name)
            if not 0 < len(told) < 40 or actor is None or not is_nation(name):
                continue
            if behind.fullmatch(told) or (ahead and between.fullmatch(told)):
                yield count, actor


def _whole(events: Sequence[Event], count: Mention, actor: Actor) -> Event | None:
    """The row of the mission that a share is of; none where the share is told already."""
    kept = [e for e in events if e.refused is None and e.clause.start <= count.start < e.clause.end]
    if any(counts(e, count) for e in kept):
        return None
    counted = [(span, e) for e in kept for span in e.evidence.get("quantity", ())]
    whole = [
        e
        for span, e in counted
        if span.start < count.start and e.fields.get("actor_id") != actor.id and e.fields["action"] in _HERE
    ]
    return next((e for e in reversed(whole) if e.fields.get("actor_type") != "state"), None)


def _share_of(story: Story, whole: Event, count: Mention, actor: Actor) -> Event:
    assert isinstance(count.value, Quantity)
    own = {**party_columns("actor", actor), **quantity_columns(count.value, count.text)}
    fields = {**whole.fields, **own, "is_aggregate": False, "action": "deploy"}
    spans = {"quantity": span_of(story, count.start, count.end), "actor": span_of(story, actor.start, actor.end)}
    proofs = {**whole.evidence, **{role: (span,) for role, span in spans.items()}}
    return replace(whole, rule="deployments.shares", fields=fields, evidence=proofs)
