"""What the codebook offers to filter by can stand in a table, or is told to be written by nothing yet."""

import ast
import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from flows.tables import TABLES, VALUES
from flows.tables.codebook import codebook
from flows.tables.values import UNWRITTEN

FLOWS = Path(__file__).resolve().parents[2] / "flows"
NOTE = "Not yet written by this version."


@cache
def _words() -> frozenset[str]:
    """Every word that code, dictionaries or atlas may put into a cell: types and the closed lists only declare."""
    found: set[str] = set()
    for path in FLOWS.rglob("*"):
        if path.suffix == ".py" and path.name != "test.py":
            found.update(_in_code(ast.parse(path.read_text(encoding="utf-8"))))
        elif path.suffix == ".toml" and path != FLOWS / "tables" / "values.toml":
            found.update(_in_table(tomllib.loads(path.read_text(encoding="utf-8"))))
        elif path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as lines:
                found.update(cell for row in csv.reader(lines) for cell in row)
    return frozenset(found)


def _in_code(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _in_code(child)


def _in_table(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from _in_table(value)
    elif isinstance(node, list):
        for value in node:
            yield from _in_table(value)


@pytest.mark.parametrize("name", VALUES)
def test_every_value_is_written_somewhere_or_told_not_to_be(name: str) -> None:
    assert set(VALUES[name]) - _words() <= set(UNWRITTEN.get(name, ())) <= set(VALUES[name])


def test_what_is_written_after_all_is_not_told_to_be_missing() -> None:
    # These stand in the code for something else: a run that stops publishes nothing, and articles may fail.
    elsewhere = {"blocked", "failed"}
    told = {value for values in UNWRITTEN.values() for value in values}
    assert told & _words() <= elsewhere


def test_the_codebook_says_what_is_not_written_yet() -> None:
    values = [f"| `{value}` | {VALUES[name][value]} {NOTE} |" for name in UNWRITTEN for value in UNWRITTEN[name]]
    assert [line for line in values if line not in codebook()] == []
    columns = {f"{table.name}.{one.name}" for table in TABLES.values() for one in table.columns if not one.written}
    assert columns == {"diplomatic_events.outcome", "items.wikidata_id"}
    assert codebook().count(NOTE) == len(values) + len(columns)
