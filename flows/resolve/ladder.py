"""How far a record has come by its tellings, step by step.

In: tellings of one record. Out: the one that leads, those that tell of the same act, and the steps that were climbed.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from flows.resolve.compatible import LADDERS
from flows.resolve.report import Telling

# Steps that one act serves: a date told for the promise does not date the delivery.
_ACTS: Final = (
    frozenset({"pledged", "approved", "planned", "ordered", "proposed", "scheduled"}),
    frozenset({"in_delivery", "delivered", "in_progress", "in_place", "occurred"}),
)
_SURENESS: Final = ("possible", "scheduled", "attributed", "actual")


def steps(table: str, tellings: Iterable[Telling]) -> tuple[tuple[Telling, ...], ...]:
    """The tellings known at each step that the record climbed from story to story, the last holding all of them."""
    known: list[Telling] = []
    found: list[tuple[Telling, ...]] = []
    reached = -1
    for story in _by_story(tellings):
        height = max(rung(table, telling) for telling in story)
        if known and height > reached:
            found.append(tuple(known))
        reached = max(reached, height)
        known += story
    return (*found, tuple(known))


def _by_story(tellings: Iterable[Telling]) -> Iterable[list[Telling]]:
    """The tellings by story, in the order in which the stories first told it."""
    stories: dict[str, list[Telling]] = {}
    for telling in sorted(tellings, key=lambda telling: telling.order):
        stories.setdefault(telling.story, []).append(telling)
    return stories.values()


def rung(table: str, telling: Telling) -> int:
    """How high its status stands on its ladder; -1 for one that is on none."""
    status = telling.event.fields.get("status")
    return max((ladder.index(str(status)) for ladder in LADDERS[table] if status in ladder), default=-1)


def leading(table: str, ordered: Sequence[Telling]) -> Telling:
    """The telling with the highest status; of several the surest, then the first."""

    def height(telling: Telling) -> tuple[int, int]:
        factuality = telling.event.fields.get("factuality")
        return rung(table, telling), _SURENESS.index(str(factuality)) if factuality in _SURENESS else -1

    return max(ordered, key=height)


def same_act(first: Telling, ordered: Sequence[Telling]) -> Sequence[Telling]:
    """The tellings of the act that the status of `first` names."""
    status = first.event.fields.get("status")
    act = next((steps for steps in _ACTS if status in steps), frozenset({status}))
    return [telling for telling in ordered if telling.event.fields.get("status") in act]


def falls(first: Telling, ordered: Sequence[Telling]) -> bool:
    """Whether another story, published on a later day, still tells a lower step than the leading one."""
    table, reached = first.event.table, first.published
    return reached is not None and any(
        telling.story != first.story
        and (telling.published or date.min) > reached
        and rung(table, telling) < rung(table, first)
        for telling in ordered
    )
