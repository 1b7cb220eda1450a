"""The type that `validate` returns: what may be published, what was withheld, and whether the publish must stop.

`records` holds the tables without the withheld rows and consistent with each other; `quarantine` the rows of that
table; `stops` one clear sentence for each critical failure, empty if the tables may be published.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.journal import withheld
from flows.resolve import Records
from flows.tables import FACTS

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What validation found. `checked` and `failed` count expectations, each once a table; `warnings` tell them."""

    records: Records
    quarantine: Sequence[Row]
    stops: tuple[str, ...]
    warnings: tuple[str, ...]
    checked: int
    failed: int

    @property
    def may_publish(self) -> bool:
        """Whether no critical expectation failed."""
        return not self.stops

    @property
    def withheld(self) -> int:
        """How many rows were kept out of their table."""
        return len(withheld(self.quarantine))

    def withheld_records(self) -> dict[str, str]:
        """Which records were kept out of the fact tables, each with the first reason."""
        found: dict[str, str] = {}
        for row in self.quarantine:
            if row["disposition"] == "withheld" and row["table"] in FACTS:
                record = json.loads(str(row["candidate"])).get("record_id")
                found.setdefault(str(record), str(row["observed"]).strip().rstrip(";").strip())
        return found
