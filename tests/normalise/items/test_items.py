"""What holds of the items of any text: values know no language, spans quote, sure items do not depend on company."""

import tomllib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.normalise.items import find_items
from flows.normalise.mention import Item, Mention

TWINS = tomllib.loads((Path(__file__).parent / "twins.toml").read_text(encoding="utf-8"))["twin"]
SCRAPS = st.text(alphabet=" -–'’(),.«»\"0123456789\n\u00a0\u202fabcdeimnorstéèàABMTS", max_size=60)


@pytest.mark.parametrize("twin", TWINS, ids=[twin["en"][:40] for twin in TWINS])
def test_both_languages_give_the_same_values(twin: dict[str, str]) -> None:
    english, french = ([_neutral(mention) for mention in find_items(twin[key], key)] for key in ("en", "fr"))
    assert len(english) > 0
    assert sorted(english, key=str) == sorted(french, key=str)


@pytest.mark.parametrize("language", ["en", "fr"])
@settings(max_examples=100)
@given(data=st.data())
def test_spans_quote_the_text_and_never_overlap(language: str, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from([twin[language] for twin in TWINS]))
    _check((text := data.draw(SCRAPS) + sentence + data.draw(SCRAPS)), find_items(text, language))


@pytest.mark.parametrize("language", ["en", "fr"])
@settings(max_examples=60)
@given(data=st.data())
def test_more_text_takes_no_item_away(language: str, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from([twin[language] for twin in TWINS]), min_size=2, max_size=3))
    alone = [mention.value for sentence in chosen for mention in find_items(sentence, language)]
    together = [mention.value for mention in find_items("\n\n".join(chosen), language)]
    assert [value for value in together if value in alone] == alone


@pytest.mark.parametrize(
    ("text", "designation"),
    [
        ("two Himars", "HIMARS"),
        ("the F-16s", "F-16"),
        ("ten MIG 29", "MiG-29"),
        ("three T-72B3s", "T-72B3"),
        ("six M109 A3GM howitzers", "M109 A3GM"),
        ("31 M1A1 Abrams tanks", "M1A1 Abrams"),
        ("twelve FIM-92 Stinger missiles", "Stinger"),
        ("four MQ-9B drones", "MQ-9B"),
        ("a Sukhoi Su-25 jet", "Su-25"),
    ],
)
def test_a_model_is_named_as_it_is_usually_written(text: str, designation: str) -> None:
    assert [mention.value.designation for mention in find_items(text, "en") if isinstance(mention.value, Item)] == [
        designation
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The air force showed three drones and Hunter Biden to the generals."),
        ("en", "The navy showed the frigates, and the University of Virginia, its new missiles."),
        ("fr", "L'armée de l'air a montré trois drones et Hunter Biden aux généraux."),
    ],
)
def test_a_word_of_another_name_is_no_model(language: str, text: str) -> None:
    assert {m.text for m in find_items(text, language)}.isdisjoint({"Hunter", "Virginia"})


@pytest.mark.parametrize("text", ["", " ", "\n", "155 mm", "-", "system", "of ammunition for", "F-"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_scraps_are_read_without_error(text: str, language: str) -> None:
    _check(text, find_items(text, language))


def _neutral(mention: Mention) -> tuple[object, ...]:
    value = mention.value
    assert isinstance(value, Item)
    return value.item_id, value.name, value.designation, value.category, value.type


def _check(text: str, mentions: Sequence[Mention]) -> None:
    assert all(text[mention.start : mention.end] == mention.text and mention.text for mention in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))
