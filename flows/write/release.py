"""What is published together, and what the manifest beside it tells.

In: the tables and what they were made from. Out: `Release` (to be published), `Manifest` (of a published one).
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Release:
    """All tables of one run, by name, with the inputs that they hold and the versions that made them.

    `inputs` are the ids of the articles or raw segments consumed so far; they are published in the same step as the
    tables, so that no article is ever counted as read without its rows. `versions` names code and dictionaries.
    """

    run_id: str
    tables: Mapping[str, pa.Table]
    inputs: frozenset[str]
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StoredTable:
    """One table in a snapshot: its file and digests (SHA-256, hexadecimal) of the file and of the Arrow schema."""

    file: str
    sha256: str
    schema: str
    bytes: int
    rows: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What `_manifest.json` of a snapshot holds. `published_at` is the run's clock, UTC."""

    number: int
    run_id: str
    published_at: datetime
    inputs: frozenset[str]
    versions: Mapping[str, str]
    tables: Mapping[str, StoredTable]

    def to_json(self) -> str:
        """JSON with sorted keys; equal manifests give equal text."""
        told = {
            "format": FORMAT,
            "number": self.number,
            "run_id": self.run_id,
            "published_at": self.published_at.astimezone(UTC).isoformat(),
            "inputs": sorted(self.inputs),
            "versions": dict(self.versions),
            "tables": {name: asdict(table) for name, table in self.tables.items()},
        }
        return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Manifest":
        """The manifest that `to_json` wrote. Raises `ValueError`, `KeyError` or `TypeError` if it is none."""
        told: dict[str, Any] = json.loads(text)
        if told["format"] != FORMAT:
            raise ValueError(f"format {told['format']} is not {FORMAT}")
        return cls(
            number=int(told["number"]),
            run_id=told["run_id"],
            published_at=datetime.fromisoformat(told["published_at"]),
            inputs=frozenset(told["inputs"]),
            versions=told["versions"],
            tables={name: StoredTable(**table) for name, table in told["tables"].items()},
        )
