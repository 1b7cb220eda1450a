"""Numbers of those who are told to be there already: "the 200 already on the ground", « les 90 déjà sur place ».

In: a `Story`, a sentence and its numbers. Out: the `Others` so counted, and what is told of them: whose they are, where
and of what kind. The words are data (`deployments.toml`, `forerunners`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force, Mention, Name, Place, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.sentences import SentenceSpan
from flows.relate.columns import party_columns, place_columns, quantity_columns
from flows.relate.story import Story

# How far from its number a wording may reach, and from the words that say so its place, in code points.
_REACH, _NEAR = 90, 30
# So many lie at most between a place and the "where" that leads to who is there.
_CLOSE = 3


class _Patterns(NamedTuple):
    here: re.Pattern[str]
    where: re.Pattern[str]
    never: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Others:
    """The number of those who are there, and where the words that say so end."""

    count: Mention
    end: int


@cache
def _patterns(language: str) -> _Patterns:
    words: dict[str, list[str]] = load(language, "deployments")["forerunners"]
    here, where, never = ("|".join(words[key]) for key in ("here", "where", "never"))
    return _Patterns(
        re.compile(rf"[^.;:!?()«»\"]{{0,{_REACH}}}?\b(?:{here})(?!\w)"),
        re.compile(rf"\b(?:{where})\s*\Z"),
        re.compile(rf"\b(?:{never})\b"),
    )


def others_there(story: Story, span: SentenceSpan, counts: Sequence[Mention]) -> list[Others]:
    """The numbers of a sentence behind which stands that they are there already, no other number between."""
    here, _, never = _patterns(story.language)
    found: list[Others] = []
    for count in counts:
        told = here.match(fold(story.article.text[count.end : span.end]))
        if told is None or never.search(told.group()):
            continue
        end = count.end + told.end()
        if not any(count.start < other.start < end for other in counts):
            found.append(Others(count, end))
    return found


def told_of(story: Story, number: int, others: Others) -> dict[str, tuple[dict[str, object], Mention | Actor]]:
    """What is told of them: how many they are, and whose, where and of what kind, each with its proof."""
    count = others.count
    assert isinstance(count.value, Quantity)
    told: dict[str, tuple[dict[str, object], Mention | Actor]] = {}
    told["quantity"] = (quantity_columns(count.value, count.text) | {"quantity_basis": "total"}, count)
    actor, place = _nation(story, number, others), _place(story, number, others)
    if actor is not None:
        told["actor"] = (party_columns("actor", actor) | {"is_aggregate": actor.aggregate}, actor)
    if place is not None and isinstance(place.value, Place):
        host = {"host_id": place.value.iso3, "host_iso3": place.value.iso3}
        told["place"] = (place_columns(place.value, place.text) | host, place)
    force = next((m for m in story.within(number, "force") if count.end <= m.start < others.end), None)
    if force is not None and isinstance(force.value, Force) and force.value.unit:
        kind = {"force_type": force.value.force_type, "item_category": force.value.item_category}
        told["force"] = ({"quantity_unit": force.value.unit, "unit_text": force.text, **kind}, force)
    return told


def _nation(story: Story, number: int, others: Others) -> Actor | None:
    """Whose men they are said to be: "the 900 French troops already there"."""
    names = [m for m in story.within(number, "name") if others.count.end <= m.start and m.end <= others.end]
    people = [m for m in names if isinstance(m.value, Name) and m.value.person is None and m.value.office is None]
    told = [a for m in people if (a := actor_of(m)) is not None and a.type in {"state", "igo"}]
    return next((a for a in told if a.type == "state"), None) or next(iter(told), None)


def _place(story: Story, number: int, others: Others) -> Mention | None:
    """Where they are: a place right behind, or right before "where"."""
    places = story.within(number, "place")
    behind = next((m for m in places if 0 <= m.start - others.end < _NEAR), None)
    _, where, _ = _patterns(story.language)
    start = story.spans[number].start
    if behind is not None:
        between = story.article.text[others.end : behind.start]
        return behind if not set(",;.") & set(between) else None
    led = where.search(fold(story.article.text[start : others.count.start]))
    if led is not None:  # no land that stands somewhere before a place which no list knows
        near = (m for m in reversed(places) if m.end <= others.count.start)
        return next((m for m in near if start + led.start() - m.end <= _CLOSE), None)
    return None
