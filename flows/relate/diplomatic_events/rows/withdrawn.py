"""Plans that the article itself calls off further on: "They were to meet on Monday; the meeting has been put off."

In: the events of an article in the order of its text. Out: the same, the plan refused as told again, the row of its
calling off with the day and type of the plan.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from flows.relate.diplomatic_events.frames import CALLED_OFF, HELD_TYPES, kin_of
from flows.relate.event import Event

_DAY = "event_date"


def without_withdrawn(events: Iterable[Event]) -> list[Event]:
    """The events of an article, none a plan that a later one calls off."""
    told: list[Event] = []
    for event in events:
        held = event.refused is None and event.fields["event_type"] in HELD_TYPES
        calls_off = held and event.fields["status"] in CALLED_OFF
        plan = next((e for e in reversed(told) if calls_off and _is_plan_of(e, event)), None)
        if plan is not None:
            told = [replace(e, refused="duplicate") if e is plan else e for e in told]
        told.append(_of_plan(event, plan) if plan is not None else event)
    return told


def _is_plan_of(plan: Event, event: Event) -> bool:
    """Whether a row is what another calls off: of its kind, between the same."""
    same = all(_ids(plan, side) == _ids(event, side) for side in ("actors", "recipients"))
    kin = kin_of(str(plan.fields["event_type"])) == kin_of(str(event.fields["event_type"]))
    return (
        plan.refused is None and plan.fields["status"] == "scheduled" and same and kin and _may_be_one_day(plan, event)
    )


def _may_be_one_day(plan: Event, event: Event) -> bool:
    """Whether the days of two rows overlap, where both tell one: another meeting may have been put off before."""
    if _DAY not in plan.evidence or _DAY not in event.evidence:
        return True
    days: list[Any] = [e.fields.get(f"{_DAY}_{end}") for e in (plan, event) for end in ("earliest", "latest")]
    return None in days or (days[0] <= days[3] and days[2] <= days[1])


def _of_plan(event: Event, plan: Event) -> Event:
    """A calling off with the type of what was planned, and with its day where it tells none."""
    fields = {**event.fields, "event_type": plan.fields["event_type"]}
    evidence = dict(event.evidence)
    if _DAY not in evidence and _DAY in plan.evidence:
        fields |= {name: value for name, value in plan.fields.items() if _is_of_day(name)}
        evidence[_DAY] = plan.evidence[_DAY]
    return replace(event, fields=fields, evidence=evidence)


def _is_of_day(column: str) -> bool:
    return column.startswith((_DAY, "date_"))


def _ids(event: Event, side: str) -> set[str]:
    listed: object = event.fields.get(side)
    return {str(ident) for ident in listed} if isinstance(listed, list) else set()
