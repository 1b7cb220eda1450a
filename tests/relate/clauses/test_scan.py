"""Which sentences are worth a parse."""

import subprocess
import sys

import pytest

from flows.normalise import normalise_text
from flows.normalise.gazetteer import fold
from flows.relate.clauses.scan import worth_reading
from flows.relate.clauses.sentences import split_sentences


def read(text: str, language: str) -> list[int]:
    return worth_reading(fold(text), language, split_sentences(text, language), normalise_text(text, language, None))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway delivered twelve howitzers to Ukraine."),
        ("en", "Canada imposed new sanctions on Belarus."),
        ("en", "France and Italy have signed\na treaty."),
        ("fr", "La Norvège a livré douze obusiers à l'Ukraine."),
        ("fr", "Le Canada a imposé de nouvelles sanctions à la Biélorussie."),
        ("fr", "- 40 obusiers"),
    ],
)
def test_a_trigger_with_what_its_table_needs_is_read(language: str, text: str) -> None:
    assert read(text, language) == [0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She delivered a long speech on housing."),  # nothing to deliver
        ("en", "The bakery imposed a limit of two loaves in Belarus."),  # a light verb without its object
        ("en", "Visibility was poor all over Norway."),  # no trigger begins a word
        ("en", "Twelve howitzers rusted in the rain."),
        ("fr", "Elle a prononcé un long discours sur le logement."),
        ("fr", "La boulangerie impose une limite de deux pains en Biélorussie."),
        ("fr", "Douze obusiers rouillaient sous la pluie."),
    ],
)
def test_a_sentence_that_can_tell_nothing_is_not_read(language: str, text: str) -> None:
    assert read(text, language) == []


def test_a_model_is_loaded_only_when_its_language_comes_up() -> None:
    code = (
        "from flows.relate.clauses.tagger import tagger; import sys; "
        "assert 'spacy' not in sys.modules; tagger('fr'); "
        "print(*sorted(m for m in sys.modules if m.startswith(('fr_core', 'en_core')) and '.' not in m))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "fr_core_news_md"


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "Chad and Mali held a summit. The two men met for an hour.", [0, 1]),
        ("en", "The bakers opened at six. The two men met for an hour.", []),
        ("fr", "Le Tchad a reçu le président malien. Ils se sont entretenus une heure.", [0, 1]),
    ],
)
def test_a_pair_that_was_named_before_is_read_on(language: str, text: str, numbers: list[int]) -> None:
    assert read(text, language) == numbers
