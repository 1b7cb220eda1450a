"""Whose statement a text without a publisher is: a readout that opens with a bare office, a transcript, neither."""

import pytest

from flows.normalise.normalise import normalise_text
from flows.relate.homes import home_of

READOUTS = [
    ("fr", "Le ministre de la Défense s'est rendu lundi au Gabon, où des soldats français s'entraînent.", "FRA"),
    ("fr", "Le ministre des Affaires étrangères a reçu mardi à Paris son homologue kényan.", "FRA"),
    ("en", "The foreign minister spoke on Monday with her Kenyan counterpart. Canada stands by Kenya.", "CAN"),
]
OTHERS = [
    ("fr", "Le Gabon a reçu lundi deux hélicoptères, a annoncé le ministre de la Défense à Paris."),
    ("fr", "Le ministre norvégien de la Défense s'est rendu lundi à Paris."),
    ("en", "The minister spoke on Monday. Canada and Australia were watching."),
    ("en", "The government will send six jets to Jordan, the Danish premier said in Ottawa on Tuesday."),
    ("fr", "Le gouvernement enverra six avions en Jordanie, a dit mardi à Montréal le Premier ministre danois."),
]


@pytest.mark.parametrize(("language", "text", "home"), READOUTS)
def test_a_readout_is_of_the_state_that_it_names_as_its_own(language: str, text: str, home: str) -> None:
    assert home_of(text, normalise_text(text, language, None, None), language, transcript=False) == home


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_no_home_where_a_state_is_named_first_or_two_are_as_likely(language: str, text: str) -> None:
    assert home_of(text, normalise_text(text, language, None, None), language, transcript=False) is None


def test_a_transcript_is_of_the_state_of_whose_seat_it_speaks() -> None:
    text = "QUESTION: What of Chad? MR HILL: We urge Chad to talk. The White House will say more."
    assert home_of(text, normalise_text(text, "en", None, None), "en", transcript=True) == "USA"
