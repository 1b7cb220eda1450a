"""What holds for the names of any text, however it is put together."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.normalise.mention import Mention, Name
from flows.normalise.names import find_names

FRAGMENTS = {
    "en": [
        "President Biden", "the German chancellor", "Ukraine", "US-led", "NATO member states", "some twenty countries",
        "Prime Minister Oddman of Latvia", "Mr. Sullivan", "Kyiv", "the Dutch have", "former", "Georgia", "Chad Palmer",
        "foreign ministers of France and Italy", "Brussels", "said", "and", ",", "'s", "(ROK)", "\n\n", "12,000 troops",
        "Anglo-Polish", "Congo", "the Alliance", "’", "THE UNITED STATES", "é", "\U0001f600",
    ],
    "fr": [
        "le président Biden", "le chancelier allemand", "l'Ukraine", "une vingtaine de pays", "les membres de l'Otan",
        "le ministre polonais de la Défense", "M. Macron", "Kiev", "franco-allemand", "ancien", "Géorgie", "du Niger",
        "les présidents russe et turc", "Bruxelles", "a dit", "et", ",", "’", "\u00a0", "\n\n", "22 000 soldats",
        "israélo-", "l'Alliance", "les Vingt-Sept", "LES ÉTATS-UNIS", "\U0001f600",
    ],
}  # fmt: skip
DAY = date(2022, 3, 2)


@pytest.mark.parametrize("language", ["en", "fr"])
@settings(max_examples=150)
@given(data=st.data())
def test_mentions_quote_the_text_in_order_and_never_overlap(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(FRAGMENTS[language]), max_size=12))
    text = data.draw(st.sampled_from([" ", "", "-", ", "])).join(words)
    reached = 0
    for mention in find_names(text, language, DAY):
        assert reached <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert isinstance(mention.value, Name)
        reached = mention.end


@pytest.mark.parametrize("language", ["en", "fr"])
@given(text=st.text(max_size=200))
@settings(max_examples=100)
def test_any_text_is_read_without_an_error(language: str, text: str) -> None:
    for mention in find_names(text, language):
        assert text[mention.start : mention.end] == mention.text


def _moved(mentions: list[Mention], by: int) -> list[tuple[int, int, object]]:
    return [(mention.start + by, mention.end + by, mention.value) for mention in mentions]


@pytest.mark.parametrize(
    ("language", "sentence", "before"),
    [
        ("en", "Canadian Prime Minister Justin Trudeau called Berlin and some twenty countries.", "Kenya waited.\n\n"),
        (
            "fr",
            "Le ministre allemand de la Défense a reçu les Estoniens et une vingtaine de pays.",
            "Le Kenya a dit.\n\n",
        ),
    ],
)
def test_a_sentence_means_the_same_inside_a_longer_text(language: str, sentence: str, before: str) -> None:
    alone = find_names(sentence, language, DAY)
    inside = find_names(before + sentence, language, DAY)
    assert _moved(inside, 0)[-len(alone) :] == _moved(alone, len(before))
