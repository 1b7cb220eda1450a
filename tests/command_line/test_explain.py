"""`communique explain` shows how a row or a text was read: its sentence with the roles, its rule, what was refused."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from flows import pipeline, version
from flows.command_line import main
from flows.ingest.article import Article
from flows.normalise.mention import Mention
from flows.relate import relate
from flows.relate.event import Event
from flows.write import read_release
from tests.pipeline import wire
from tests.pipeline.test_run import NOW

Explain = Callable[..., tuple[int, str]]


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str]) -> Explain:
    """The status of the command, and all that it said."""

    def explain(*words: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as stopped:
            main(["explain", *words])
        said = capsys.readouterr()
        return int(stopped.value.code or 0), said.out + said.err

    return explain


def record_id(data: Path, table: str) -> str:
    release = read_release(data / "curated")
    assert release is not None
    return str(release.rows(table)[0]["record_id"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norwegen hat nach Angaben des Ministeriums am Montag zwölf Haubitzen an die Ukraine geliefert.", "de"),
        ("Noruega entregó el lunes doce obuses a Ucrania, según informó el ministerio de Defensa del país.", "es"),
    ],
)
def test_a_language_that_is_not_read_is_named_with_the_remedy(explain: Explain, text: str, language: str) -> None:
    status, said = explain("--text", text)
    assert status == 2
    assert f"written in '{language}', which is not read (en, fr)" in said
    assert "--language" in said


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "La Norvège a livré douze obusiers à l'Ukraine.",
            "La [supplier Norvège] a [trigger livré] [quantity douze] [item obusiers] à l'[recipient Ukraine].",
        ),
        (
            "en",
            "Norway delivered twelve howitzers to Ukraine.",
            "[supplier Norway] [trigger delivered] [quantity twelve] [item howitzers] to [recipient Ukraine].",
        ),
    ],
)
def test_a_text_is_shown_with_its_roles_and_rule(explain: Explain, language: str, text: str, told: str) -> None:
    status, said = explain("--language", language, "--text", text)
    assert status == 0
    assert told in said
    assert "rule shipments.deliver" in said
    assert "delivered, actual, confidence 0." in said
    assert "quantity      low=12  best=12  high=12" in said


def test_all_who_meet_stand_in_a_line_under_the_first_of_them(explain: Explain) -> None:
    _, said = explain("--language", "en", "--text", "The presidents of France, Germany and Turkey met in Geneva.")
    actor, actors = (line.split() for line in said.splitlines() if line.startswith("  actor"))
    assert actor[:2] == ["actor", "id=FRA"]
    assert actors == ["actors", "FRA,", "DEU,", "TUR"]


def test_the_source_of_a_claim_is_marked(explain: Explain) -> None:
    _, said = explain("--text", "According to two officials, Norway delivered twelve howitzers to Ukraine.")
    assert "[attribution According to two officials], [supplier Norway]" in said
    assert "delivered, attributed" in said


def test_what_is_refused_stands_behind_with_its_reason(explain: Explain) -> None:
    status, said = explain("--text", "Norway has not delivered the howitzers to Ukraine.", "--language", "en")
    assert status == 0
    assert "0 rows" in said.splitlines()[0]
    assert "shipments  refused: negated  rule shipments.deliver" in said


def test_a_text_without_a_row_says_what_the_tables_hold(explain: Explain) -> None:
    _, said = explain("--text", "The village market has opened again.", "--language", "en")
    assert "0 rows, 0 refused" in said
    assert "no shipment of arms" in said
    assert "communique normalise" in said


def test_a_row_is_shown_with_what_was_refused_in_its_sentences_only(explain: Explain, tmp_path: Path) -> None:
    told = (
        "Norway delivered twelve howitzers to Ukraine but has not delivered mortars to Chad. "
        "Sweden has not delivered tanks to Mali."
    )
    story = {**wire.STORIES[1], "id": "en-9", "text": told}
    pipeline.run(wire.write(tmp_path / "wire", (story,)), tmp_path / "data", NOW, by_hand=True)
    _, said = explain(record_id(tmp_path / "data", "shipments"), "--data", str(tmp_path / "data"))
    assert "[supplier Norway] [trigger delivered]" in said
    assert "refused: negated" in said
    assert "Chad" in said
    assert "Mali" not in said


def test_a_row_is_shown_with_every_article_that_tells_it(explain: Explain, published_once: Path) -> None:
    status, said = explain(record_id(published_once, "shipments"), "--data", str(published_once))
    assert status == 0
    assert "fr-1  Agence Exemple  2022-03-16" in said
    assert "en-1  Example Wire  2022-03-16" in said
    assert (
        "[supplier Germany] has [trigger delivered] [quantity 500] [item Stinger missiles] to [recipient Ukraine]"
        in said
    )
    assert "rule shipments.deliver" in said


def test_brackets_in_what_articles_tell_are_shown_as_they_are(explain: Explain, tmp_path: Path) -> None:
    story = {**wire.STORIES[1], "id": "[/red] 7", "publisher": "[bold]Example[/dim] :bomb: Wire"}
    pipeline.run(wire.write(tmp_path / "wire", (story,)), tmp_path, NOW, by_hand=True)
    status, said = explain(record_id(tmp_path, "shipments"), "--data", str(tmp_path))
    assert status == 0
    assert "[/red] 7  [bold]Example[/dim] :bomb: Wire  2022-03-16" in said


def test_a_row_in_quarantine_is_shown_with_the_expectation_it_failed(
    explain: Explain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disordered(article: Article, mentions: Sequence[Mention]) -> Iterator[Event]:
        for event in relate(article, mentions):
            yield replace(event, fields={**event.fields, "quantity_low": 700}) if event.table == "shipments" else event

    monkeypatch.setattr(pipeline, "relate", disordered)
    pipeline.run(wire.write(tmp_path / "wire"), tmp_path / "data", NOW, by_hand=True)
    release = read_release(tmp_path / "data" / "curated")
    assert release is not None
    assert not release.rows("shipments")
    withheld = {
        json.loads(str(row["candidate"]))["record_id"] for row in release.rows("quarantine") if row["candidate"]
    }
    status, said = explain(withheld.pop(), "--data", str(tmp_path / "data"))
    assert status == 0
    assert "in quarantine, so in no table" in said
    assert "low_up_to_best: low ≤ best. quantity_best = 500; quantity_low = 700" in said
    assert "[quantity 500]" in said


def test_an_unknown_row_is_wrong_use(explain: Explain, published_once: Path) -> None:
    status, said = explain("shipments-unknown", "--data", str(published_once))
    assert status == 2
    assert f"no row 'shipments-unknown' in the tables of {published_once / 'curated'}" in said
    assert f"such as {record_id(published_once, 'shipments')}" in said
    assert "--data" in said


def test_where_nothing_is_published_it_says_how_to_publish(explain: Explain, tmp_path: Path) -> None:
    status, said = explain("shp-1", "--data", str(tmp_path))
    assert status == 2
    assert f"nothing has been published in {tmp_path / 'curated'}: publish with `./communique run`" in said


def test_a_row_that_has_ended_is_told_with_its_day(
    explain: Explain, published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = record_id(published, "shipments")
    monkeypatch.setattr(pipeline, "relate", lambda *_: ())
    monkeypatch.setattr(version, "reading_version", lambda: "that reads nothing")
    pipeline.run(wire.write(tmp_path / "again"), published, NOW + timedelta(days=1), by_hand=True)
    status, said = explain(ended, "--data", str(published))
    assert status == 2
    assert f"row '{ended}' has ended (retracted, {NOW + timedelta(days=1):%Y-%m-%d})" in said


def test_a_row_that_went_into_another_names_it(explain: Explain, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"record_id": "shp-1", "superseded_at": NOW, "merged_into": "shp-2", "change_type": "merged"}
    release = SimpleNamespace(rows=lambda name: [gone] if name == "history" else [])
    monkeypatch.setattr("flows.terminal.missing.read_release", lambda _: release)
    monkeypatch.setattr("flows.terminal.record.read_release", lambda _: release)
    assert f"one with shp-2 since {NOW:%Y-%m-%d}: ./communique explain shp-2" in explain("shp-1")[1]


@pytest.mark.parametrize("words", [(), ("shipments-1", "--text", "Norway delivered twelve howitzers.")])
def test_a_row_or_a_text_but_not_both(explain: Explain, words: tuple[str, ...]) -> None:
    status, said = explain(*words)
    assert status == 2
    assert "RECORD_ID or --text" in said


def test_colours_are_for_terminals_only(explain: Explain, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("--text", "Norway delivered twelve howitzers to Ukraine.")
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    _, plain = explain(*words)
    assert "\x1b[" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    _, coloured = explain(*words)
    assert "\x1b[" in coloured
