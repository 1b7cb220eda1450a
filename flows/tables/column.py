"""One column of a curated table: the only place where its name, type, meaning and limits are told.

In: nothing. Out: `Column`, from which the Arrow field, the row-level expectations and the codebook are made.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

from flows.tables.values import VALUES

Kind = Literal[
    "string",
    "text",
    "enum",
    "bool",
    "int8",
    "int32",
    "int64",
    "float32",
    "float64",
    "date",
    "timestamp",
    "strings",
    "spans",
]

# An enum is a dictionary with 32-bit indices because Parquet gives no others back; a date is a timestamp at midnight
# because pandas reads `date32` as Python objects; a `text` column may hold more than the 2 GB that a `string` can.
ARROW: Mapping[Kind, pa.DataType] = {
    "string": pa.string(),
    "text": pa.large_string(),
    "enum": pa.dictionary(pa.int32(), pa.string()),
    "bool": pa.bool_(),
    "int8": pa.int8(),
    "int32": pa.int32(),
    "int64": pa.int64(),
    "float32": pa.float32(),
    "float64": pa.float64(),
    "date": pa.timestamp("us"),
    "timestamp": pa.timestamp("us", tz="UTC"),
    "strings": pa.list_(pa.string()),
    "spans": pa.list_(
        pa.struct(
            [
                pa.field("start", pa.int32(), nullable=False),
                pa.field("end", pa.int32(), nullable=False),
                pa.field("kind", pa.string(), nullable=False),
            ]
        )
    ),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `description` is one sentence; `null` allows null, which means that the text does not say.

    `choice` names the closed list in values.toml (for an `enum`, or for each member of `strings`). `evidence` names the
    field of `mentions` that proves a filled cell; a column without it is derived. `blank` is the value of a not-null
    column that says nothing and needs no proof. `minimum`/`maximum` are inclusive. `references` is `table.column`. A
    `stamp` tells by which run or when a row was written and does not count when asking whether anything changed. One
    that is not `written` is promised to the readers and filled by nothing yet.
    """

    name: str
    kind: Kind
    description: str
    null: bool = True
    choice: str | None = None
    unit: str | None = None
    evidence: str | None = None
    blank: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    references: str | None = None
    stamp: bool = False
    written: bool = True

    @property
    def derived(self) -> bool:
        """True where the cell is computed and no span of an article proves it."""
        return self.evidence is None

    @property
    def values(self) -> tuple[str, ...]:
        """The allowed values in their declared order; empty where any value may stand."""
        return tuple(VALUES[self.choice]) if self.choice else ()

    @property
    def arrow_type(self) -> pa.DataType:
        """The Arrow type in which the column is stored."""
        return ARROW[self.kind]

    def field(self) -> pa.Field:
        """The Arrow field, with description, unit, allowed values and origin in its metadata."""
        told = {
            "description": self.description,
            "unit": self.unit,
            "allowed_values": json.dumps(self.values) if self.choice else None,
            "derived": "true" if self.derived else "false",
            "evidence": self.evidence,
            "minimum": None if self.minimum is None else f"{self.minimum:g}",
            "maximum": None if self.maximum is None else f"{self.maximum:g}",
            "references": self.references,
            "written": None if self.written else "not yet written by this version",
        }
        metadata = {key: value for key, value in told.items() if value is not None}
        return pa.field(self.name, self.arrow_type, nullable=self.null, metadata=metadata)
