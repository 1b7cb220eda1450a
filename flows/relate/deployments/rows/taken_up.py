"""The forces that a pronoun takes up: the rows of its verb with what the sentence before told of them.

In: a `Story`, the rows read so far and those of a move whose force is a pronoun. Out: the rows of the move, for each
force told before one; refused where no force is near, a duplicate where it is told to do again what it does.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.event import Event
from flows.relate.story import Story

_FORCE = ("quantity_", "unit_", "item_", "force_type")
_PROOFS = ("force", "quantity", "unit", "item")
# Forces that go nowhere leave nothing.
_UNMOVED = {"refused", "cancelled", "considered"}
_PLACE = ("place_", "host_", "geo_precision")
# What those who were told to be at one place may do at another.
_LEAVING = "deployments.withdraw"
_ONWARD = {"deploy", "redeploy", "exercise"}


def with_forces_before(story: Story, events: Sequence[Event], rows: Sequence[Event], rest: bool) -> list[Event]:
    """The rows of a move that a pronoun tells, with the forces of the rows before, or `rest`: others of their kind."""
    forces = _forces_before(story, events, rows)
    if rest and forces:
        return [_of_rest(row, force) for row in rows[:1] for force in forces[:1]]
    if not forces:
        return [replace(row, refused=row.refused or "out_of_scope") for row in rows]
    found = [_of_force(row, force) for row in rows for force in forces if not _is_told(row, force)]
    return found or [replace(row, refused=row.refused or "duplicate") for row in rows]


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
    if row.rule == _LEAVING and row.fields.get("host_iso3") == force.fields.get("actor_iso3"):
        return True  # who is sent out leaves home
    on = not row.features.get("place_of_passage") and row.fields.get("host_iso3") != force.fields.get("host_iso3")
    return other or row.fields.get("action") not in _ONWARD or not on


def _of_rest(row: Event, force: Event) -> Event:
    """The row of those who did not go with the force: at home they are nowhere sent, "The others stayed in Oslo"."""
    told = _of_force(row, _uncounted(force))
    home = told.fields.get("host_iso3") == force.fields.get("actor_iso3") is not None
    stays = home and told.fields.get("action") != "withdraw"
    return replace(told, refused=told.refused or "out_of_scope") if stays else told


def _uncounted(force: Event) -> Event:
    """A force of which the number is not told."""
    fields = {k: None if k.startswith("quantity_") else v for k, v in force.fields.items()}
    fields |= {"quantity_modality": "plural_unspecified", "quantity_basis": "total"}
    return replace(force, fields=fields, evidence={k: v for k, v in force.evidence.items() if k != "quantity"})


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
