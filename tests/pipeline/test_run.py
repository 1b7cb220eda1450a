"""A run of the whole line: what it makes, what it makes again, and what it leaves alone."""

import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows import pipeline, version
from flows.dictionary import DictionaryError
from flows.errors import RunError
from flows.ingest.article import Article
from flows.normalise import normalise as normalise_whole
from flows.normalise.mention import Mention
from flows.resolve import Records
from flows.validate import Verdict
from flows.write import read_release
from tests.pipeline import wire
from tests.pipeline.published import digests

NOW = datetime.fromisoformat(wire.NOW)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return wire.write(tmp_path / "wire")


def rows(data: Path, table: str) -> list[dict[str, object]]:
    release = read_release(data / "curated")
    assert release is not None
    return release.rows(table)


def run(source: Path, data: Path, now: datetime = NOW) -> bool:
    return pipeline.run(source, data, now, by_hand=True)


def observed(seen: list[str | None]) -> Callable[[Article], list[Mention]]:
    """A stage that finds nothing and notes which articles it was asked to read."""

    def normalise(article: Article) -> list[Mention]:
        seen.append(article.external_id)
        return []

    return normalise


def test_the_wire_comes_out_as_tables(source: Path, tmp_path: Path) -> None:
    assert run(source, tmp_path / "data")
    assert len(rows(tmp_path / "data", "articles")) == len(wire.STORIES)
    shipments, deployments = rows(tmp_path / "data", "shipments"), rows(tmp_path / "data", "deployments")
    told = [(row["supplier_id"], row["recipient_id"], row["quantity_best"], row["n_sources"]) for row in shipments]
    assert told == [("DEU", "UKR", 500, 2)]
    assert [(row["actor_id"], row["host_id"], row["quantity_best"]) for row in deployments] == [("USA", "POL", 3000)]
    assert rows(tmp_path / "data", "quarantine") == []


def test_the_same_input_at_the_same_clock_gives_the_same_bytes(
    source: Path, published_once: Path, tmp_path: Path
) -> None:
    run(source, tmp_path / "again")
    assert digests(tmp_path / "again") == digests(published_once)


def test_a_second_run_over_the_same_input_changes_nothing(source: Path, published: Path) -> None:
    before = digests(published)
    assert not run(source, published, NOW + timedelta(days=1))
    assert digests(published) == before


def test_the_order_of_arrival_does_not_matter(published_once: Path, tmp_path: Path) -> None:
    for number, story in enumerate(reversed(wire.STORIES)):
        run(wire.write(tmp_path / "wire", (story,)), tmp_path / "late", NOW + timedelta(days=number))
    for table in ("shipments", "deployments", "diplomatic_events"):
        ids = [{str(row["record_id"]) for row in rows(data, table)} for data in (tmp_path / "late", published_once)]
        assert ids[0] == ids[1]


def test_only_what_is_new_is_read(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str | None] = []
    monkeypatch.setattr("flows.pipeline.normalise", observed(seen))
    story = wire.STORIES[0] | {"id": "new", "text": "La Suède a promis dix chars à l'Ukraine, a dit sa ministre."}
    run(wire.write(tmp_path / "wire", (*wire.STORIES, story)), published)
    assert seen == ["new"]


