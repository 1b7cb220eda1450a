"""The facts of flows/atlas that the dimensions need: names by language and identifiers of other registers.

In: the CSV files of flows/atlas. Out: rows by identifier. A file or a column that is not there gives nothing: a
dimension then holds what the articles' own readings know.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "atlas"
Facts = Mapping[str, Mapping[str, str]]


@cache
def read(name: str, key: str) -> Facts:
    """The rows of `<name>.csv` by the column `key`, the first of several; empty if there is no such file."""
    path = _FOLDER / f"{name}.csv"
    if not path.exists():
        return {}
    found: dict[str, Mapping[str, str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row.get(key) or "", {column: value for column, value in row.items() if value})
    return found


@cache
def territory_names() -> Mapping[str, Mapping[str, str]]:
    """Names of states and territories: ISO 3166-1 alpha-3, then language. Also `iso2`."""
    path = _FOLDER / "territory_names.csv"
    if not path.exists():
        return {}
    found: dict[str, dict[str, str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["iso3"], {"iso2": row.get("iso2") or ""})[row["language"]] = row["name"]
    return found


def entity_name(entity_id: str) -> str:
    """The English name of a state or organisation, else its identifier."""
    return (
        territory_names().get(entity_id, {}).get("en")
        or read("states", "iso3").get(entity_id, {}).get("name")
        or read("organisations", "entity_id").get(entity_id, {}).get("name")
        or entity_id
    )
