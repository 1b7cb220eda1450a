"""What becomes of a candidate in the light of its doubt.

Out: `Verdict`, a status or the reason why there is none.
"""

from dataclasses import dataclass

from flows.relate.event import RefusedReason


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status of the table, or why the candidate is refused."""

    status: str | None
    refused: RefusedReason | None = None
