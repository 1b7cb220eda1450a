"""How often items, forces and places are read as coders of the same articles coded them.

    python -m tests.benchmarks.items_agreement FOLDER... [--misses]

Each folder holds `articles.jsonl` and `gold.jsonl`. A coded row is read when a mention at its evidence (anywhere in the
text, where a row has none) has its item category, its force type and unit, its host; a designation when one equals or
contains the other. Rows that tell of nothing named there (an ellipsis, "the same") count as missed.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from flows.normalise.forces import find_forces
from flows.normalise.items import find_items
from flows.normalise.mention import Force, Item, Mention, Place
from flows.normalise.places import find_places

# How far from its evidence a designation may stand ("the Leopards", then "2A4").
_NEAR = 120
Row = dict[str, Any]


def coded(folder: Path) -> Iterator[tuple[str, str, Row]]:
    """Each article with rows: its text, its language, its rows by table."""
    articles = {article["id"]: article for article in _lines(folder / "articles.jsonl")}
    for line in _lines(folder / "gold.jsonl"):
        text = articles[line["id"]]["text"]
        yield text, line.get("lang") or articles[line["id"]].get("language") or "en", line


def agreement(text: str, language: str, line: Row) -> Iterator[tuple[str, bool, str]]:
    """For each coded cell: which, whether it is read, and what was coded at which evidence."""
    items, forces, places = (find(text, language) for find in (find_items, find_forces, find_places))
    for row in line.get("shipments", ()):
        if row.get("item_category"):
            read = [m.value for m in _at(text, row, items, 0) if isinstance(m.value, Item)]
            yield "item category", any(v.category == row["item_category"] for v in read), _told(row, "item_category")
        if row.get("designation"):
            named = [m.value.designation for m in _at(text, row, items, _NEAR) if isinstance(m.value, Item)]
            yield (
                "designation",
                any(_same(row["designation"], name) for name in named if name),
                _told(row, "designation"),
            )
    for row in line.get("deployments", ()):
        moved = [m.value for m in _at(text, row, forces, 0) if isinstance(m.value, Force)]
        if row.get("force_type"):
            yield "force type", any(v.force_type == row["force_type"] for v in moved), _told(row, "force_type")
        if row.get("unit"):
            yield "force unit", any(v.unit == row["unit"] for v in moved), _told(row, "unit")
        if row.get("host"):
            states = [m.value.iso3 for m in places if isinstance(m.value, Place)]
            yield "host", row["host"] in states, _told(row, "host")


def _at(text: str, row: Row, mentions: Sequence[Mention], around: int) -> list[Mention]:
    start = text.find(row.get("evidence") or "\0")
    if start < 0:
        return list(mentions)
    end = start + len(row["evidence"])
    return [mention for mention in mentions if mention.start < end + around and start - around < mention.end]


def _same(one: str, other: str) -> bool:
    a, b = _plain(one), _plain(other)
    return a == b or (min(len(a), len(b)) >= 3 and (a in b or b in a))


def _plain(name: str) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]", "", bare.lower())


def _told(row: Row, key: str) -> str:
    return f"{row[key]} | {row.get('evidence') or row.get('item')}"


def _lines(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as handle:
        yield from (json.loads(line) for line in handle)


def main() -> None:
    """Print the shares, and with --misses what was not read."""
    for folder in (Path(name) for name in sys.argv[1:] if name != "--misses"):
        read: Counter[str] = Counter()
        told: Counter[str] = Counter()
        for text, language, line in coded(folder):
            for what, right, cell in agreement(text, language, line):
                told[what] += 1
                read[what] += right
                if not right and "--misses" in sys.argv:
                    print(f"  {what}: {cell}")
        shares = ", ".join(f"{what} {read[what]}/{told[what]}" for what in told)
        print(f"{folder.name}: {shares}")


if __name__ == "__main__":
    main()
