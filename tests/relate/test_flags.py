"""An event tells in its quality flags what a reader of the table cannot see in its cells."""

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import article_of


def flags(text: str, language: str = "en") -> list[list[str]]:
    article = article_of(text, language, {"published": "2023-05-10"})
    found = [e.fields["quality_flags"] for e in relate(article, normalise(article)) if e.refused is None]
    return [list(map(str, told)) for told in found if isinstance(told, list)]


def test_a_sum_for_several_recipients_is_told_to_be_shared() -> None:
    told = flags("Norway delivered twelve howitzers worth $90 million to Ukraine and Poland.")
    assert [("shared_value" in each) for each in told] == [True, True]
    assert flags("Norway delivered twelve howitzers worth $90 million to Ukraine.") == [[]]


def test_a_year_that_the_text_leaves_out_is_told_to_be_inferred() -> None:
    (told,) = flags("Norway delivered twelve howitzers to Ukraine on 4 March.")
    assert "inferred_year" in told


def test_a_slip_of_a_translator_is_suspected() -> None:
    told = flags("La Norvège a livré à l'Ukraine des tireurs d'élite et des munitions.", "fr")
    assert told == [["suspected_mistranslation"], []]
