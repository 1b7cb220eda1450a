"""A release is published whole, once, and with the same bytes wherever it is made."""

import errno
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from flows.tables import TABLES
from flows.tables.codebook import codebook
from flows.write import PublishError, read_release, tidy, write
from tests.write.releases import HOUR, NOW, release, seen, some_rows, tree


def test_the_first_release_stands_in_plain_folders(tmp_path: Path) -> None:
    published = write(release(some_rows()), tmp_path / "curated", NOW)
    assert (published.changed, published.number) == (True, 1)
    assert published.rows == dict.fromkeys(TABLES, 12)
    assert set(published.rewritten) == set(TABLES)
    for name in TABLES:
        assert len(pd.read_parquet(tmp_path / "curated" / name)) == 12
        assert [path.suffix for path in (tmp_path / "curated" / name).iterdir()] == [".parquet"]
    assert (tmp_path / "curated" / "README.md").read_text(encoding="utf-8") == codebook()


def test_a_release_that_says_nothing_new_is_not_published(tmp_path: Path) -> None:
    write(release(some_rows()), tmp_path, NOW)
    before = tree(tmp_path)
    again = write(release(some_rows()), tmp_path, NOW + HOUR)
    assert (again.changed, again.number, again.rewritten) == (False, 1, ())
    assert tree(tmp_path) == before


def test_who_wrote_a_row_and_when_is_no_news(tmp_path: Path) -> None:
    write(release(some_rows()), tmp_path, NOW)
    told = some_rows(run="run 2")
    told["runs"].append({**told["runs"][0], "run_id": "run 2"})
    for row in told["shipments"]:
        row["recorded_at"] = NOW + HOUR
    assert not write(release(told, run="run 2"), tmp_path, NOW + HOUR).changed


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("shipments", {"status": "refused"}),
        ("shipments", {"quantity_best": None}),
        ("articles", {"text": "Un autre texte."}),
        ("mentions", {"end": 99}),
        ("quarantine", {"observed": None}),
        ("history", {"row": "{}"}),
    ],
)
def test_a_changed_cell_is_news(table: str, change: dict[str, object], tmp_path: Path) -> None:
    told = some_rows()
    write(release(told), tmp_path, NOW)
    told[table][3] |= change
    published = write(release(told), tmp_path, NOW + HOUR)
    assert (published.changed, published.number, published.rewritten) == (True, 2, (table,))


def test_an_input_without_rows_is_published_so_that_it_is_not_read_again(tmp_path: Path) -> None:
    write(release(some_rows()), tmp_path, NOW)
    published = write(release(some_rows(), inputs=("a", "b", "c")), tmp_path, NOW + HOUR)
    last = read_release(tmp_path)
    assert last is not None
    assert (published.changed, published.rewritten) == (True, ())
    assert last.manifest.inputs == {"a", "b", "c"}


def test_a_new_version_of_the_code_is_news(tmp_path: Path) -> None:
    write(release(some_rows()), tmp_path, NOW)
    assert write(release(some_rows(), code="2"), tmp_path, NOW + HOUR).changed


def test_unchanged_tables_take_no_room(tmp_path: Path) -> None:
    told = some_rows()
    write(release(told), tmp_path, NOW)
    told["shipments"].pop()
    write(release(told), tmp_path, NOW + HOUR)
    for name in TABLES:
        (first,) = (tmp_path / ".snapshots" / "0001" / name).iterdir()
        (second,) = (tmp_path / ".snapshots" / "0002" / name).iterdir()
        assert first.samefile(second) == (name != "shipments")


def test_a_damaged_file_is_not_carried_into_the_next_release(tmp_path: Path) -> None:
    told = some_rows()
    write(release(told), tmp_path, NOW)
    (file,) = (tmp_path / "items").iterdir()
    whole = file.read_bytes()
    file.write_bytes(b"x" * len(whole))
    told["shipments"].pop()
    write(release(told), tmp_path, NOW + HOUR)
    (file,) = (tmp_path / "items").iterdir()
    assert file.read_bytes() == whole


def test_same_rows_and_same_clock_give_the_same_bytes(tmp_path: Path) -> None:
    told = some_rows(200)
    write(release(told), tmp_path / "one", NOW)
    write(release({name: rows[::-1] for name, rows in told.items()}), tmp_path / "two", NOW)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_the_same_story_of_runs_gives_the_same_bytes(tmp_path: Path) -> None:
    for place in ("one", "two"):
        for number in range(1, 4):
            told = some_rows(10 + number, run=f"run {number}")
            write(release(told, f"run {number}", tuple("abcd"[:number])), tmp_path / place, NOW + number * 20 * HOUR)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_reader_may_hold_on_to_a_release_for_a_day(tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path, NOW)
    held, content = (tmp_path / ".current").resolve(), seen(tmp_path)
    write(release(some_rows(4)), tmp_path, NOW + 30 * HOUR)
    # Superseded at hour 30: a day from then on, however old it was by then.
    kept = write(release(some_rows(5)), tmp_path, NOW + 53 * HOUR)
    assert kept.collected == ()
    assert {name: (held / name).read_bytes() for name in content} == content
    gone = write(release(some_rows(5)), tmp_path, NOW + 54 * HOUR)
    assert (gone.changed, gone.collected) == (False, ("0001",))
    assert not held.exists()


