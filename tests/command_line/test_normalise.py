"""`communique normalise`: one text a line in, one JSON object a line out."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from flows.command_line import main

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """What the command answers to some lines."""

    def ask(text: str | bytes, *words: str) -> list[dict[str, Any]]:
        given = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        with pytest.raises(SystemExit) as stopped:
            main(["normalise", *words])
        assert not stopped.value.code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return ask


def found(answer: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [mention for mention in answer["mentions"] if mention["kind"] == kind]


def test_every_line_has_its_answer_even_an_empty_one(ask: Ask) -> None:
    answers = ask("They sent 300 rifles.\n\nNothing here.\r\nIls ont envoyé 400 fusils.")
    assert len(answers) == 4
    assert answers[1] == {"mentions": []}
    assert [found(answer, "quantity")[0]["value"]["best"] for answer in (answers[0], answers[3])] == [300, 400]


def test_spans_are_code_points_of_the_line(ask: Ask) -> None:
    line = "🚀 L'Élysée : « au moins 1\u202f200 obus » à l'été\u00a02022"
    (answer,) = ask(line, "--language", "fr")
    assert found(answer, "quantity")
    assert all(line[mention["start"] : mention["end"]] == mention["text"] for mention in answer["mentions"])


def test_values_have_the_fields_that_proofs_name(ask: Ask) -> None:
    (answer,) = ask("at least 300 soldiers", "--language", "en")
    value = found(answer, "quantity")[0]["value"]
    assert (value["low"], value["best"], value["high"], value["modality"]) == (300, None, None, "at_least")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "On 3 May 2024 Norway sent Estonia 300 soldiers and ten Skarv radars for 2 million euros."),
        ("fr", "Le 3 mai 2024, la Norvège a envoyé à l'Estonie 300 soldats et dix radars pour 2 millions d'euros."),
    ],
)
def test_every_kind_that_the_help_names_is_found(ask: Ask, language: str, line: str) -> None:
    (answer,) = ask(line, "--language", language)
    kinds = {mention["kind"] for mention in answer["mentions"]}
    assert kinds == {"quantity", "money", "date", "name", "item", "place", "force"}


def test_relative_dates_count_from_the_day_of_publication(ask: Ask) -> None:
    (answer,) = ask("Il est arrivé mardi dernier.", "--language", "fr", "--published", "2022-03-02")
    assert [mention["value"]["earliest"] for mention in found(answer, "date")] == ["2022-03-01"]


def test_the_language_is_identified_line_by_line(ask: Ask) -> None:
    answers = ask(
        "La Pologne a envoyé vingt-deux chars à son voisin hier.\nPoland sent twenty-two tanks to its neighbour."
    )
    assert [found(answer, "quantity")[0]["value"]["best"] for answer in answers] == [22, 22]


def test_bytes_that_are_no_text_lose_no_line(ask: Ask) -> None:
    assert len(ask(b"\xff\xfe 300 rifles\nok\x00\n")) == 2
