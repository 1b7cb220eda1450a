"""A fact table as it was known at a past moment.

In: a release, the name of a fact table, a moment. Out: the rows that were current then, under today's schema; the
moment before which there was nothing to know.
"""

from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc

from flows.tables import FACTS, TABLES
from flows.tables.row_json import row_from_json
from flows.write.read import LastRelease


def as_of(release: LastRelease, name: str, moment: datetime) -> pa.Table:
    """The rows of a fact table that were current at `moment` (with a zone).

    A version is current from its `recorded_at` on, up to but not including the moment at which it was superseded.
    Raises `ValueError` if the table keeps no history.
    """
    if name not in FACTS:
        raise ValueError(f"{name} keeps no history; one of {', '.join(FACTS)} does")
    declared, then = TABLES[name], pa.scalar(moment, pa.timestamp("us", tz="UTC"))
    known = pc.field("recorded_at") <= then
    current = declared.to_rows(release.table(name).filter(known))
    superseded = release.table("history").filter(
        known & (pc.field("superseded_at") > then) & (pc.field("table") == name)
    )
    past = [row_from_json(declared, text) for text in superseded.column("row").to_pylist()]
    return declared.to_arrow([*current, *past])


def first_release(release: LastRelease) -> datetime:
    """The clock of the first run that published to this folder; no row was known before."""
    first: datetime = pc.min(release.table("runs")["started_at"]).as_py()
    return first
