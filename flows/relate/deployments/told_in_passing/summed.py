"""A presence that is told as stronger, and the number by which it is: one reinforcement, not two.

In: the rows of an article. Out: the same, those without a number refused where one of the same clause counts them.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.event import Event

_MORE = frozenset({"deploy", "reinforce"})


def without_summed(events: Sequence[Event]) -> list[Event]:
    """The rows; "reinforced its presence in Mali with 300 soldiers" tells only of the soldiers."""
    kept = [e for e in events if e.refused is None and e.fields.get("quantity_modality") != "none"]
    return [replace(e, refused="duplicate") if any(_counts(e, other) for other in kept) else e for e in events]


def _counts(event: Event, other: Event) -> bool:
    """Whether a row tells how many a reinforcement without a number is of."""
    if event.refused is not None or event.fields.get("quantity_modality") != "none":
        return False
    same = all(event.fields.get(key) == other.fields.get(key) for key in ("actor_id", "host_iso3"))
    near = (
        event.clause.start == other.clause.start
        and event.evidence["trigger"][0].start < other.evidence["trigger"][0].start
    )
    told = event.fields["action"] == "reinforce" and other.fields["action"] in _MORE
    return same and near and told and event.fields.get("force_type") == "unspecified"
