"""What holds of the tables and words of items, whatever is added to them."""

import csv
from pathlib import Path

import pytest

from flows import atlas
from flows.atlas import AtlasError
from flows.dictionary import entries
from flows.normalise.items.catalogue import catalogue
from flows.normalise.items.wordings import model_spellings, numbers, spellings

# The closed list of item categories.
CATEGORIES = frozenset(
    [
        *("aircraft", "helicopter", "uav", "air_defence", "missile", "anti_tank", "armoured_vehicle", "artillery"),
        *("ammunition", "small_arms", "ship", "sensor", "engine", "vehicle", "non_lethal", "training", "military_aid"),
        "weapons_unspecified",
    ]
)
STATES = {row["iso3"] for row in csv.DictReader((atlas.FOLDER / "states.csv").open(encoding="utf-8"))}


def test_there_are_models_and_words_enough_to_read_the_press() -> None:
    assert len(catalogue().models) >= 500
    for language in ("en", "fr"):
        heads = entries(language, "items", "head")
        generic = {form for head in heads for key in ("forms", "weak") for form in head.get(key, ())}
        assert len(generic) >= 200


def test_every_type_has_a_known_category_and_its_names() -> None:
    for kind in catalogue().types.values():
        assert kind.category in CATEGORIES
        assert all((kind.name_en, kind.name_fr))


def test_every_maker_is_a_state() -> None:
    assert {model.maker for model in catalogue().models.values()} - {None} <= STATES


def test_every_type_is_said_in_both_languages() -> None:
    english, french = ({head["id"] for head in entries(language, "items", "head")} for language in ("en", "fr"))
    # A mistranslation of one language has no twin in the other.
    assert english ^ french == {"suspected_sniper_rifle"}


def test_a_compound_of_an_unknown_type_names_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in ("item_types.csv", "item_modifiers.csv", "items.csv", "item_conflicts.csv"):
        (tmp_path / file).write_bytes((atlas.FOLDER / file).read_bytes())
    (tmp_path / "item_compounds.csv").write_text(
        "head,modifier,type\nmissile,anti_tank,flying_carpet\n", encoding="utf-8"
    )
    monkeypatch.setattr(atlas, "FOLDER", tmp_path)
    with pytest.raises(AtlasError, match=r"item_compounds\.csv, line 2: .*add it to item_types\.csv"):
        catalogue.__wrapped__()


def test_a_line_of_too_few_cells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "item_types.csv").write_text("type,category,role\nmissile,missile\n", encoding="utf-8")
    monkeypatch.setattr(atlas, "FOLDER", tmp_path)
    with pytest.raises(AtlasError, match=r"item_types\.csv, line 2: the number of cells"):
        catalogue.__wrapped__()


@pytest.mark.parametrize(
    ("entry", "written"),
    [
        ("char", ["char"]),
        ("blindé(e)(s)", ["blindé", "blindés", "blindée", "blindées"]),
        ("anti(|-| )tank", ["antitank", "anti-tank", "anti tank"]),
        ("(defen(c|s)e|security) aid", ["defence aid", "security aid", "defense aid"]),
    ],
)
def test_brackets_stand_for_spellings(entry: str, written: list[str]) -> None:
    assert spellings(entry) == written


@pytest.mark.parametrize(
    ("entry", "singular", "plural"),
    [
        ("canon+s antiaérien+s", ["canon antiaérien"], ["canons antiaériens"]),
        ("lorry / lorries", ["lorry"], ["lorries"]),
        ("- / explosives", [], ["explosives"]),
        ("ammunition", ["ammunition"], []),
        ("porte-avions / porte-avions", ["porte-avions"], ["porte-avions"]),
    ],
)
def test_a_noun_has_its_numbers(entry: str, singular: list[str], plural: list[str]) -> None:
    assert numbers(entry) == (singular, plural)


def test_the_press_writes_models_in_its_own_ways() -> None:
    assert dict(model_spellings("MiG-29")).keys() >= {"MiG-29", "MiG29", "MiG 29", "Mig-29"}
    assert dict(model_spellings("HIMARS"))["Himars"] is False
    assert dict(model_spellings("HARM"))["Harm"] is True
    assert dict(model_spellings("A-10"))["A 10"] is True
