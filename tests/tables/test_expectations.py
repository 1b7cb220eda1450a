"""The row-level demands say all that the declarations say, and nothing else."""

import pytest

from flows.tables import FACTS, TABLES, Column, Table
from flows.tables.expectations import Expectation, expectations
from flows.tables.proof import needs_proof
from tests.tables.rows import row

SAMPLE = Table(
    "sample",
    "A table.",
    (
        Column("id", "string", "Its name.", null=False),
        Column("status", "enum", "Its status.", null=False, choice="shipment_status"),
        Column("quality_flags", "strings", "Its flags.", choice="quality_flag"),
        Column("share", "float64", "Its share.", minimum=0, maximum=1),
        Column("count", "int32", "Its count.", minimum=0),
    ),
    ("id",),
)


def test_every_declared_limit_becomes_a_demand() -> None:
    flags, statuses = SAMPLE.column["quality_flags"].values, SAMPLE.column["status"].values
    assert expectations(SAMPLE) == (
        Expectation("type", ("id",), kind="string"),
        Expectation("not_null", ("id",)),
        Expectation("type", ("status",), kind="enum"),
        Expectation("not_null", ("status",)),
        Expectation("in_set", ("status",), values=statuses),
        Expectation("type", ("quality_flags",), kind="strings"),
        Expectation("members_in_set", ("quality_flags",), values=flags),
        Expectation("type", ("share",), kind="float64"),
        Expectation("range", ("share",), minimum=0, maximum=1),
        Expectation("type", ("count",), kind="int32"),
        Expectation("range", ("count",), minimum=0),
        Expectation("unique", ("id",)),
    )


@pytest.mark.parametrize("name", TABLES)
def test_demands_have_names_of_their_own(name: str) -> None:
    names = [demand.name for demand in expectations(TABLES[name])]
    assert len(names) == len(set(names))
    assert (f"unique:{','.join(TABLES[name].key)}" in names) == TABLES[name].unique


@pytest.mark.parametrize("name", FACTS)
def test_a_full_row_needs_proof_of_every_field(name: str) -> None:
    full = {**row(TABLES[name], 1), "date_basis": "stated"}
    needed = {column.evidence for column in TABLES[name].columns if column.evidence}
    assert needs_proof(TABLES[name], full) == needed


@pytest.mark.parametrize(
    ("cells", "needed"),
    [
        ({}, set()),
        ({"status": "delivered"}, {"trigger"}),
        ({"quantity_modality": "none", "quantity_basis": "total", "transfer_type": "unspecified"}, set()),
        ({"quantity_modality": "plural_unspecified"}, {"quantity"}),
        ({"quantity_best": 0}, {"quantity"}),
        ({"supplier_iso3": "DEU", "recipient_basis": "unknown"}, {"supplier"}),
        ({"event_date_latest": 1, "date_basis": "publication_bound", "date_precision": "bound_only"}, set()),
        ({"event_date_latest": 1, "date_basis": "stated"}, {"event_date"}),
        ({"value_eur_best": 1.0, "notes": "A sentence.", "confidence": 0.5}, set()),
    ],
)
def test_only_cells_that_say_something_need_proof(cells: dict[str, object], needed: set[str]) -> None:
    assert needs_proof(TABLES["shipments"], cells) == needed


def test_an_empty_list_needs_no_proof() -> None:
    assert needs_proof(TABLES["diplomatic_events"], {"actors": ["DEU"], "recipients": []}) == {"actor"}
