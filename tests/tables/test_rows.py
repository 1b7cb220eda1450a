"""Rows go into the declared types whole, or are refused with the cell's name."""

import tomllib
from datetime import UTC, date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.tables import TABLES, Column, RowError, Table
from flows.tables.row_json import row_from_json, row_to_json
from tests.tables.rows import row, rows

CASES = tomllib.loads((Path(__file__).parent / "cells.toml").read_text(encoding="utf-8"))["cell"]
TAKEN = [
    pytest.param(case, cell, read, id=f"{case['kind']}-{cell}")
    for case in CASES
    for cell, read in zip(case["takes"], case.get("reads", case["takes"]), strict=True)
]
REFUSED = [pytest.param(case, cell, id=f"{case['kind']}-{cell}") for case in CASES for cell in case["refuses"]]


def _table(case: dict[str, Any], *, null: bool = True) -> Table:
    cell = Column("cell", case["kind"], "A cell.", null=null, choice=case.get("choice"))
    return Table("sample", "A table.", (Column("id", "int32", "Its number.", null=False), cell), ("id",))


@pytest.mark.parametrize(("case", "cell", "read"), TAKEN)
def test_a_cell_that_fits_reads_back(case: dict[str, Any], cell: object, read: object) -> None:
    table = _table(case)
    assert table.faults({"id": 1, "cell": cell}) == ()
    assert table.to_rows(table.to_arrow([{"id": 1, "cell": cell}, {"id": 2}])) == [
        {"id": 1, "cell": read},
        {"id": 2, "cell": None},
    ]


@pytest.mark.parametrize(("case", "cell"), REFUSED)
def test_a_cell_that_does_not_fit_is_refused_by_name(case: dict[str, Any], cell: object) -> None:
    table = _table(case)
    with pytest.raises(RowError, match=r"sample, row 1: cell is .*allowed:"):
        table.to_arrow([{"id": 1}, {"id": 2, "cell": cell}])
    assert len(table.faults({"id": 2, "cell": cell})) == 1


@pytest.mark.parametrize("case", CASES, ids=[case["kind"] for case in CASES])
def test_null_is_refused_where_it_is_not_allowed(case: dict[str, Any]) -> None:
    with pytest.raises(RowError, match="sample, row 0: cell is null"):
        _table(case, null=False).to_arrow([{"id": 1}])


def test_a_column_that_nobody_declared_is_refused() -> None:
    with pytest.raises(RowError, match="shipments, row 0: no such column: colour"):
        TABLES["shipments"].to_arrow([{**row(TABLES["shipments"], 0), "colour": "green"}])


def test_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(RowError, match="cell is"):
        _table({"kind": "string"}).to_arrow([{"id": 1, "cell": "\ud800"}])


@pytest.mark.parametrize("name", TABLES)
def test_rows_stand_in_the_order_of_the_key_however_they_came(name: str) -> None:
    table, some = TABLES[name], rows(name, 40)
    forwards, backwards = table.to_arrow(some), table.to_arrow(some[::-1])
    assert forwards.equals(backwards)
    assert forwards.num_rows == 40
    first = table.key[0]
    found = [str(cell) for cell in forwards.column(first).to_pylist()]
    assert found == sorted(found)


@pytest.mark.parametrize("name", TABLES)
def test_no_rows_make_a_table_with_all_columns(name: str) -> None:
    empty = TABLES[name].to_arrow([])
    assert empty.num_rows == 0
    assert empty.schema.equals(TABLES[name].schema(), check_metadata=True)


def _cells(column: Column) -> st.SearchStrategy[object]:
    text = st.text(st.characters(codec="utf-8"), max_size=12)
    bits = {"int8": 7, "int32": 31, "int64": 63}.get(column.kind, 0)
    strategies: dict[str, st.SearchStrategy[object]] = {
        "enum": st.sampled_from(column.values or ("",)),
        "bool": st.booleans(),
        "float32": st.floats(width=32, allow_nan=False, allow_infinity=False),
        "float64": st.floats(allow_nan=False, allow_infinity=False),
        "date": st.dates(date(1900, 1, 1), date(2200, 1, 1)),
        "timestamp": st.datetimes(timezones=st.just(UTC)),
        "strings": st.lists(st.sampled_from(column.values) if column.choice else text, max_size=3),
        "spans": st.just([{"start": 0, "end": 2, "kind": "x"}]),
    }
    known = strategies.get(column.kind, st.integers(-(1 << bits), (1 << bits) - 1) if bits else text)
    return st.none() | known if column.null else known


FACT_ROWS = st.fixed_dictionaries({column.name: _cells(column) for column in TABLES["diplomatic_events"].columns})


@settings(max_examples=60)
@given(FACT_ROWS)
def test_any_row_survives_arrow_and_json(told: dict[str, object]) -> None:
    table = TABLES["diplomatic_events"]
    assert table.to_rows(table.to_arrow([told])) == [told]
    assert row_from_json(table, row_to_json(table, told)) == told


def test_json_keeps_a_candidate_that_the_table_would_not_take() -> None:
    text = row_to_json(TABLES["shipments"], {"status": "lost", "quantity_best": "many", "odd": timedelta(1)})
    assert text == '{"quantity_best": "many", "status": "lost", "odd": "1 day, 0:00:00"}'


def test_a_row_from_an_older_table_has_todays_columns() -> None:
    read = row_from_json(TABLES["participants"], '{"record_id": "r1", "gone": 1}')
    assert read == {"table": None, "record_id": "r1", "role": None, "entity_id": None}


def test_a_dictionary_lists_every_allowed_value() -> None:
    column = TABLES["shipments"].to_arrow(rows("shipments", 2)).column("status")
    assert column.chunk(0).dictionary.to_pylist() == list(TABLES["shipments"].column["status"].values)
    assert column.to_pylist() == ["requested", "considered"]
