"""What holds of the places of the atlas and of the places of any text."""

import csv
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import atlas
from flows.atlas import AtlasError
from flows.normalise.mention import Mention, Place
from flows.normalise.places import country, describe, find_places
from flows.normalise.places.atlas import places, states

DISPUTED = ("Crimea", "Nagorno-Karabakh", "Golan Heights", "Western Sahara", "Kashmir", "Abkhazia", "Sevastopol")
SCRAPS = st.text(alphabet=" -'’(),.«»\n\u00a0\u202fabcdeimnorstéèàABKMS", max_size=50)
SENTENCES = {
    "en": ["Trucks left Rzeszow for the Kursk region.", "The frigate sails to the Red Sea, near northern Yemen."],
    "fr": ["Des camions vont de Rzeszow vers la région de Koursk.", "La frégate gagne la mer Rouge, au nord du Yémen."],
}


def test_ids_are_unique() -> None:
    ids = [known.place.place_id for known in places()]
    assert len(ids) == len(set(ids))


def test_every_place_but_a_state_has_coordinates_and_a_name_in_each_language() -> None:
    for known in places():
        assert known.place.precision == "country" or None not in (known.place.latitude, known.place.longitude)
        assert all(known.names[language][0] for language in ("en", "fr"))


def test_every_state_of_the_atlas_that_geonames_knows_is_a_place() -> None:
    with (atlas.FOLDER / "states.csv").open(encoding="utf-8", newline="") as lines:
        members = {row["iso3"] for row in csv.DictReader(lines) if row["status"] in ("member", "observer")}
    assert members <= states().keys()


@pytest.mark.parametrize("name", DISPUTED)
def test_disputed_territory_belongs_to_no_state(name: str) -> None:
    found = [known.place for known in places() if known.place.name == name]
    assert [place.iso3 for place in found] == [None]


def test_a_territory_lies_in_the_state_that_it_belongs_to() -> None:
    assert {known.place.name: known.place.iso3 for known in places() if known.place.name in ("Nuuk", "Guam")} == {
        "Nuuk": "DNK",
        "Guam": "USA",
    }


@pytest.mark.parametrize("language", SENTENCES)
@settings(max_examples=60)
@given(data=st.data())
def test_spans_quote_the_text_and_never_overlap(language: str, data: st.DataObject) -> None:
    text = data.draw(SCRAPS) + data.draw(st.sampled_from(SENTENCES[language])) + data.draw(SCRAPS)
    _check(text, find_places(text, language))


def test_both_languages_give_the_same_places() -> None:
    for english, french in zip(SENTENCES["en"], SENTENCES["fr"], strict=True):
        assert {m.value for m in find_places(english, "en")} == {m.value for m in find_places(french, "fr")}


def test_every_place_found_can_be_described() -> None:
    for language, sentences in SENTENCES.items():
        for mention in (mention for sentence in sentences for mention in find_places(sentence, language)):
            assert isinstance(mention.value, Place)
            described = describe(mention.value.place_id)
            assert described is not None
            assert (described.precision, described.iso3) == (mention.value.precision, mention.value.iso3)
    assert describe("geonames:0") is None
    assert describe("part:XXX-north") is None


def test_a_place_of_the_world_has_its_register_number() -> None:
    described = describe("geonames:703448")
    assert described is not None
    assert (described.geonames_id, described.names["fr"]) == (703448, "Kiev")


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ("x:y,Yonder,Là-bas,,nowhere,1,1,,,,", "precision 'nowhere' is none of"),
        ("x:y,Yonder,Là-bas,,city,91,1,,,,", "91 degrees: write at most 90"),
        ("x:y,Yonder,Là-bas,,city,north,1,,,,", "'north' is no number of degrees"),
        ("x:y,Yonder", "the number of cells"),
    ],
)
def test_a_wrong_line_is_named(cells: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    header = (atlas.FOLDER / "places.csv").read_text(encoding="utf-8").splitlines()[0]
    (tmp_path / "places.csv").write_text(f"{header}\n{cells}\n", encoding="utf-8")
    monkeypatch.setattr(atlas, "FOLDER", tmp_path)
    with pytest.raises(AtlasError, match=rf"places\.csv, line 2: {problem}"):
        places.__wrapped__()


def _check(text: str, mentions: Sequence[Mention]) -> None:
    assert all(text[mention.start : mention.end] == mention.text and mention.text for mention in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))


def test_a_state_is_the_same_place_whether_the_text_names_it_or_its_army() -> None:
    (named,) = (m.value for m in find_places("The battalion is in Finland.", "en") if isinstance(m.value, Place))
    assert country("FIN") == named
