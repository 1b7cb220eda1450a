"""Those who are there already, told in passing beside those who come: "will join the 200 already on the ground".

In: a `Story` and the rows read from it. Out: the rows with one for each such number: the men of whom the row before
it tells, in place where it takes them or where they are told to be. The words are data (`deployments.toml`,
`forerunners`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from flows.dictionary import load
from flows.normalise.gazetteer import fold_text
from flows.normalise.mention import Force, Mention, Name, Place, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.sentences import SentenceSpan
from flows.relate.columns import DATE_COLUMNS, party_columns, place_columns, quantity_columns
from flows.relate.deployments.told_in_passing.headcounts import counts
from flows.relate.event import Event
from flows.relate.story import Story, span_of

# How far from its number a wording may reach, and from the words that say so its place, in code points.
_REACH, _NEAR = 90, 30
# What those who come do where others are already.
_COMING = {"deploy", "reinforce", "rotate", "redeploy", "base"}
_STANDING = {"deploy", "reinforce", "base"}
# What is told of those who come alone: their day, their formation, their mission.
_OWN = {*DATE_COLUMNS, "unit_name", "mission", "target_iso3"}
_APART = {"event_date", "unit", "mission", "target"}


class _Patterns(NamedTuple):
    here: re.Pattern[str]
    where: re.Pattern[str]
    never: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Others:
    """The number of those who are there, and where the words that say so end."""

    count: Mention
    end: int


def with_forerunners(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the forces that are told to be there already."""
    found = list(events)
    for number, span in enumerate(story.spans):
        for others in _others(story, span, story.within(number, "quantity")):
            counting = [e for e in found if e.refused is None and counts(e, others.count)]
            coming = _coming(story, found, span, others.count)
            beside = coming is not None and span.start <= coming.clause.start < span.end
            if any(not _may_be_of(e, beside) for e in counting):
                continue
            coming = coming or next(iter(counting), None)
            if coming is not None:
                found = [replace(e, refused="duplicate") if e in counting else e for e in found]
                found.append(_row(story, number, coming, others))
    return found


@cache
def _patterns(language: str) -> _Patterns:
    words: dict[str, list[str]] = load(language, "deployments")["forerunners"]
    here, where, never = ("|".join(words[key]) for key in ("here", "where", "never"))
    return _Patterns(
        re.compile(rf"[^.;:!?()«»\"]{{0,{_REACH}}}?\b(?:{here})(?!\w)"),
        re.compile(rf"\b(?:{where})\s*\Z"),
        re.compile(rf"\b(?:{never})\b"),
    )


def _others(story: Story, span: SentenceSpan, counts: Sequence[Mention]) -> list[_Others]:
    """The numbers of a sentence behind which stands that they are there already, no other number between."""
    here, _, never = _patterns(story.language)
    found: list[_Others] = []
    for count in counts:
        told = here.match(fold_text(story.article.text[count.end : span.end]))
        if told is None or never.search(told.group()):
            continue
        end = count.end + told.end()
        if not any(count.start < other.start < end for other in counts):
            found.append(_Others(count, end))
    return found


def _coming(story: Story, events: Sequence[Event], span: SentenceSpan, count: Mention) -> Event | None:
    """The row of those who come: told before in the sentence, else in the sentence before it."""
    kept = [e for e in events if e.refused is None and e.fields["action"] in _COMING and not counts(e, count)]
    kept = [e for e in kept if e.fields.get("quantity_unit") and e.fields.get("actor_id")]
    here = [e for e in kept if span.start <= e.clause.start < span.end]
    number = story.number_at(span.start)
    before = story.spans[number - 1] if number and story.spans[number - 1].paragraph == span.paragraph else None
    there = [e for e in kept if before is not None and before.start <= e.clause.start < before.end]
    return next(reversed(here), None) or next(reversed(there), None)


def _may_be_of(event: Event, beside: bool) -> bool:
    """Whether a row that takes the number may only have missed what it counts: "the 150 already there will leave" not.

    Who is in place by words of his own is there ("Two frigates are already in the Gulf"), if nobody beside him comes.
    """
    return event.fields["action"] in _STANDING and (beside or event.fields["status"] != "in_place")


def _row(story: Story, number: int, coming: Event, others: _Others) -> Event:
    """The row of those who are there: what is not told of them is as with those who come."""
    fields = {name: value for name, value in coming.fields.items() if name not in _OWN}
    proofs = {name: spans for name, spans in coming.evidence.items() if name not in _APART}
    fields |= {"action": "deploy", "status": "in_place", "quantity_basis": "total"}
    fields["factuality"] = "attributed" if coming.fields.get("factuality") == "attributed" else "actual"
    for name, (own, proof) in _told(story, number, others).items():
        fields |= own
        proofs[name] = (span_of(story, proof.start, proof.end),)
    if "place" in proofs and fields.get("host_id"):
        proofs["host"] = proofs["place"]
    proofs["unit"] = proofs["force"]
    return replace(coming, rule="deployments.forerunners", fields=fields, evidence=proofs)


def _told(story: Story, number: int, others: _Others) -> dict[str, tuple[dict[str, object], Mention | Actor]]:
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


def _nation(story: Story, number: int, others: _Others) -> Actor | None:
    """Whose men they are said to be: "the 900 French troops already there"."""
    names = [m for m in story.within(number, "name") if others.count.end <= m.start and m.end <= others.end]
    people = [m for m in names if isinstance(m.value, Name) and m.value.person is None and m.value.office is None]
    told = [a for m in people if (a := actor_of(m)) is not None and a.type in {"state", "igo"}]
    return next((a for a in told if a.type == "state"), None) or next(iter(told), None)


def _place(story: Story, number: int, others: _Others) -> Mention | None:
    """Where they are: a place right behind, or right before "where"."""
    places = story.within(number, "place")
    behind = next((m for m in places if 0 <= m.start - others.end < _NEAR), None)
    _, where, _ = _patterns(story.language)
    start = story.spans[number].start
    if behind is not None:
        between = story.article.text[others.end : behind.start]
        return behind if not set(",;.") & set(between) else None
    if where.search(fold_text(story.article.text[start : others.count.start])):
        return next((m for m in reversed(places) if m.end <= others.count.start), None)
    return None
