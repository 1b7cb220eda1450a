"""Which numbers are unusual: the flag of a row and the warning of an expectation speak of the same rows."""

from collections.abc import Iterator
from itertools import product

import pytest

from flows.atlas import load
from flows.resolve import Records
from flows.resolve.unusual import FLAG, flags_of, is_unusual
from flows.tables import TABLES
from flows.validate import Entry, read_suites
from flows.validate.engine import run
from flows.validate.frames import typed_frame
from flows.validate.surroundings import survey
from tests.tables import rows

ENTRIES = load("unusual_numbers.toml")["unusual"]
SUITES = read_suites()
NOWHERE = survey(Records(dict.fromkeys(TABLES, ()), frozenset()), ())


def test_an_unusual_number_is_told_until_it_is_set_right() -> None:
    row: dict[str, object] = {"item_category": "artillery", "quantity_best": 2000, "quality_flags": ["inferred_year"]}
    told = flags_of("shipments", row)
    assert told == [FLAG, "inferred_year"]
    assert flags_of("shipments", {**row, "quantity_best": 20, "quality_flags": told}) == ["inferred_year"]


def test_who_is_called_up_is_counted_otherwise_than_who_moves() -> None:
    called_up = {"quantity_unit": "personnel", "quantity_best": 400000}
    assert is_unusual("deployments", {**called_up, "action": "deploy"})
    assert not is_unusual("deployments", {**called_up, "action": "mobilise"})


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["expectation"]))
def test_an_expectation_warns_of_the_same_rows(entry: dict[str, object]) -> None:
    expectation = _expectation(entry)
    table = str(entry["table"])
    candidates = list(_candidates(table, expectation, int(str(entry["above"]))))
    (outcome,) = run(typed_frame(TABLES[table], candidates, NOWHERE), [expectation], expect_failures=True)
    unusual = tuple(position for position, row in enumerate(candidates) if is_unusual(table, row))
    assert expectation.severity == "warning"
    assert outcome.broken is None
    assert 0 < len(unusual) < len(candidates)
    assert outcome.rows == unusual


def _expectation(entry: dict[str, object]) -> Entry:
    return next(one for one in SUITES[str(entry["table"])] if one.id == entry["expectation"])


def _candidates(table: str, expectation: Entry, above: int) -> Iterator[dict[str, object]]:
    """Rows that differ in what can matter: every value of the columns that atlas or expectation ask, and the number."""
    declared = TABLES[table].column
    asked = {column for entry in ENTRIES for column in (*entry["when"], *entry.get("unless", ()))}
    columns = sorted({*asked, *expectation.condition_columns} & declared.keys())
    values = [[*declared[column].values, *([None] if declared[column].null else [])] for column in columns]
    unknown = dict.fromkeys(("quantity_low", "quantity_best", "quantity_high"))
    for bound, number, cells in product(unknown, (above, above + 1), product(*values)):
        told = {**unknown, bound: number, **dict(zip(columns, cells, strict=True))}
        yield {**rows.row(TABLES[table], 0), **told}
