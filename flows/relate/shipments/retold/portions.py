"""Who gets how many of the things told first: "patrol boats: two to Fiji, one to Tonga", « six à Riga, un à Vilnius ».

In: a `Story` and the rows read from it. Out: the rows with one for each such portion, in place of the uncounted ones of
the same things for the same hands. The words are data (`shipments.toml`, `portions`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.columns import party_columns, quantity_columns
from flows.relate.event import Event, Span
from flows.relate.story import Story, span_of

_ONE = Quantity(1, 1, 1, "exact")
_UNCOUNTED = {None, "none", "plural_unspecified"}
# What nobody gets so many of.
_MASS = {"training", "military_aid", "weapons_unspecified"}
# How far before a name its number may begin, in code points.
_REACH = 30


@dataclass(frozen=True, slots=True)
class Portion:
    """So many for one actor; `span` are the words of the number."""

    actor: Actor
    quantity: Quantity
    span: Span


def with_portions(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the portions that its sentences tell."""
    found = list(events)
    for number, span in enumerate(story.spans):
        portions = _portions(story, number)
        rows = [e for e in found if e.refused is None and span.start <= e.clause.start < span.end]
        whole = _whole(rows, portions)
        if whole is None:
            continue
        found = [replace(e, refused="duplicate") if _is_summed(e, whole, portions) else e for e in found]
        found += [_portion_of(story, whole, p) for p in portions if not _is_told(rows, p)]
    return found


@cache
def _before(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["portions"]
    one, more, to = ("|".join(words[key]) for key in ("one", "more", "to"))
    return re.compile(rf"(?:\b(?P<one>{one})|(?P<number>#))(?: (?:{more}))* (?:{to})\s?\Z")


def _portions(story: Story, number: int) -> list[Portion]:
    """The numbers of a sentence behind which nothing but a recipient stands."""
    found: list[Portion] = []
    counts = story.within(number, "quantity")
    for name in story.within(number, "name"):
        actor = actor_of(name)
        if actor is None or actor.type not in {"state", "igo", "nonstate"}:
            continue
        portion = _portion(
            story, name, actor, [c for c in counts if c.end < name.start and name.start - c.end < _REACH]
        )
        if portion is not None:
            found.append(portion)
    return found


def _portion(story: Story, name: Mention, actor: Actor, counts: Sequence[Mention]) -> Portion | None:
    text, language = story.article.text, story.language
    count = counts[-1] if counts else None
    start = count.end if count is not None else max(0, name.start - _REACH)
    told = ("#" if count is not None else "") + fold(text[start : name.start])
    match = _before(language).search(told)
    if match is None:
        return None
    if count is not None and match["number"] and isinstance(count.value, Quantity) and not count.value.unit:
        return Portion(actor, count.value, span_of(story, count.start, count.end))
    if match["one"] is None:
        return None
    at = start - (count is not None) + match.start("one")
    return Portion(actor, _ONE, span_of(story, at, at + len(match["one"])))


def _whole(rows: Sequence[Event], portions: Sequence[Portion]) -> Event | None:
    """The row of the things of which several portions are told: the last before them."""
    if not portions or (len(portions) == 1 and not any(r.fields.get("quantity_best") for r in rows)):
        return None
    before = [r for r in rows if r.fields.get("item_category") not in _MASS and _item_end(r) <= portions[0].span.start]
    told = [r for r in before if r.fields.get("supplier_id") not in {p.actor.id for p in portions}]
    return told[-1] if told else None


def _item_end(row: Event) -> int:
    return max((s.end for s in row.evidence.get("item", ())), default=row.clause.end)


def _is_told(rows: Sequence[Event], portion: Portion) -> bool:
    """Whether a row has the number of a portion already, or the portion is the first, counted with its things."""
    return any(s.start == portion.span.start for r in rows for s in r.evidence.get("quantity", ()))


def _is_summed(event: Event, whole: Event, portions: Sequence[Portion]) -> bool:
    """Whether a row tells of the same things for the same hands, or uncounted for all of them together."""
    if event.refused is not None or event.evidence.get("item") != whole.evidence.get("item"):
        return False
    gets = event.fields.get("recipient_id")
    if any(p.actor.id == gets for p in portions):
        return not any(_is_told([event], p) for p in portions)
    together = gets is None or bool(event.fields.get("is_aggregate"))
    return together and event.fields.get("quantity_modality") in _UNCOUNTED


def _portion_of(story: Story, whole: Event, portion: Portion) -> Event:
    own = party_columns("recipient", portion.actor) | quantity_columns(portion.quantity, portion.span.text)
    fields = {**whole.fields, **own, "recipient_basis": "stated", "is_aggregate": portion.actor.aggregate}
    actor = span_of(story, portion.actor.start, portion.actor.end)
    proofs = {**whole.evidence, "quantity": (portion.span,), "recipient": (actor,)}
    return replace(whole, rule="shipments.portions", fields=fields, evidence=proofs)
