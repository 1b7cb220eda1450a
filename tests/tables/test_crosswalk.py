"""Our rows under the codes of other data sets: the cases of crosswalk.csv, and no combination left without thought."""

import csv
from itertools import product
from pathlib import Path

import pytest

from flows.normalise.items.catalogue import catalogue
from flows.resolve.dimensions import items
from flows.tables import TABLES, VALUES
from flows.tables.codebook import codebook
from flows.tables.crosswalk import Classes, EventCodes, crosswalk, event_codes, item_classes

with (Path(__file__).parent / "crosswalk.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))

# The CAMEO roots (first two digits) of each PLOVER event: PLOVER's own conversion table of 2021.
ROOTS = {
    "AGREE": {"03"},
    "CONSULT": {"04"},
    "SUPPORT": {"05"},
    "COOPERATE": {"06"},
    "AID": {"07"},
    "RETREAT": {"08", "03"},
    "REQUEST": {"10"},
    "ACCUSE": {"11"},
    "REJECT": {"12"},
    "THREATEN": {"13"},
    "MOBILIZE": {"15"},
    "SANCTION": {"16"},
    "COERCE": {"16"},
}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['table']} {case['row']}" for case in CASES])
def test_a_row_has_its_codes(case: dict[str, str]) -> None:
    cells = dict(cell.split("=") for cell in case["row"].split())
    row = {**cells, "is_aggregate": cells.get("is_aggregate") == "true"}
    quad = int(case["quad"]) if case["quad"] else None
    assert event_codes(case["table"], row) == EventCodes(case["plover"] or None, case["cameo"] or None, quad)


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("shipments", ("status", "transfer_type")),
        ("deployments", ("action", "status", "force_type")),
        ("diplomatic_events", ("event_type", "status")),
    ],
)
def test_every_combination_is_thought_of(table: str, columns: tuple[str, ...]) -> None:
    """Either an entry gives codes, or an entry says why there are none; and codes agree with each other."""
    undone = {"cancelled", "refused", "postponed"}
    for values in product(*(TABLES[table].column[name].values for name in columns)):
        row = dict(zip(columns, values, strict=True))
        plover, cameo, quad = event_codes(table, row)
        if plover is None:
            assert row["status"] in undone, row
            assert (cameo, quad) == (None, None)
        else:
            assert cameo is not None
            assert cameo[:2] in ROOTS[plover], row
            assert quad in (1, 2, 3, 4)


def test_the_file_speaks_of_declared_columns_and_values_only() -> None:
    for entry in crosswalk()["event"]:
        for name, values in entry["when"].items():
            allowed = {True, False} if name == "joint" else set(TABLES[entry["table"]].column[name].values)
            assert set(values) <= allowed, entry
    assert set(crosswalk()["quad"]) == set(VALUES["plover_event"]) == set(ROOTS)


def test_every_status_and_item_category_has_its_classes() -> None:
    assert crosswalk()["shipment_status"].keys() == VALUES["shipment_status"].keys()
    assert crosswalk()["item_category"].keys() == VALUES["item_category"].keys()


def test_the_classes_are_those_that_the_tables_may_hold_and_a_type_is_told_only_where_it_differs() -> None:
    classes = [*crosswalk()["item_category"].values(), *crosswalk()["item_type"].values()]
    for key in ("sipri", "kiel"):
        assert {entry[key] for entry in classes if entry.get(key)} == set(VALUES[f"{key}_category"])
    for name, entry in crosswalk()["item_type"].items():
        category = crosswalk()["item_category"][catalogue().types[name].category]
        assert all(told != category.get(key, "") for key, told in entry.items()), name


@pytest.mark.parametrize(
    ("item_id", "sipri", "kiel"),
    [
        ("rifle", None, "Light armaments & infantry"),
        ("military_aid", None, "Funding, training, services"),
        ("stinger", "Missiles", "Portable defence system"),
        ("anti_tank_rocket", None, "Portable defence system"),
        ("artillery_shell", None, "Ammunition"),
    ],
)
def test_the_items_are_classed_as_the_codebook_says(item_id: str, sipri: str | None, kiel: str) -> None:
    (row,) = items({"shipments": [{"record_id": "shp-1", "item_id": item_id}]})
    assert (row["sipri_category"], row["kiel_category"]) == (sipri, kiel)


def test_portable_systems_are_classed_apart() -> None:
    assert item_classes("air_defence") == Classes("Air defence systems", "Heavy weapon")
    assert item_classes("air_defence", "portable_air_defence_system") == Classes("Missiles", "Portable defence system")
    assert item_classes("artillery", "howitzer") == Classes("Artillery", "Heavy weapon")
    assert item_classes("ammunition") == Classes(None, "Ammunition")


def test_the_codebook_tells_statuses_in_others_words() -> None:
    assert "| `approved` | Allocation | order |\n" in codebook()
    assert "| `requested` | – | – |\n" in codebook()