def test_a_clock_that_goes_back_collects_nothing(tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path, NOW)
    write(release(some_rows(4)), tmp_path, NOW + 100 * HOUR)
    assert write(release(some_rows(5)), tmp_path, NOW).collected == ()


def test_how_long_releases_are_kept_can_be_set(tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path, NOW)
    published = write(release(some_rows(4)), tmp_path, NOW, keep=timedelta(0))
    assert published.collected == ("0001",)


def test_what_a_dead_run_left_is_cleared_away(tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path / "one", NOW)
    write(release(some_rows(3)), tmp_path / "two", NOW)
    half = tmp_path / "one" / ".snapshots" / "0002" / "shipments"
    half.mkdir(parents=True)
    (half / "abc.parquet").write_bytes(b"PAR1")
    (tmp_path / "one" / ".current.new").symlink_to(".snapshots/0002")
    (tmp_path / "one" / "README.md.new").write_text("half a codebo")
    (tmp_path / "one" / "shipments.new").symlink_to(".current/shipments")
    write(release(some_rows(4)), tmp_path / "one", NOW + HOUR)
    write(release(some_rows(4)), tmp_path / "two", NOW + HOUR)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_links_and_codebook_are_mended_even_if_nothing_is_new(tmp_path: Path) -> None:
    write(release(some_rows()), tmp_path, NOW)
    before = tree(tmp_path)
    (tmp_path / "shipments").unlink()
    (tmp_path / "README.md").write_text("old")
    (tmp_path / "retired").symlink_to(".current/retired")
    write(release(some_rows()), tmp_path, NOW)
    assert tree(tmp_path) == before


def test_trouble_after_the_link_has_turned_leaves_the_new_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(release(some_rows(3)), tmp_path, NOW)

    def fail(folder: Path) -> None:
        if folder == tmp_path:
            raise OSError(errno.EIO, "Input/output error", str(folder))

    monkeypatch.setattr("flows.write.durable.sync_folder", fail)
    with pytest.raises(PublishError, match="Input/output error"):
        write(release(some_rows(4)), tmp_path, NOW + HOUR)
    last = read_release(tmp_path)
    assert last is not None
    assert (last.manifest.number, len(last.rows("shipments"))) == (2, 4)


def test_a_run_without_news_tidies_up_without_making_the_tables_again(tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path, NOW)
    write(release(some_rows(4)), tmp_path, NOW + HOUR)
    (tmp_path / "items").unlink()
    (tmp_path / ".snapshots" / "0003").mkdir()
    last = read_release(tmp_path)
    assert last is not None
    assert tidy(last, NOW + 24 * HOUR) == ()
    assert tidy(last, NOW + 25 * HOUR) == ("0001",)
    assert [folder.name for folder in (tmp_path / ".snapshots").iterdir()] == ["0002"]
    assert len(pd.read_parquet(tmp_path / "items")) == 4


def test_what_people_keep_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.new").write_text("mine")
    (tmp_path / "elsewhere").symlink_to("nowhere")
    write(release(some_rows()), tmp_path, NOW)
    assert (tmp_path / "notes.new").read_text() == "mine"
    assert (tmp_path / "elsewhere").is_symlink()


def test_a_folder_in_the_way_of_a_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shipments").mkdir()
    with pytest.raises(PublishError, match=r"shipments is in the way .* Move it elsewhere"):
        write(release(some_rows()), tmp_path, NOW)
    assert read_release(tmp_path) is None


def test_a_release_must_be_whole_and_of_the_declared_types(tmp_path: Path) -> None:
    whole = release(some_rows())
    lacking = {name: table for name, table in whole.tables.items() if name != "mentions"}
    with pytest.raises(ValueError, match="missing or unknown: mentions"):
        write(type(whole)("run", lacking, whole.inputs, whole.versions), tmp_path, NOW)
    odd = {**whole.tables, "runs": whole.tables["items"]}
    with pytest.raises(ValueError, match="runs: not the declared schema"):
        write(type(whole)("run", odd, whole.inputs, whole.versions), tmp_path, NOW)
    with pytest.raises(ValueError, match="time zone"):
        write(whole, tmp_path, datetime(2022, 3, 16))  # noqa: DTZ001
    assert tree(tmp_path) == {}
