"""How far an act has come by the tense of its verb alone.

In: an `Act` and a tense. Out: a status.
"""

from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.frames import SPOKEN


def by_tense(act: Act, tense: str | None) -> str:
    """The status that a tense tells."""
    if tense in {"future", "conditional"}:
        return "scheduled"
    runs = tense == "progressive" and act.frame not in {*SPOKEN, "toward"}
    if runs or (tense == "present" and act.options.get("lasting")):
        return "in_progress"
    if tense == "present" and act.frame == "send":
        return "scheduled"  # whom one sends is yet to arrive
    return "occurred"
