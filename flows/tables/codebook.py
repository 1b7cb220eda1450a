"""The codebook `curated/README.md`, made from the declarations: what a stranger needs to read the tables.

In: `TABLES`, the closed lists, the crosswalk, recipes.md. Out: Markdown; the same code gives the same text.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from flows.tables import TABLES, Column, Table
from flows.tables.crosswalk import crosswalk
from flows.tables.values import SOURCES, UNWRITTEN, VALUES

_CLASSES = ("sipri", "kiel")
_UNWRITTEN = "Not yet written by this version."

_INTRODUCTION = """\
# Codebook of the curated tables

Made from `flows/tables` by `.venv/bin/python -m scripts`; don't edit it by hand.
[Recipes](#recipes) · [Tables](#tables) · [Closed lists](#closed-lists) · [Crosswalks](#crosswalks)

```python
import pandas as pd

shipments = pd.read_parquet("curated/shipments")
```

Each name below is a folder of Parquet files that holds the current rows and only them. All tables change together, in
one step. A program that reads several tables, or reads for long, should hold on to one release:
`release = Path("curated/.current").resolve()`, then `pd.read_parquet(release / "shipments")`; a release stays readable
for 24 hours after it was superseded. Earlier versions of rows are in `history`.

Null means that the text does not say; there are no sentinels. Dates are timestamps at midnight, moments are UTC. A cell
is *proved by* the mentions of its record with that `field`; where nothing is named, the cell is derived. What is told
here is also in the metadata of each Parquet column.
"""
_RECIPES = Path(__file__).with_name("recipes.md")


@cache
def codebook() -> str:
    """The whole codebook as Markdown, ending in a newline."""
    parts = [_INTRODUCTION, _RECIPES.read_text(encoding="utf-8")]
    parts += ["## Tables\n", _contents(), *map(_table, TABLES.values())]
    parts += ["## Closed lists\n", *map(_list, VALUES), "## Crosswalks\n", *_crosswalks()]
    return "\n".join(parts)


def _contents() -> str:
    rows = ((f"[{table.name}](#{table.name})", table.description) for table in TABLES.values())
    return _grid(("table", "what it holds"), rows)


def _table(table: Table) -> str:
    key = ", ".join(f"`{name}`" for name in table.key)
    told = f"One row for each {key}." if table.unique else f"In the order of {key}."
    header = ("column", "type", "null", "unit", "proved by", "meaning")
    return f"### {table.name}\n\n{table.description} {told}\n\n{_grid(header, map(_column, table.columns))}"


def _column(column: Column) -> tuple[str, ...]:
    meaning = [column.description]
    if column.choice:
        each = "Each one" if column.kind == "strings" else "One"
        meaning.append(f"{each} of [{column.choice}](#{column.choice}).")
    if column.minimum is not None or column.maximum is not None:
        meaning.append(_range(column.minimum, column.maximum))
    if column.references:
        meaning.append(f"→ `{column.references}`.")
    if not column.written:
        meaning.append(_UNWRITTEN)
    kind = {"strings": "list of strings", "spans": "list of spans", "text": "string"}.get(column.kind, column.kind)
    null = "yes" if column.null else "no"
    return (f"`{column.name}`", kind, null, column.unit or "", column.evidence or "", " ".join(meaning))


def _range(minimum: float | None, maximum: float | None) -> str:
    if maximum is None:
        return f"At least {minimum:g}."
    return f"At most {maximum:g}." if minimum is None else f"From {minimum:g} to {maximum:g}."


def _list(name: str) -> str:
    source = f"Source: {SOURCES[name]}.\n\n" if name in SOURCES else ""
    rows = (
        (f"`{value}`", f"{meaning} {_UNWRITTEN}" if value in UNWRITTEN.get(name, ()) else meaning)
        for value, meaning in VALUES[name].items()
    )
    return f"### {name}\n\n{source}{_grid(('value', 'meaning'), rows)}"


def _crosswalks() -> Iterator[str]:
    data = crosswalk()
    yield "The first line that fits decides. A dash means that the other data set has no such code.\n"
    events = (
        (entry["table"], _when(entry["when"]), entry.get("plover"), entry.get("cameo"), _quad(entry), entry["note"])
        for entry in data["event"]
    )
    yield _grid(("table", "where", "PLOVER", "CAMEO", "quad", "note"), events)
    statuses = ((f"`{name}`", entry.get("kiel"), entry.get("sipri")) for name, entry in data["shipment_status"].items())
    yield _grid(("shipment status", "Kiel", "SIPRI"), statuses)
    yield _grid(("item category", "SIPRI", "Kiel"), _item_rows())
    yield _grid(("item type", "SIPRI", "Kiel"), _type_rows())


def _item_rows() -> Iterator[tuple[str | None, ...]]:
    for name, entry in crosswalk()["item_category"].items():
        yield f"`{name}`", entry.get("sipri"), entry.get("kiel")


def _type_rows() -> Iterator[tuple[str, ...]]:
    for name, entry in crosswalk()["item_type"].items():
        yield f"`{name}`", *("as its category" if entry.get(key) is None else entry[key] or "–" for key in _CLASSES)


def _quad(entry: dict[str, object]) -> str | None:
    quad = entry.get("quad", crosswalk()["quad"].get(entry.get("plover")))
    return None if quad is None else str(quad)


def _when(when: dict[str, list[object]]) -> str:
    return "; ".join(f"{name}: {', '.join(str(value).lower() for value in values)}" for name, values in when.items())


def _grid(header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> str:
    lines = [header, ["---"] * len(header), *([cell if cell is not None else "–" for cell in row] for row in rows)]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)