def test_a_changed_dictionary_reads_everything_again(
    source: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    monkeypatch.setattr("flows.pipeline.normalise", observed(seen))
    run(source, published, NOW + timedelta(days=1))
    assert sorted(map(str, seen)) == sorted(story["id"] for story in wire.STORIES)
    assert {row["change_type"] for row in rows(published, "history")} == {"retracted"}


def test_an_article_that_breaks_the_code_stops_no_other(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def normalise(article: Article) -> list[Mention]:
        if article.external_id == "en-2":
            raise KeyError("a bug")
        return normalise_whole(article)

    monkeypatch.setattr("flows.pipeline.normalise", normalise)
    run(source, tmp_path / "data")
    failed = [row for row in rows(tmp_path / "data", "articles") if row["status"] == "failed"]
    assert [row["external_id"] for row in failed] == ["en-2"]
    assert "KeyError: 'a bug' (test_run.py, line" in str(failed[0]["reason"])
    assert len(rows(tmp_path / "data", "shipments")) == 1


def test_a_broken_dictionary_stops_the_run(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def normalise(article: Article) -> list[Mention]:
        raise DictionaryError(str(article.language), "names", "x", "correct that line")

    monkeypatch.setattr("flows.pipeline.normalise", normalise)
    with pytest.raises(RunError, match=r"names\.toml"):
        run(source, tmp_path / "data")
    assert digests(tmp_path / "data") == {}


def test_a_typo_in_the_atlas_stops_the_run_and_is_named(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def normalise_text(*_: object) -> list[Mention]:
        raise KeyError("ministr")

    monkeypatch.setattr(pipeline, "normalise_text", normalise_text)
    pipeline._load.cache_clear()
    with pytest.raises(RunError, match=r"'(en|fr)' can't be loaded: KeyError: 'ministr'"):
        run(source, tmp_path / "data")
    assert digests(tmp_path / "data") == {}


def failing(*names: str) -> Callable[[Article], list[Mention]]:
    """A stage that breaks on the articles of these names."""

    def normalise(article: Article) -> list[Mention]:
        if article.external_id in names:
            raise KeyError(f"a bug in {article.external_id}")
        return normalise_whole(article)

    return normalise


def stories(number: int) -> tuple[dict[str, str], ...]:
    """So many short ones of which none copies another."""
    return tuple(
        wire.STORIES[3] | {"id": f"story-{place}", "text": f"Le marché de la place {place} a rouvert ce matin."}
        for place in range(number)
    )


@pytest.mark.parametrize(("number", "lost"), [(3, 1), (10, 2)])
def test_a_fifth_of_what_was_read_or_a_single_article_may_fail(
    number: int, lost: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, data = wire.write(tmp_path / "wire", stories(number)), tmp_path / "data"
    run(source, data)
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    monkeypatch.setattr("flows.pipeline.normalise", failing(*(f"story-{place}" for place in range(lost))))
    assert run(source, data, NOW + timedelta(days=1))
    assert sum(row["status"] == "failed" for row in rows(data, "articles")) == lost


@pytest.mark.parametrize(("number", "lost"), [(1, 1), (9, 2)])
def test_a_run_that_would_lose_more_keeps_the_last_release(
    number: int, lost: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, data = wire.write(tmp_path / "wire", stories(number)), tmp_path / "data"
    run(source, data)
    before = digests(data)
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    monkeypatch.setattr("flows.pipeline.normalise", failing(*(f"story-{place}" for place in range(lost))))
    with pytest.raises(RunError, match=f"release stays: {lost} of the {number} articles that it read fail") as told:
        run(source, data, NOW + timedelta(days=1))
    # The first is named with what broke it, and what to do about it.
    assert re.search(r"the first, story-(\d+): .*'a bug in story-\1' \(test_run\.py, line \d+\)", str(told.value))
    assert "mend that and run again" in str(told.value)
    assert digests(data) == before


def test_who_gives_up_what_fails_can_do_as_the_refusal_says(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = wire.write(tmp_path / "wire")
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    monkeypatch.setattr("flows.pipeline.normalise", failing("en-1", "en-2"))
    with pytest.raises(RunError) as told:
        run(source, published, NOW + timedelta(days=1))
    snapshots, link = published / "curated" / ".snapshots", published / "curated" / ".current"
    assert f"to give them up delete {snapshots} and {link} and run again" in str(told.value)
    shutil.rmtree(snapshots)
    link.unlink()
    assert run(source, published, NOW + timedelta(days=1))
    assert sum(row["status"] == "failed" for row in rows(published, "articles")) == 2


def test_new_articles_that_fail_are_no_loss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(wire.write(tmp_path / "wire", stories(1)), tmp_path / "data")
    monkeypatch.setattr("flows.pipeline.normalise", failing(*(f"story-{place}" for place in range(1, 5))))
    assert run(wire.write(tmp_path / "wire", stories(5)), tmp_path / "data", NOW + timedelta(days=1))
    assert sum(row["status"] == "failed" for row in rows(tmp_path / "data", "articles")) == 4


def test_what_failed_already_cannot_be_lost_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, data = wire.write(tmp_path / "wire", stories(5)), tmp_path / "data"
    monkeypatch.setattr("flows.pipeline.normalise", failing(*(f"story-{place}" for place in range(4))))
    run(source, data)
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    assert run(source, data, NOW + timedelta(days=1))
    assert sum(row["status"] == "failed" for row in rows(data, "articles")) == 4


def test_many_that_prove_rows_are_not_given_up_among_many_more_that_tell_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, data = wire.write(tmp_path / "wire", (*wire.STORIES, *stories(10))), tmp_path / "data"
    run(source, data)
    before = digests(data)
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    monkeypatch.setattr("flows.pipeline.normalise", failing("en-1", "en-2"))
    with pytest.raises(
        RunError, match=r"2 of the 3 articles that prove its rows fail now; the first, en-1: .*KeyError"
    ):
        run(source, data, NOW + timedelta(days=1))
    assert digests(data) == before


def test_a_critical_failure_keeps_the_last_release(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digests(published)

    def stopped(records: Records, *_: object) -> Verdict:
        return Verdict(records, (), ("shipments, fill_of_supplier: 3 of 9",), (), 1, 1)

    monkeypatch.setattr("flows.publication.validate", stopped)
    story = wire.STORIES[0] | {"id": "new", "text": "La Suède a promis dix chars à l'Ukraine, a dit sa ministre."}
    with pytest.raises(RunError, match=r"last release stays.*fill_of_supplier"):
        run(wire.write(tmp_path / "wire", (*wire.STORIES, story)), published, datetime.now(UTC))
    assert digests(published) == before


@pytest.mark.parametrize(
    ("column", "value", "why"),
    [
        ("quantity_high", "3", "quantity_high"),
        ("quantity_best", "900000000000", "More missiles"),
        ("supplier_iso3", "POL", "supplier_iso3"),
    ],
)
def test_a_correction_that_would_take_its_row_away_stops_the_run(
    column: str, value: str, why: str, source: Path, published: Path
) -> None:
    record = rows(published, "shipments")[0]["record_id"]
    lines = f"record,column,value,reason,who\n{record},{column},{value},counted anew,ab\n"
    (published / "corrections.csv").write_text(lines, encoding="utf-8")
    with pytest.raises(
        RunError, match=rf"corrections\.csv, line 2: with {column} set right .*{why}.*Correct the other"
    ):
        run(source, published)
    assert [row["quantity_best"] for row in rows(published, "shipments")] == [500]
