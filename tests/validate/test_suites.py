"""The files under expectations/ hold together, prove what they say, and are refused where they don't."""

from pathlib import Path

import pytest

from flows.validate import SuiteError, read_suites
from flows.validate.expectation import build
from flows.validate.proofs import disproved

SOUND = """
[[expect]]
id = "named"
kind = "expect_column_values_to_not_be_null"
columns = ["name_en"]
severity = "row"
note = "It has a name."
"""
PROOF = '[named]\npass = { name_en = "Riga" }\nfail = { name_en = "null" }\n'
BASE = '[places]\nplace_id = "riga"\nprecision = "city"\nname_en = "Riga"\n'


def test_every_expectation_is_proved_by_a_row_that_passes_and_one_that_fails() -> None:
    assert disproved(read_suites()) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("named", "", "places.toml, entry 1: id is missing"),
        ("name_en", "label", "places.toml, entry named: places has no column label"),
        ('"row"', '"grave"', "places.toml, entry named: severity grave is none of row, critical, warning"),
        ("note =", "remark =", "places.toml, entry named: unknown key remark"),
        ("expect_column_values_to_not_be_null", "is_not_null", "is_not_null is no kind"),
        ("note =", 'when = "colour == 1"\nnote =', "places.toml, entry named: places has no column colour"),
        ("note =", 'when = "colour =="\nnote =', "places.toml, entry named: the condition can't be read"),
        ("note =", "kwargs = { mostly = 0.9 }\nnote =", "with `mostly` bad rows would pass"),
        ("expect_column_values_to_not_be_null", "expect_column_median_to_be_between", "is about the whole table"),
        ("[[expect]]", 'tables = ["nowhere"]\n[[expect]]', "places.toml: there is no table nowhere"),
        ("[[expect]]", "[expect", "places.toml is no TOML"),
        ("[[expect]]", "[[expectation]]", "places.toml: unknown key expectation"),
    ],
)
def test_a_wrong_file_is_an_error_that_names_file_and_entry(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "places.toml").write_text(SOUND.replace(old, new), encoding="utf-8")
    with pytest.raises(SuiteError) as error:
        read_suites(tmp_path)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("to_not_be_null", "to_not_be_odd", "Great Expectations has no expect_column_values_to_not_be_odd"),
        ("note =", "kwargs = { strict = true }\nnote =", "does not take these arguments"),
        ('["name_en"]', '["name_en", "name_fr"]', "does not take 2 columns"),
    ],
)
def test_what_great_expectations_does_not_know_is_an_error(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "places.toml").write_text(SOUND.replace(old, new), encoding="utf-8")
    (entry,) = read_suites(tmp_path)["places"]
    with pytest.raises(SuiteError, match=r"places\.toml, entry named") as error:
        build(entry)
    assert message in str(error.value)


def test_an_id_used_twice_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "places.toml").write_text(SOUND + SOUND, encoding="utf-8")
    with pytest.raises(SuiteError, match=r"places\.toml, entry named: the id is used twice for places"):
        read_suites(tmp_path)


def test_a_folder_without_expectations_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SuiteError, match="holds no expectations"):
        read_suites(tmp_path)


@pytest.mark.parametrize(
    ("proof", "message"),
    [
        ("", "places.toml, entry named: it has no proof"),
        (PROOF.replace("named", "renamed"), "proofs/places.toml, renamed: there is no such expectation"),
        (PROOF.replace('"null"', '"Riga"'), "places.toml, entry named: the row that must fail passes"),
        (PROOF.replace('"Riga"', '"null"'), "places.toml, entry named: the row that must pass fails"),
    ],
)
def test_an_expectation_that_is_not_proved_is_found(tmp_path: Path, proof: str, message: str) -> None:
    (tmp_path / "places.toml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "proofs").mkdir()
    (tmp_path / "proofs" / "sound_rows.toml").write_text(BASE, encoding="utf-8")
    (tmp_path / "proofs" / "places.toml").write_text(proof, encoding="utf-8")
    assert any(message in fault for fault in disproved(read_suites(tmp_path), tmp_path / "proofs"))
