"""How many men of each nation an exercise unites: "involves 900 Danes and 400 Finns", « réunit 900 Danois ».

In: a `Story` and the rows read from it. Out: the rows with one for each nation so counted; those that tell the same
nation without its number, or all of them as one group, are duplicates. The words are data (`deployments.toml`,
`drill_numbers`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.columns import quantity_columns
from flows.relate.deployments.told_in_passing.headcounts import counts
from flows.relate.deployments.told_in_passing.nations import names_people
from flows.relate.deployments.told_in_passing.participants import exercise_near, is_group, participant_row
from flows.relate.event import Event
from flows.relate.story import Story, span_of

_Told = tuple[Actor, Mention]
# An exercise that one number belongs to is of one nation; from two on, they are all of a group told before.
_ALL = 2


def with_drill_numbers(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the nations whose men it counts in an exercise."""
    found = list(events)
    for number in range(len(story.spans)):
        told = list(_told(story, number)) if story.within(number, "quantity") else []
        base = exercise_near(story, found, number) if told else None
        told = [(a, c) for a, c in told if not any(e.refused is None and counts(e, c) for e in found)]
        if base is None or not told:
            continue
        rows = [_row(story, base, number, actor, count) for actor, count in told]
        found = [*(_replaced(e, base, rows) for e in found), *rows]
    return found


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """What unites men in an exercise, what stands between a number and its nation, what counts no men of hers."""
    words: Mapping[str, Sequence[str]] = load(language, "deployments")["drill_numbers"]
    found = {key: "|".join(words[key]) for key in ("unites", "between", "never")}
    return {
        "unites": re.compile(rf"\b(?:{found['unites']})"),
        "between": re.compile(rf"\s+(?:(?:{found['between']})\s+)*"),
        "never": re.compile(rf"\s*(?:{found['never']})\b"),
    }


def _told(story: Story, number: int) -> Iterator[_Told]:
    """The numbers of a sentence that count men of a nation, if it tells what unites them."""
    span, text, patterns = story.spans[number], story.article.text, _patterns(story.language)
    if not patterns["unites"].search(fold(text[span.start : span.end])):
        return
    names = [m for m in story.within(number, "name") if names_people(m)]
    for count in story.within(number, "quantity"):
        if not isinstance(count.value, Quantity) or count.value.unit:
            continue
        name = next((n for n in names if 0 < n.start - count.end < 30), None)
        if name is None or not patterns["between"].fullmatch(fold(text[count.end : name.start])):
            continue
        actor = actor_of(name)
        if actor is not None and not patterns["never"].match(fold(text[name.end : span.end])):
            yield actor, count


def _row(story: Story, base: Event, number: int, actor: Actor, count: Mention) -> Event:
    assert isinstance(count.value, Quantity)
    row = participant_row(story, base, number, actor)
    kind = row.fields.get("force_type")
    fields = {
        **row.fields,
        **quantity_columns(count.value, count.text),
        "quantity_unit": "personnel",
        "force_type": "ground" if kind == "unspecified" else kind,
    }
    men = span_of(story, actor.start, actor.end)
    proofs = {**row.evidence, "quantity": (span_of(story, count.start, count.end),), "force": (men,), "unit": (men,)}
    return replace(row, rule="deployments.drill_numbers", fields=fields, evidence=proofs)


def _replaced(event: Event, base: Event, rows: Sequence[Event]) -> Event:
    """A row, as a duplicate where it tells without a number what the rows count."""
    uncounted = event.fields.get("quantity_modality") in {None, "none", "plural_unspecified"}
    same = event.fields.get("action") == "exercise" and event.fields.get("host_id") == base.fields.get("host_id")
    if event.refused is not None or not same or not uncounted:
        return event
    told = {row.fields.get("actor_id") for row in rows}
    whole = is_group(event) and len(rows) >= _ALL
    return replace(event, refused="duplicate") if whole or event.fields.get("actor_id") in told else event
