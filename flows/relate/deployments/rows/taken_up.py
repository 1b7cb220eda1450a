"""The forces that a pronoun takes up: the rows of its verb with what the sentence before told of them.

In: a `Story`, the rows read so far, those of a move whose force is a pronoun, and the number that stands for one
("Twenty left"). Out: the rows of the move, for each force told before one; refused where no force is near, a duplicate
where it is told to do again what it does.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.normalise.mention import Mention, Quantity
from flows.relate.columns import quantity_columns
from flows.relate.event import Event, Span
from flows.relate.story import Story

_FORCE = ("quantity_", "unit_", "item_", "force_type")
_PROOFS = ("force", "quantity", "unit", "item")
# Forces that go nowhere leave nothing.
_UNMOVED = {"refused", "cancelled", "considered"}
_PLACE = ("place_", "host_", "geo_precision")
# What those who were told to be at one place may do at another.
_ONWARD = {"deploy", "redeploy", "exercise"}


def with_forces_before(
    story: Story, events: Sequence[Event], rows: Sequence[Event], some: Mention | None
) -> list[Event]:
    """The rows of a move that a pronoun tells, with the forces of the rows before, or of so many (`some`) of them."""
    forces = _forces_before(story, events, rows)
    if some is not None:
        forces = [force for force in forces if _may_be_of(force, some)][:1]
    if not forces:
        return [replace(row, refused=row.refused or "out_of_scope") for row in rows]
    found = [_of_force(row, force) for row in rows for force in forces if not _is_told(row, force)]
    found = [_counted(row, some) for row in found] if some is not None else found
    return found or [replace(row, refused=row.refused or "duplicate") for row in rows]


def _may_be_of(force: Event, some: Mention) -> bool:
    """Whether so many can be some of a force: people of people, no more than there are."""
    numbers = (force.fields.get(f"quantity_{name}") for name in ("best", "low", "high"))
    whole = next((n for n in numbers if isinstance(n, int)), None)
    part = some.value if isinstance(some.value, Quantity) else None
    told = part and (part.best or part.low or part.high)
    return whole is not None and bool(told) and (told or 0) <= whole


def _counted(row: Event, some: Mention) -> Event:
    """A row with the number that stands for its force."""
    assert isinstance(some.value, Quantity)
    fields = {**row.fields, **quantity_columns(some.value, some.text)}
    return replace(row, fields=fields, evidence={**row.evidence, "quantity": (Span(some.start, some.end, some.text),)})


def _forces_before(story: Story, events: Sequence[Event], rows: Sequence[Event]) -> list[Event]:
    """The rows of the clause told last, in the same sentence or in the one before it, whose forces are counted."""
    here = story.number_at(rows[0].clause.start) if rows else 0
    near = [e for e in events if e.refused is None and 0 <= here - story.number_at(e.clause.start) <= 1]
    moved = [e for e in near if e.fields.get("status") not in _UNMOVED]
    last = next((e for e in reversed(moved) if "force" in e.evidence), None)
    if last is None or last.fields.get("quantity_modality") == "none":
        return []
    alike = [e for e in near if e.clause == last.clause and e.rule == last.rule and "force" in e.evidence]
    return [e for e in alike if e.fields.get("actor_id") == last.fields.get("actor_id")]


def _is_told(row: Event, force: Event) -> bool:
    """Whether the row only tells again what the force does or where it stands; nobody withdraws from home."""
    other = row.fields.get("actor_id") not in {None, force.fields.get("actor_id")}
    same = row.fields.get("action") == force.fields.get("action")
    if row.fields.get("action") == "withdraw":
        return other or same or row.fields.get("host_iso3") == force.fields.get("actor_iso3")
    on = not row.features.get("place_of_passage") and row.fields.get("host_iso3") != force.fields.get("host_iso3")
    return other or row.fields.get("action") not in _ONWARD or not on


def _of_force(row: Event, force: Event) -> Event:
    """The row of the move with the force, and with the place that it leaves if none is told."""
    taken = {k: v for k, v in force.fields.items() if k.startswith(_FORCE)}
    proofs = {k: v for k, v in force.evidence.items() if k in _PROOFS}
    if row.fields.get("action") == "withdraw" and row.features.get("place_of_passage"):
        taken |= {k: v for k, v in force.fields.items() if k.startswith(_PLACE)}
        proofs |= {k: v for k, v in force.evidence.items() if k in {"place", "host"}}
    return replace(
        row, rule="deployments.taken_up", fields={**row.fields, **taken}, evidence={**row.evidence, **proofs}
    )
