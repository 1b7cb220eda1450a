"""Every column is declared once, in words that a stranger understands, and none that readers rely on is missing."""

import json
import re
import tomllib
from pathlib import Path
from typing import get_args

import pyarrow as pa
import pytest

from flows.ingest.article import PublishedBasis, Status
from flows.normalise import mention
from flows.relate.event import RefusedReason
from flows.relate.event import Table as FactTable
from flows.tables import FACTS, TABLES, VALUES, Column, Table

CONTRACT = tomllib.loads((Path(__file__).parent / "contract.toml").read_text(encoding="utf-8"))
COLUMNS = [
    pytest.param(table, column, id=f"{table.name}.{column.name}")
    for table in TABLES.values()
    for column in table.columns
]


@pytest.mark.parametrize("name", TABLES)
def test_promised_columns_stand(name: str) -> None:
    promised = CONTRACT["tables"][name] + (CONTRACT["fact_tables"] if name in FACTS else [])
    assert set(promised) <= TABLES[name].column.keys()


@pytest.mark.parametrize("name", TABLES)
def test_no_column_is_declared_twice(name: str) -> None:
    names = [column.name for column in TABLES[name].columns]
    assert len(names) == len(set(names))
    assert set(TABLES[name].key) <= set(names)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_column_explains_itself(table: Table, column: Column) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
    assert re.fullmatch(r"[A-Z0-9`].*[.]", column.description)
    assert bool(column.values) == (column.kind == "enum" or column.choice is not None)
    assert column.evidence is None or column.evidence in VALUES["evidence_field"]
    assert column.evidence is None or table.name in FACTS
    assert column.blank is None or not column.null or column.name == "quantity_basis"
    assert column.blank is None or column.blank in column.values
    if column.references:
        other, key = column.references.split(".")
        assert TABLES[other].column[key].kind == column.kind


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_row_can_always_say_nothing(name: str) -> None:
    """A not-null column that the text may leave open has a value for that."""
    told_by_the_act = {"factuality", "status", "action", "event_type", "item_category"}
    for column in TABLES[name].columns:
        if column.evidence and column.kind == "enum" and not column.null:
            assert (column.blank is None) == (column.name in told_by_the_act), column.name


@pytest.mark.parametrize("name", VALUES)
def test_a_closed_list_has_meanings_and_a_reader(name: str) -> None:
    used = {column.choice for table in TABLES.values() for column in table.columns} | {"evidence_field"}
    assert name in used
    assert all(re.fullmatch(r"[A-Z].*[.]", meaning) for meaning in VALUES[name].values())


@pytest.mark.parametrize(
    ("choice", "literal"),
    [
        ("modality", mention.Modality),
        ("quantity_basis", mention.Basis),
        ("level", mention.Level),
        ("date_precision", mention.DatePrecision),
        ("date_basis", mention.DateBasis),
        ("geo_precision", mention.GeoPrecision),
        ("article_status", Status),
        ("published_basis", PublishedBasis),
        ("refused_reason", RefusedReason),
        ("fact_table", FactTable),
    ],
)
def test_closed_lists_agree_with_the_types_that_the_stages_hand_on(choice: str, literal: object) -> None:
    # A row that validation withholds leaves its mentions refused for a reason that no reading can give.
    later = {"quarantined"} if choice == "refused_reason" else set()
    assert set(VALUES[choice]) == set(get_args(literal)) | later


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_the_schema_tells_everything(table: Table, column: Column) -> None:
    field = table.schema().field(column.name)
    assert field.nullable == column.null
    assert field.metadata[b"description"].decode() == column.description
    assert field.metadata[b"derived"] == (b"true" if column.derived else b"false")
    assert field.metadata.get(b"unit", b"").decode() == (column.unit or "")
    assert json.loads(field.metadata.get(b"allowed_values", b"[]")) == list(column.values)
    assert pa.types.is_dictionary(field.type) == (column.kind == "enum")
