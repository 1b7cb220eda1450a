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


SHORT_FRENCH = "La France a livré 20 chars au Tchad."
SHORT_ENGLISH = "France has delivered 20 tanks to Chad."
SHORT_GERMAN = "Die deutsche Bundeswehr liefert zehn Panzer an die Ukraine."


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (POLISH, "fr", "pl"),
        (FRENCH, "en", "fr"),
        (SHORT_FRENCH, "en", "fr"),
        (SHORT_ENGLISH, "fr", "en"),
        (SHORT_GERMAN, "en", "de"),
    ],
)
def test_a_text_that_plainly_contradicts_its_source_is_believed(text: str, declared: str, language: str) -> None:
    reading = identify_language(text, declared)
    assert reading.language == language
    assert reading.note is not None
    assert reading.note.startswith(f"declared as {declared!r} but written in {language!r}")
    assert "mend the language" in reading.note


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("Rafale, Mirage 2000, Leclerc", "en"),
        ("Protests in Port-au-Prince", "en"),
        ("Macron à Kyiv", "en"),
        ("Niger: coup d'Etat", "fr"),
    ],
)
def test_names_and_fragments_are_what_their_source_says(text: str, declared: str) -> None:
    assert identify_language(text, declared).language == declared


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("The president told the nation: « Nous avons livré dix chars à l'Ukraine, et nous continuerons. »", "en"),
        ("Le ministre a dit à Londres : “We will send the missiles before the end of the month.”", "fr"),
    ],
)
def test_a_quote_does_not_make_an_article_foreign(text: str, declared: str) -> None:
    assert identify_language(text, declared).language == declared


def test_a_doubtful_declaration_is_believed_and_doubted_aloud() -> None:
    reading = identify_language("Le Mali a reçu dix drones turcs.", "en")
    assert reading.language == "en"
    assert reading.note == (
        "declared as 'en' and read so, but it may be in 'fr': mend the language that its source states if so"
    )


@pytest.mark.parametrize(("text", "sure"), [(SHORT_FRENCH, True), (SHORT_GERMAN, True), ("Germany sends tanks", False)])
def test_a_reading_says_whether_it_is_sure(text: str, sure: bool) -> None:
    assert identify_language(text, None).sure is sure
