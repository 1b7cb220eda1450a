"""How pandas shall read a table: the `pandas` entry of the schema's metadata, as pyarrow understands it.

In: columns. Out: JSON. Without it pandas reads a nullable integer as a float and a nullable boolean as an object.
"""

import json
from collections.abc import Iterable, Mapping

from flows.tables.column import Column, Kind

# Kind -> (pandas type, dtype if the column allows null, dtype if it does not).
_DTYPES: Mapping[Kind, tuple[str, str, str]] = {
    "string": ("unicode", "str", "str"),
    "text": ("unicode", "str", "str"),
    "enum": ("categorical", "int32", "int32"),
    "bool": ("bool", "boolean", "bool"),
    "int8": ("int8", "Int8", "int8"),
    "int32": ("int32", "Int32", "int32"),
    "int64": ("int64", "Int64", "int64"),
    "float32": ("float32", "float32", "float32"),
    "float64": ("float64", "float64", "float64"),
    "date": ("datetime", "datetime64[us]", "datetime64[us]"),
    "timestamp": ("datetimetz", "datetime64[us]", "datetime64[us]"),
    "strings": ("list[unicode]", "object", "object"),
    "spans": ("list[object]", "object", "object"),
}


def pandas_metadata(columns: Iterable[Column]) -> str:
    """The JSON that goes under `pandas` in the schema's metadata. It names no versions, so that bytes stay the same."""
    told = {"index_columns": [], "column_indexes": [], "columns": [_column(column) for column in columns]}
    return json.dumps(told, separators=(",", ":"))


def _column(column: Column) -> dict[str, object]:
    pandas_type, nullable, not_null = _DTYPES[column.kind]
    detail: dict[str, object] | None = None
    if column.kind == "enum":
        detail = {"num_categories": len(column.values), "ordered": False}
    elif column.kind == "timestamp":
        detail = {"timezone": "UTC"}
    return {
        "name": column.name,
        "field_name": column.name,
        "pandas_type": pandas_type,
        "numpy_type": nullable if column.null else not_null,
        "metadata": detail,
    }
