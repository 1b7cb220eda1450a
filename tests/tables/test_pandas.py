"""`pd.read_parquet(folder)` gives sensible types without a word from the reader."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from flows.tables import TABLES, Column
from tests.tables.rows import rows

DTYPES: Mapping[tuple[str, bool], str] = {
    ("string", True): "str",
    ("string", False): "str",
    ("text", True): "str",
    ("text", False): "str",
    ("enum", True): "category",
    ("enum", False): "category",
    ("bool", False): "bool",
    ("int8", True): "Int8",
    ("int32", True): "Int32",
    ("int32", False): "int32",
    ("int64", True): "Int64",
    ("float32", False): "float32",
    ("float64", True): "float64",
    ("date", True): "datetime64[us]",
    ("timestamp", True): "datetime64[us, UTC]",
    ("timestamp", False): "datetime64[us, UTC]",
    ("strings", True): "object",
    ("strings", False): "object",
    ("spans", False): "object",
}


def _sparse(name: str) -> list[dict[str, object]]:
    """One full row and one with null wherever it is allowed."""
    full, other = rows(name, 2)
    return [full, {key: None if TABLES[name].column[key].null else cell for key, cell in other.items()}]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("count", [0, 2])
def test_columns_have_sensible_types(name: str, count: int, tmp_path: Path) -> None:
    pq.write_table(TABLES[name].to_arrow(_sparse(name)[:count]), tmp_path / "a.parquet")
    frame = pd.read_parquet(tmp_path)
    assert isinstance(frame.index, pd.RangeIndex)
    found = {column: str(dtype) for column, dtype in frame.dtypes.items()}
    assert found == {column.name: DTYPES[column.kind, column.null] for column in TABLES[name].columns}


def test_a_null_number_stays_null_and_whole_numbers_stay_whole(tmp_path: Path) -> None:
    full, sparse = _sparse("shipments")
    pq.write_table(
        TABLES["shipments"].to_arrow([{**full, "quantity_best": 9007199254740993}, sparse]), tmp_path / "a.parquet"
    )
    frame = pd.read_parquet(tmp_path)
    assert frame["quantity_best"].tolist() == [9007199254740993, pd.NA]
    assert frame["event_date_earliest"].isna().tolist() == [False, True]
    assert set(frame["status"].cat.categories) == set(TABLES["shipments"].column["status"].values)


def test_the_file_itself_tells_what_a_column_means(tmp_path: Path) -> None:
    pq.write_table(TABLES["shipments"].to_arrow([]), tmp_path / "a.parquet")
    field = pq.read_schema(tmp_path / "a.parquet").field("value_eur_best")
    column: Column = TABLES["shipments"].column["value_eur_best"]
    assert field.metadata[b"description"].decode() == column.description
    assert field.metadata[b"unit"] == b"EUR"
