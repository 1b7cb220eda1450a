"""Languages: told offline, the declared one checked, the supported ones those of the dictionaries."""

import pytest

from flows.ingest.language import identify_language, supported

FRENCH = "La Suède a livré dix chars à l'Ukraine, a indiqué jeudi le ministère de la Défense à Stockholm."
ENGLISH = "Sweden has delivered ten tanks to Ukraine, the defence ministry in Stockholm said on Thursday."
POLISH = "Szwecja dostarczyła Ukrainie dziesięć czołgów, poinformowało w czwartek ministerstwo obrony w Sztokholmie."


def test_the_supported_languages_are_the_folders_of_the_dictionary() -> None:
    assert {"fr", "en"} <= supported()


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (FRENCH, None, "fr"),
        (ENGLISH, None, "en"),
        (POLISH, None, "pl"),
        (FRENCH.upper(), None, "fr"),
        (FRENCH, "fr-FR", "fr"),
        (FRENCH, "français", "fr"),
        (ENGLISH, "eng", "en"),
        (ENGLISH, "English", "en"),
        ("La Pologne livre 30 chars", None, "fr"),
        ("Germany sends tanks", None, "en"),
        ("Kyiv", "fr", "fr"),
        ("12 %", None, None),
        ("12 %", "fr", "fr"),
    ],
)
def test_language(text: str, declared: str | None, language: str | None) -> None:
    reading = identify_language(text, declared)
    assert (reading.language, reading.note) == (language, None)


@pytest.mark.parametrize(("text", "declared", "language"), [(POLISH, "fr", "pl"), (FRENCH, "en", "fr")])
def test_a_text_that_plainly_contradicts_its_source_is_believed(text: str, declared: str, language: str) -> None:
    reading = identify_language(text, declared)
    assert reading.language == language
    assert reading.note == f"declared as {declared!r} but written in {language!r}"
