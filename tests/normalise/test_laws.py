"""Laws of the stage: spans quote the text, mentions of a kind never overlap, a sentence reads alike anywhere."""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.normalise import normalise_text
from flows.normalise.mention import Mention, Quantity
from flows.normalise.money import find_money
from flows.normalise.quantities import find_quantities

HERE = Path(__file__).parent
FILES = (HERE / "quantities" / "counts.toml", HERE / "money" / "sums.toml")
SENTENCES = {
    language: [
        re.sub(r"[\[\]]", "", case["text"])
        for file in FILES
        for case in tomllib.loads(file.read_text(encoding="utf-8"))[language]
        if "\n" not in case["text"]
    ]
    for language in ("en", "fr")
}
SCRAPS = st.text(alphabet=" 0123456789.,-–'’()%$€£/\n\u00a0\u202fabcdemnorstuvéèàMKT", max_size=80)


@pytest.mark.parametrize("language", SENTENCES)
@settings(max_examples=40)
@given(data=st.data())
def test_a_sentence_has_the_same_values_inside_a_longer_text(language: str, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=2, max_size=4))
    text = data.draw(st.sampled_from([" ", "\n", "\n\n"])).join(chosen)
    alone = [mention.value for sentence in chosen for mention in _numeric(sentence, language)]
    assert [mention.value for mention in _numeric(text, language)] == alone


@pytest.mark.parametrize("language", SENTENCES)
@settings(max_examples=60)
@given(data=st.data())
def test_spans_quote_the_text_and_never_overlap_within_a_kind(language: str, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(SENTENCES[language]))
    text = data.draw(SCRAPS) + sentence + data.draw(SCRAPS)
    _check(text, normalise_text(text, language, date(2022, 3, 2)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "De 5 au moins 300 blessés."),
        ("en", "From 5 at least 300 wounded."),
        ("en", "From 5 at least another 300 wounded."),
    ],
)
def test_a_wording_between_two_numbers_is_the_second_ones(language: str, text: str) -> None:
    found = find_quantities(text, language)
    _check(text, found)
    assert [mention.value.modality for mention in found if isinstance(mention.value, Quantity)] == ["exact", "at_least"]


@pytest.mark.parametrize("language", SENTENCES)
@settings(max_examples=200)
@given(text=SCRAPS)
@example(text="0$c£0")
def test_scraps_are_read_without_error(language: str, text: str) -> None:
    _check(text, [*find_quantities(text, language), *find_money(text, language, date(2022, 3, 2))])


def test_a_capitalised_word_that_ends_a_sentence_names_no_number_behind_it() -> None:
    text = "Les articles 12 et 14 de la Charte. 200 Stinger supplémentaires, encore 50 camions."
    first, second = text.split(". ")
    alone = [mention.value for sentence in (f"{first}.", second) for mention in _numeric(sentence, "fr")]
    assert [mention.value for mention in _numeric(text, "fr")] == alone != []


def _numeric(text: str, language: str) -> list[Mention]:
    return [mention for mention in normalise_text(text, language, None) if mention.kind in ("quantity", "money")]


def _check(text: str, mentions: Sequence[Mention]) -> None:
    assert all(mention.text == text[mention.start : mention.end] != "" for mention in mentions)
    for kind in {mention.kind for mention in mentions}:
        spans = sorted((mention.start, mention.end) for mention in mentions if mention.kind == kind)
        assert all(left[1] <= right[0] for left, right in pairwise(spans)), kind
