"""What people set right stays right, and a correction that can't be applied stops the run with a clear word."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from flows.resolve import Correction, CorrectionError, Records, read_corrections, refuse_withheld, resolve
from flows.resolve.companions import companions
from tests.resolve.stories import LATER, NOW, Published, article, event

HEADER = "record,column,value,reason,who\n"


def _corrected(folder: Path, *lines: str, previous: Records | None = None) -> Records:
    path = folder / "corrections.csv"
    path.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    told = article("a")
    release = Published(previous) if previous is not None else None
    return resolve([told], {"a": [event(told)]}, release, LATER, "run-2", read_corrections(path))


@pytest.fixture(name="record_id")
def _record_id() -> str:
    told = article("a")
    return str(resolve([told], {"a": [event(told)]}, None, NOW, "run-1")["shipments"][0]["record_id"])


def test_a_correction_is_applied_and_flagged(tmp_path: Path, record_id: str) -> None:
    found = _corrected(tmp_path, f'{record_id},quantity_best,550,"the ministry, later",ab')
    (row,) = found["shipments"]
    assert row["quantity_best"] == 550
    assert row["quality_flags"] == ["human_corrected"]
    assert found.corrected == {(record_id, "quantity_best")}


def _howitzers(folder: Path, number: int, *cells: tuple[str, str], previous: Records | None = None) -> Records:
    """One shipment of so many howitzers, with those cells set right."""
    told, changes = article("a"), dict.fromkeys(("quantity_low", "quantity_best", "quantity_high"), number)
    events = {"a": [event(told, {**changes, "item_category": "artillery", "quality_flags": ("inferred_year",)})]}
    (row,) = resolve([told], events, None, NOW, "run-1")["shipments"]
    path = folder / "corrections.csv"
    lines = [f"{row['record_id']},{column},{value},looked at,ab\n" for column, value in cells]
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    release = Published(previous) if previous is not None else None
    return resolve([told], events, release, LATER, "run-2", read_corrections(path))


@pytest.mark.parametrize(
    ("number", "cells", "flags"),
    [
        (2000, [("quantity_best", "20")], ["human_corrected", "inferred_year"]),
        (20, [("quantity_best", "2000")], ["human_corrected", "implausible_quantity", "inferred_year"]),
        (2000, [("item_category", "small_arms")], ["human_corrected", "inferred_year"]),
        (2000, [("quality_flags", "")], ["human_corrected"]),
        (2000, [("quality_flags", "inferred_year")], ["human_corrected", "inferred_year"]),
        (20, [("quality_flags", "implausible_quantity")], ["human_corrected", "implausible_quantity"]),
        (20, [("quality_flags", "headline_only"), ("quantity_best", "2000")], ["headline_only", "human_corrected"]),
        (20, [("quantity_best", "2000"), ("quality_flags", "headline_only")], ["headline_only", "human_corrected"]),
    ],
)
def test_flags_stand_as_given_and_else_as_the_corrected_number_deserves(
    tmp_path: Path, number: int, cells: list[tuple[str, str]], flags: list[str]
) -> None:
    found = _howitzers(tmp_path, number, *cells)
    assert found["shipments"][0]["quality_flags"] == flags
    again = _howitzers(tmp_path, number, *cells, previous=found)
    assert again.tables == found.tables


def test_a_point_is_corrected_in_all_its_bounds(tmp_path: Path, record_id: str) -> None:
    (row,) = _corrected(tmp_path, f"{record_id},quantity_best,550,counted anew,ab")["shipments"]
    assert [row["quantity_low"], row["quantity_best"], row["quantity_high"]] == [550, 550, 550]


def test_bounds_that_are_told_apart_stay_apart(tmp_path: Path, record_id: str) -> None:
    lines = (f"{record_id},quantity_{bound},{number},why,ab" for bound, number in (("low", 500), ("high", 600)))
    (row,) = _corrected(tmp_path, *lines)["shipments"]
    assert [row["quantity_low"], row["quantity_best"], row["quantity_high"]] == [500, 500, 600]


def test_the_name_of_a_party_goes_with_its_identifier(tmp_path: Path, record_id: str) -> None:
    (row,) = _corrected(tmp_path, f"{record_id},recipient_id,POL,a misprint,ab")["shipments"]
    told = [row[f"recipient_{column}"] for column in ("id", "name", "iso3", "type")]
    assert told == ["POL", "Poland", "POL", "state"]
    assert row["notes"] == "Norway has pledged 500 Rapier air-defence missiles to Poland."


def test_the_names_of_an_item_go_with_its_identifier(tmp_path: Path, record_id: str) -> None:
    (row,) = _corrected(tmp_path, f"{record_id},item_id,stinger,another missile,ab")["shipments"]
    told = [row[f"item_{column}"] for column in ("name", "designation", "category", "type")]
    assert told == ["surface-to-air missile", "Stinger", "missile", "surface_to_air_missile"]


WORTH = {"value_low": 8e6, "value_best": 8e6, "value_high": 8e6, "value_currency": "USD", "value_basis": "reported"}
# The bank's rate of that day: 1.1106 dollars the euro.
WORTH |= {"value_eur_best": 7203313.52, "fx_date": date(2022, 3, 2)}


def _worth(folder: Path, told: Mapping[str, object], *cells: tuple[str, str]) -> list[object]:
    """The cells of WORTH in a shipment that tells such a sum, with those cells set right."""
    one = article("a")
    events = {"a": [event(one, {**WORTH, **told})]}
    (row,) = resolve([one], events, None, NOW, "run-1")["shipments"]
    lines = [f"{row['record_id']},{column},{value},looked at,ab\n" for column, value in cells]
    path = folder / "corrections.csv"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    (row,) = resolve([one], events, None, LATER, "run-2", read_corrections(path))["shipments"]
    return [row[column] for column in WORTH]


@pytest.mark.parametrize(
    ("told", "cells", "worth"),
    [
        ({}, [("value_best", "9000000")], [9e6, 9e6, 9e6, "USD", "reported", 8103727.71, date(2022, 3, 2)]),
        ({}, [("value_currency", "EUR")], [8e6, 8e6, 8e6, "EUR", "reported", 8e6, date(2022, 3, 2)]),
        ({}, [("value_currency", "")], [8e6, 8e6, 8e6, None, "reported", None, None]),
        ({}, [("value_best", "")], [None] * 7),
        ({"value_high": 9e6}, [("value_best", "")], [None] * 7),
        (
            {},
            [("value_best", ""), ("value_low", "7000000")],
            [7e6, None, None, "USD", "reported", None, None],
        ),
        (
            {},
            [("value_best", "9000000"), ("value_eur_best", "8000000")],
            [9e6, 9e6, 9e6, "USD", "reported", 8e6, date(2022, 3, 2)],
        ),
        ({}, [("value_low", "7000000")], [7e6, 8e6, 8e6, "USD", "reported", 7203313.52, date(2022, 3, 2)]),
        ({}, [("fx_date", "2022-03-01")], [8e6, 8e6, 8e6, "USD", "reported", 7167174.34, date(2022, 3, 1)]),
        (
            {"value_currency": None, "value_eur_best": None, "fx_date": None},
            [("value_currency", "USD")],
            [8e6, 8e6, 8e6, "USD", "reported", 7203313.52, date(2022, 3, 2)],
        ),
    ],
)
def test_a_sum_goes_with_its_euros(
    tmp_path: Path, told: Mapping[str, object], cells: list[tuple[str, str]], worth: list[object]
) -> None:
    assert _worth(tmp_path, told, *cells) == worth


def test_the_delivered_number_goes_with_the_point_that_it_was() -> None:
    before = {"quantity_low": 2, "quantity_best": 2, "quantity_high": 2, "quantity_delivered_best": 2}
    told = companions(before, {**before, "quantity_best": 3}, {"quantity_best"})
    assert told == {"quantity_low": 3, "quantity_high": 3, "quantity_delivered_best": 3}


def test_the_code_of_a_host_goes_with_it() -> None:
    before = {"host_id": "POL", "host_iso3": "POL"}
    assert companions(before, {**before, "host_id": "EST"}, {"host_id"}) == {"host_iso3": "EST"}
    assert companions(before, {**before, "host_id": None}, {"host_id"}) == {"host_iso3": None}


def test_a_correction_of_a_merged_record_that_takes_its_heir_away_is_named() -> None:
    line = Correction("shp-gone", "quantity_high", "3", "why", "ab", "corrections.csv, line 2")
    cells, reason = [("shp-heir", "quantity_high")], {"shp-heir": "Best lies above high. quantity_high = 3"}
    with pytest.raises(CorrectionError, match=r"2: with quantity_high .*-heir can't stand\. Best .* = 3\. Correct the"):
        refuse_withheld([line], cells, reason, ())
    refuse_withheld([line], cells, reason, {"shp-heir"})  # withheld whatever was corrected


def test_a_party_that_is_taken_out_leaves_no_name(tmp_path: Path, record_id: str) -> None:
    (row,) = _corrected(tmp_path, f"{record_id},supplier_id,,not told,ab")["shipments"]
    assert [row["supplier_name"], row["supplier_iso3"], row["supplier_type"]] == [None, None, None]


def test_it_makes_a_new_version_once(tmp_path: Path, record_id: str) -> None:
    told = article("a")
    first = resolve([told], {"a": [event(told)]}, None, NOW, "run-1")
    second = _corrected(tmp_path, f"{record_id},status,approved,signed,ab", previous=first)
    assert [(row["change_type"], row["record_version"]) for row in second["history"]] == [("corrected", 1)]
    assert second["shipments"][0]["notes"] == "Norway has approved 500 Rapier air-defence missiles for Ukraine."
    third = _corrected(tmp_path, f"{record_id},status,approved,signed,ab", previous=second)
    assert third.tables == second.tables


def test_an_empty_value_is_null(tmp_path: Path, record_id: str) -> None:
    (row,) = _corrected(tmp_path, f"{record_id},item_designation,,not in the text,ab")["shipments"]
    assert row["item_designation"] is None


def test_without_a_file_there_is_nothing_to_correct(tmp_path: Path) -> None:
    assert read_corrections(tmp_path / "corrections.csv") == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("shp-unknown,status,approved,signed,ab", "line 2: there is no record shp-unknown"),
        ("{id},colour,red,why,ab", "line 2: shipments has no column colour"),
        ("{id},record_id,shp-2,why,ab", "line 2: shipments has no column record_id"),
        (
            "{id},quantity_best,many,why,ab",
            "line 2: 'many' does not fit the column quantity_best; write a whole number",
        ),
        ("{id},quantity_best,1e400,why,ab", "line 2: '1e400' does not fit the column quantity_best; write a whole"),
        ("{id},value_best,inf,why,ab", "line 2: 'inf' does not fit the column value_best; write a number in digits"),
        ("{id},event_date_earliest,May,why,ab", "write a day such as 2022-03-04, or nothing for null"),
        ("{id},is_background,perhaps,why,ab", "line 2: 'perhaps' does not fit the column is_background; write true or"),
        ("{id},is_background,,why,ab", "line 2: an empty value does not fit the column is_background; write true or"),
        ("{id},status,sent,why,ab", "line 2: 'sent' does not fit the column status; write one of requested"),
        ("{id},quality_flags,odd|inferred_year,why,ab", "write members set apart by |, each one of suspected"),
        ("{id},item_id,f16,why,ab", "know the item_id 'f16'; the nearest are f-16"),
        (
            "{id},item_id,f-16/rapier,why,ab",
            "neither the articles nor flows/atlas know the item_id 'f-16/rapier'",
        ),
        ("{id},supplier_id,Belgiun,why,ab", "know the supplier_id 'Belgiun'; the nearest are BEL"),
        ("{id},recipient_id,qqqq,why,ab", "know the recipient_id 'qqqq'; see the table entities"),
        ("{id},status,approved,,ab", "line 2: reason is empty"),
        ("{id},status,approved,signed", "line 2: it must have 5 cells"),
    ],
)
def test_a_wrong_correction_is_a_clear_error(tmp_path: Path, record_id: str, line: str, message: str) -> None:
    with pytest.raises(CorrectionError, match=r"corrections\.csv") as error:
        _corrected(tmp_path, line.format(id=record_id))
    assert message in str(error.value)


@pytest.mark.parametrize("item", ["stinger", "tank", "missile/stinger", "weapons", ""])
def test_an_item_of_the_catalogue_is_taken(tmp_path: Path, record_id: str, item: str) -> None:
    (row,) = _corrected(tmp_path, f"{record_id},item_id,{item},why,ab")["shipments"]
    assert row["item_id"] == (item or None)


def test_an_actor_that_only_the_articles_name_is_taken(tmp_path: Path, record_id: str) -> None:
    told, other = article("a"), article("b")
    group = {"supplier_id": "partners", "supplier_name": "partners", "supplier_iso3": None, "supplier_type": "group"}
    events = {"a": [event(told)], "b": [event(other, group)]}
    path = tmp_path / "corrections.csv"
    path.write_text(f"{HEADER}{record_id},recipient_id,partners,why,ab\n", encoding="utf-8")
    found = resolve([told, other], events, None, LATER, "run-2", read_corrections(path))
    assert {"partners", "UKR"} == {row["recipient_id"] for row in found["shipments"]}


@pytest.mark.parametrize(("cell", "unknown"), [("FRA|Belgiun", "Belgiun"), ("FRA|DEU|BEL", None)])
def test_each_member_of_a_list_of_actors_is_known(tmp_path: Path, cell: str, unknown: str | None) -> None:
    told = article("a")
    events = {"a": [event(told, table="diplomatic_events")]}
    (row,) = resolve([told], events, None, NOW, "run-1")["diplomatic_events"]
    path = tmp_path / "corrections.csv"
    path.write_text(f"{HEADER}{row['record_id']},actors,{cell},why,ab\n", encoding="utf-8")
    if unknown is None:
        (row,) = resolve([told], events, None, LATER, "run-2", read_corrections(path))["diplomatic_events"]
        assert row["actors"] == cell.split("|")
        return
    with pytest.raises(CorrectionError, match=f"line 2: .* know the actors '{unknown}'; the nearest are BEL"):
        resolve([told], events, None, LATER, "run-2", read_corrections(path))


def test_a_file_with_other_columns_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text("id,field,new\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match="line 1: the columns must be record,column,value,reason,who"):
        read_corrections(path)


def test_the_correction_of_a_merged_record_goes_with_it(tmp_path: Path) -> None:
    one, other = article("a"), article("b", "2022-03-03")
    seven: dict[str, object] = {"quantity_low": 700, "quantity_best": 700, "quantity_high": 700}
    first = resolve([one, other], {"a": [event(one)], "b": [event(other, seven)]}, None, NOW, "run-1")
    both = {str(row["record_id"]) for row in first["shipments"]}
    same = {"a": [event(one)], "b": [event(other)]}
    second = resolve([one, other], same, Published(first), LATER, "run-2")
    kept = str(second["shipments"][0]["record_id"])
    (gone,) = both - {kept}
    path = tmp_path / "corrections.csv"
    path.write_text(f"{HEADER}{gone},quantity_unit,set,counted anew,ab\n", encoding="utf-8")
    third = resolve([one, other], same, Published(second), LATER, "run-3", read_corrections(path))
    (row,) = third["shipments"]
    assert (row["record_id"], row["quantity_unit"]) == (kept, "set")
    assert third.corrected == {(kept, "quantity_unit")}
