"""Coded texts: their rows can stand in the tables and quote their texts; the held ones are read as well as before."""

import json
import tomllib
from pathlib import Path

import pytest

from flows.tables.values import VALUES
from tests.benchmarks.coded import Row, read_coded
from tests.benchmarks.score_rows import ALL, rows_read, scores, verdicts

FOLDER = Path(__file__).parent
SETS = sorted(path.parent for path in FOLDER.glob("*/gold.jsonl"))
FLOORS = tomllib.loads((FOLDER / "floors.toml").read_text(encoding="utf-8"))
# The columns of a coded row whose values are a closed list of the tables, by table.
CLOSED = {
    "shipments": {"item_category": "item_category", "status": "shipment_status", "modality": "modality"},
    "deployments": {
        "action": "action",
        "status": "deployment_status",
        "force_type": "force_type",
        "unit": "deployment_unit",
        "modality": "modality",
    },
    "diplomatic_events": {"event_type": "event_type", "status": "event_status", "level": "level"},
}


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_a_coded_row_can_stand_in_its_table_and_quotes_its_text(folder: Path) -> None:
    texts = {a["id"]: a["text"] for a in map(json.loads, (folder / "articles.jsonl").open(encoding="utf-8"))}
    coded = [json.loads(line) for line in (folder / "gold.jsonl").open(encoding="utf-8")]
    assert [line["id"] for line in coded] == list(texts)
    faults = [
        f"{line['id']} {table}: {fault}"
        for line in coded
        for table in CLOSED
        for row in line[table]
        for fault in _faults(table, row, texts[line["id"]])
    ]
    traps = [(line["id"], trap) for line in coded for trap in line["traps"]]
    faults += [f"{name}: {trap}" for name, trap in traps if trap["evidence"] not in texts[name] or not trap["why"]]
    assert not faults


def _faults(table: str, row: Row, text: str) -> list[str]:
    told = [] if row["evidence"] in text else [f"not in the text: {row['evidence']}"]
    for column, values in CLOSED[table].items():
        if row.get(column) is not None and row[column] not in VALUES[values]:
            told.append(f"{column} {row[column]}")
    return told


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_held_texts_are_read_no_worse(name: str) -> None:
    told = scores(verdicts((text, rows_read(text)) for text in read_coded(FOLDER / name)))
    measured = {table: score.f1 for (table, _), score in told.items() if table != ALL}
    assert measured.keys() == FLOORS[name].keys()
    assert {table: f1 for table, f1 in measured.items() if f1 < FLOORS[name][table]} == {}
