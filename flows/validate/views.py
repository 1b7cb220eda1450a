"""What must be computed beside a row before an expectation can speak of it, as columns whose names begin with "_".

In: a row and its surroundings. Out: the cell, null where there is nothing to complain of or to tell.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from flows.tables import FACTS, TABLES
from flows.validate.law import joined, quoted, unproved, unquoted
from flows.validate.surroundings import Row, Surroundings

View = Callable[[str, Row, Surroundings], object]
_DAY: Final = timedelta(days=1)
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_ROLES: Final[Mapping[str, str]] = {
    "supplier_id": "supplier",
    "recipient_id": "recipient",
    "actor_id": "actor",
    "host_id": "host",
    "target_iso3": "target",
    "actors": "actor",
    "recipients": "recipient",
}


def _listed(cell: object) -> Sequence[str]:
    return [str(member) for member in cell] if isinstance(cell, list | tuple) else [str(cell)] if cell else []


def lost_references(table: str, row: Row, around: Surroundings) -> str | None:
    """The cells that refer to something that is not there."""
    return joined(
        [
            f"{column.name} {row[column.name]}"
            for column in TABLES[table].columns
            if column.references and row.get(column.name) is not None
            if row[column.name] not in around.ids[column.references]
        ]
    )


def lost_record(_table: str, row: Row, around: Surroundings) -> object:
    """The record that the row speaks of, if it does not exist."""
    record = row.get("record_id")
    return record if record is not None and (str(row["table"]), str(record)) not in around.records else None


def missing_participants(table: str, row: Row, around: Surroundings) -> str | None:
    """Who takes part by the row but not by the bridge."""
    bridge = around.parties.get((table, str(row.get("record_id"))), frozenset())
    told = {(role, party) for column, role in _ROLES.items() for party in _listed(row.get(column))}
    return joined([f"{role} {party}" for role, party in told - bridge])


def _shifted(column: str, days: timedelta) -> View:
    def shifted(_table: str, row: Row, _around: Surroundings) -> datetime | None:
        cell = row.get(column)
        return datetime.combine(cell + days, datetime.min.time()) if isinstance(cell, date) else None

    return shifted


def _most(_table: str, row: Row, _around: Surroundings) -> int | None:
    numbers = [cell for end in ("low", "best", "high") if isinstance(cell := row.get(f"quantity_{end}"), int)]
    return max(numbers, default=None)


def _date_apart(_table: str, row: Row, _around: Surroundings) -> str | None:
    edtf, earliest, latest = (row.get(f"event_date_{part}") for part in ("edtf", "earliest", "latest"))
    if not isinstance(edtf, str) or not _WHOLE_DAY.fullmatch(edtf):
        return None
    return None if str(earliest) == edtf == str(latest) else f"{edtf} is not {earliest} to {latest}"


def _both_sides(_table: str, row: Row, _around: Surroundings) -> str | None:
    return joined(list(set(_listed(row.get("actors"))) & set(_listed(row.get("recipients")))))


def _count(column: str) -> View:
    return lambda _table, row, _around: len(_listed(row.get(column)))


def _first(column: str) -> View:
    return lambda _table, row, _around: next(iter(_listed(row.get(column))), None)


def _n_evidence(_table: str, row: Row, around: Surroundings) -> int:
    return sum(len(found) for found in around.quotes.get(str(row.get("record_id")), {}).values())


def _length(_table: str, row: Row, _around: Surroundings) -> int:
    return len(str(row.get("text") or ""))


# How the columns compare, where it is not as strings.
TYPES: Final[Mapping[str, str]] = {
    "_published_until": "datetime64[us]",
    "_published_from": "datetime64[us]",
    "_quantity_most": "float64",
    "_n_evidence": "float64",
    "_n_actors": "float64",
    "_n_recipients": "float64",
    "_length": "float64",
}
_EVERYWHERE: Final[Mapping[str, View]] = {"_lost_references": lost_references}
_FACT: Final[Mapping[str, View]] = {
    "_unproved": unproved,
    "_unquoted": unquoted,
    "_missing_participants": missing_participants,
    "_n_evidence": _n_evidence,
    "_published_until": _shifted("last_published", _DAY),
    "_published_from": _shifted("first_published", -_DAY),
    "_date_apart": _date_apart,
}
_QUANTITY: Final[Mapping[str, View]] = {"_quantity_most": _most}
VIEWS: Final[Mapping[str, Mapping[str, View]]] = {
    **dict.fromkeys(TABLES, _EVERYWHERE),
    **{table: {**_EVERYWHERE, **_FACT, **_QUANTITY} for table in FACTS if table != "diplomatic_events"},
    "diplomatic_events": {
        **_EVERYWHERE,
        **_FACT,
        "_both_sides": _both_sides,
        "_n_actors": _count("actors"),
        "_n_recipients": _count("recipients"),
        "_first_actor": _first("actors"),
        "_first_recipient": _first("recipients"),
    },
    "mentions": {**_EVERYWHERE, "_quoted": quoted, "_lost_record": lost_record},
    "participants": {**_EVERYWHERE, "_lost_record": lost_record},
    "articles": {**_EVERYWHERE, "_length": _length},
}
