"""The example row of README.md: a real row of the sample, in full.

In: README.md and raw/sample. Out: the text of README.md, with the row that the sample gives today between its marks.
"""

import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from flows import pipeline
from flows.write import LastRelease, read_release

README = Path(__file__).resolve().parents[1] / "README.md"
START, END = "<!-- row: written by scripts/readme_row.py -->\n", "<!-- end of row -->"
NOW = datetime(2025, 6, 1, 6, tzinfo=UTC)
TABLE = "shipments"
EMPTY: tuple[object, ...] = (None,)


def files() -> dict[Path, str]:
    """README.md with the row: path to content."""
    head, _, rest = README.read_text(encoding="utf-8").partition(START)
    return {README: head + START + _block() + END + rest.partition(END)[2]}


def _block() -> str:
    """The fullest row: its filled columns, its empty ones, and what proves it."""
    with tempfile.TemporaryDirectory() as folder:
        pipeline.run("sample", Path(folder), NOW, by_hand=True)
        release = read_release(Path(folder) / "curated")
        assert release is not None
        row = max(release.rows(TABLE), key=_fullness)
        evidence = _evidence(release, str(row["record_id"]))
    empty = ", ".join(f"`{name}`" for name, value in row.items() if value in EMPTY)
    lines = [
        f"A row of `{TABLE}` in full, from the sample:",
        "",
        "| column | value |",
        "|---|---|",
        *(f"| {name} | {_shown(name, value)} |" for name, value in row.items() if value not in EMPTY),
        "",
        f"Null, because the texts do not say: {empty}.",
        "",
        "What proves it, from `mentions`:",
        "",
        "| publisher | field | the words |",
        "|---|---|---|",
        *evidence,
    ]
    return "\n".join(lines) + "\n"


def _fullness(row: Mapping[str, object]) -> tuple[int, str]:
    return sum(value not in EMPTY for value in row.values()), str(row["record_id"])


def _shown(name: str, value: object) -> str:
    """The cell; the id of the run holds a hash of the code and would never be the same again."""
    if name == "run_id":
        return str(value).partition("-")[0] + "-…"
    if isinstance(value, float):
        return f"{value:.3g}" if name == "confidence" else f"{value:.2f}"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _evidence(release: LastRelease, record_id: str) -> list[str]:
    mentions = [one for one in release.rows("mentions") if one["record_id"] == record_id]
    publishers = {one["article_id"]: one["publisher"] for one in release.rows("articles")}
    told = sorted((str(publishers[one["article_id"]]), str(one["field"]), str(one["text"])) for one in mentions)
    return [f"| {publisher} | {field} | {' '.join(text.split())} |" for publisher, field, text in dict.fromkeys(told)]
