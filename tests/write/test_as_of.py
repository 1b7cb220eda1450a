"""Any past moment can be read: who knew what when."""

from datetime import datetime
from pathlib import Path

import pytest

from flows.tables import TABLES
from flows.tables.row_json import row_to_json
from flows.write import LastRelease, as_of, read_release, write
from tests.tables.rows import row
from tests.write.releases import HOUR, NOW, release

SHIPMENTS = TABLES["shipments"]


def _version(record: str, version: int, at: datetime, status: str) -> dict[str, object]:
    told = {"record_id": record, "record_version": version, "recorded_at": at, "status": status}
    return {**row(SHIPMENTS, version), **told}


def _past(version: dict[str, object], until: datetime, change: str, table: str = "shipments") -> dict[str, object]:
    return {
        "table": table,
        "record_id": version["record_id"],
        "record_version": version["record_version"],
        "recorded_at": version["recorded_at"],
        "superseded_at": until,
        "change_type": change,
        "merged_into": None,
        "row": row_to_json(SHIPMENTS, version),
    }


@pytest.fixture
def last(tmp_path: Path) -> LastRelease:
    """One record that climbed from pledged to delivered, one that came later, one that was retracted."""
    pledged = _version("a", 1, NOW, "pledged")
    sent = _version("a", 2, NOW + 10 * HOUR, "in_delivery")
    delivered = _version("a", 3, NOW + 20 * HOUR, "delivered")
    later = _version("b", 1, NOW + 15 * HOUR, "approved")
    wrong = _version("c", 1, NOW, "delivered")
    history = [
        _past(pledged, NOW + 10 * HOUR, "updated"),
        _past(sent, NOW + 20 * HOUR, "updated"),
        _past(wrong, NOW + 10 * HOUR, "retracted"),
    ]
    write(release({"shipments": [delivered, later], "history": history}), tmp_path, NOW + 20 * HOUR)
    read = read_release(tmp_path)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("hours", "known"),
    [
        (-1, {}),
        (0, {"a": "pledged", "c": "delivered"}),
        (9, {"a": "pledged", "c": "delivered"}),
        (10, {"a": "in_delivery"}),
        (15, {"a": "in_delivery", "b": "approved"}),
        (20, {"a": "delivered", "b": "approved"}),
        (500, {"a": "delivered", "b": "approved"}),
    ],
)
def test_rows_as_they_were_known(hours: int, known: dict[str, str], last: LastRelease) -> None:
    then = as_of(last, "shipments", NOW + hours * HOUR)
    assert then.schema.equals(SHIPMENTS.schema())
    assert {str(told["record_id"]): told["status"] for told in then.to_pylist()} == known


def test_as_of_now_is_the_current_table(last: LastRelease) -> None:
    assert as_of(last, "shipments", NOW + 20 * HOUR).equals(last.table("shipments"))


def test_a_past_row_comes_back_whole(last: LastRelease) -> None:
    then = SHIPMENTS.to_rows(as_of(last, "shipments", NOW))
    assert then[0] == _version("a", 1, NOW, "pledged")


def test_only_tables_with_history_have_a_past(last: LastRelease) -> None:
    with pytest.raises(ValueError, match="articles keeps no history"):
        as_of(last, "articles", NOW)
    assert as_of(last, "deployments", NOW).num_rows == 0
