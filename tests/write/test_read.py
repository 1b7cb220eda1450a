"""The last release reads back as it was published, or a clear word says what is broken and what to do."""

from pathlib import Path

import pytest

from flows.tables import TABLES
from flows.write import CorruptError, read_release, write
from tests.write.damage import BREAKS, Damage, relink, table_file_lost
from tests.write.releases import HOUR, NOW, release, some_rows


def test_before_the_first_release_there_is_none(tmp_path: Path) -> None:
    assert read_release(tmp_path) is None
    assert read_release(tmp_path / "not there") is None


@pytest.mark.parametrize("name", TABLES)
def test_rows_read_back_as_they_were_given(name: str, tmp_path: Path) -> None:
    told = some_rows(5)
    write(release(told), tmp_path, NOW)
    last = read_release(tmp_path)
    assert last is not None
    key = TABLES[name].key
    assert last.rows(name) == sorted(told[name], key=lambda row: [str(row[column]) for column in key])
    assert TABLES[name].to_arrow(last.rows(name)).equals(release(told).tables[name])


def test_many_rows_read_back_across_row_groups(tmp_path: Path) -> None:
    """More rows than a row group holds; the closed lists must come back as one."""
    told = some_rows(0)
    told["participants"] = [
        {"table": "shipments", "record_id": f"r{n:06d}", "role": "actor", "entity_id": "DEU"} for n in range(70_000)
    ]
    write(release(told), tmp_path, NOW)
    assert not write(release(told), tmp_path, NOW + HOUR).changed


def test_a_reader_keeps_the_release_that_it_opened(tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path, NOW)
    last = read_release(tmp_path)
    write(release(some_rows(7)), tmp_path, NOW + HOUR)
    assert last is not None
    assert {len(last.rows(name)) for name in TABLES} == {3}


@pytest.mark.parametrize(("damage", "message"), BREAKS, ids=[damage.__name__ for damage, _ in BREAKS])
def test_a_broken_folder_is_told_with_file_and_remedy(damage: Damage, message: str, tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path, NOW)
    write(release(some_rows(4)), tmp_path, NOW + HOUR)
    damage(tmp_path)
    with pytest.raises(CorruptError, match=message) as caught:
        _read_shipments(tmp_path)
    assert "run again: the tables are made anew" in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def _read_shipments(curated: Path) -> int:
    last = read_release(curated)
    return len(last.rows("shipments")) if last else 0


def test_a_broken_folder_is_not_published_over(tmp_path: Path) -> None:
    write(release(some_rows(3)), tmp_path, NOW)
    (tmp_path / ".snapshots" / "0001" / "_manifest.json").write_text("{}")
    with pytest.raises(CorruptError):
        write(release(some_rows(4)), tmp_path, NOW + HOUR)
    assert [folder.name for folder in (tmp_path / ".snapshots").iterdir()] == ["0001"]


def test_the_remedy_helps(tmp_path: Path) -> None:
    """Pointing the link at the whole snapshot before brings its rows back, and the next run goes on from there."""
    write(release(some_rows(3)), tmp_path, NOW)
    write(release(some_rows(4)), tmp_path, NOW + HOUR)
    table_file_lost(tmp_path)
    relink(tmp_path, ".snapshots/0001")
    assert _read_shipments(tmp_path) == 3
    assert write(release(some_rows(4)), tmp_path, NOW + 2 * HOUR).number == 2
