"""Landing: bytes as they came, once, in segments that are whole or not there."""

import hashlib
import os
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.ingest import RawError, SourceError, ingest, land, list_segments
from tests.ingest.settling import NOW, write

TEXTS = {f"{number:03}.txt": f"La Pologne livre {number} chars à l'Ukraine." for number in range(10)}


def test_a_row_holds_the_bytes_as_they_came_and_what_is_known_of_them(tmp_path: Path) -> None:
    content = "L’Estonie livre neuf obusiers.\r\n\r\n".encode("cp1252")
    folder = write(tmp_path / "wire", {"sub/a.txt": content})
    (segment,) = land(folder, tmp_path / "raw", NOW).segments
    (row,) = pq.read_table(segment, partitioning=None).to_pylist()
    assert row["content"] == content
    assert row["article_id"] == hashlib.sha256(content).hexdigest()
    assert (row["external_id"], row["source"], row["retrieved_at"]) == ("sub/a.txt", "wire", NOW)


def test_segments_lie_by_source_and_day_and_are_named_by_their_bytes(tmp_path: Path) -> None:
    landing = land(write(tmp_path / "wire", TEXTS), tmp_path / "raw", NOW, segment_documents=4)
    assert len(landing.segments) == 3
    for segment in landing.segments:
        assert segment.parent == tmp_path / "raw" / "segments" / "wire" / "2024-06-15"
        assert segment.stem == hashlib.sha256(segment.read_bytes()).hexdigest()


def test_the_same_input_at_the_same_time_gives_the_same_segments(tmp_path: Path) -> None:
    folder = write(tmp_path / "wire", TEXTS)
    names = [[path.name for path in land(folder, tmp_path / raw, NOW).segments] for raw in ("one", "two")]
    assert names[0] == names[1]


def test_what_is_landed_is_not_landed_again_and_keeps_its_first_time(tmp_path: Path) -> None:
    folder, raw = write(tmp_path / "wire", TEXTS), tmp_path / "raw"
    first = land(folder, raw, NOW)
    again = land(folder, raw, NOW + timedelta(days=3))
    assert (again.read, again.landed, again.known) == (10, 0, 10)
    assert again.segments == first.segments
    assert {article.retrieved_at for segment in again.segments for article in ingest(segment)} == {NOW}


def test_only_what_is_new_makes_a_new_segment(tmp_path: Path) -> None:
    folder, raw = write(tmp_path / "wire", TEXTS), tmp_path / "raw"
    first = land(folder, raw, NOW)
    write(folder, {"new.txt": "Le Danemark livre des missiles."})
    second = land(folder, raw, NOW + timedelta(days=1))
    assert (second.landed, second.known) == (1, 10)
    assert set(second.segments) == {*first.segments, *second.new_segments}
    assert len(second.new_segments) == 1


def test_bytes_that_another_source_brought_are_found_in_its_segment(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    first = land(write(tmp_path / "one", TEXTS), raw, NOW)
    second = land(write(tmp_path / "two", {"copy.txt": TEXTS["003.txt"]}), raw, NOW)
    assert second.landed == 0
    assert second.segments == first.segments


def test_same_bytes_twice_are_one_article(tmp_path: Path) -> None:
    folder = write(tmp_path / "wire", {"a.txt": "Oslo livre des obus.", "b.txt": "Oslo livre des obus."})
    landing = land(folder, tmp_path / "raw", NOW)
    assert (landing.read, landing.landed, landing.repeated) == (2, 1, 1)
    (article,) = ingest(landing.segments[0])
    assert article.external_id == "a.txt"


@pytest.mark.parametrize("days_between", [0, 2])
def test_same_id_with_other_bytes_is_kept_and_noted(tmp_path: Path, days_between: int) -> None:
    folder, raw = tmp_path / "wire", tmp_path / "raw"
    write(folder, {"a.jsonl": '{"id": "x", "text": "Oslo livre des obus."}\n'})
    if days_between:
        land(folder, raw, NOW)
    write(folder, {"b.jsonl": '{"id": "x", "text": "Oslo livre des chars."}\n'})
    landing = land(folder, raw, NOW + timedelta(days=days_between))
    articles = [article for segment in landing.segments for article in ingest(segment)]
    assert [article.external_id for article in articles] == ["x", "x"]
    assert [bool(article.notes) for article in sorted(articles, key=lambda one: one.text)] == [True, False]
    assert any("gave the id 'x'" in note for article in articles for note in article.notes)


def test_a_reader_never_meets_half_a_segment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", die)
    with pytest.raises(RawError, match=r"No space left on device.*free"):
        land(write(tmp_path / "wire", TEXTS), tmp_path / "raw", NOW)
    assert list_segments(tmp_path / "raw") == ()
    monkeypatch.undo()
    assert land(tmp_path / "wire", tmp_path / "raw", NOW).landed == 10


def test_a_damaged_segment_is_named_with_the_remedy(tmp_path: Path) -> None:
    folder, raw = write(tmp_path / "wire", TEXTS), tmp_path / "raw"
    (segment,) = land(folder, raw, NOW).segments
    segment.write_bytes(segment.read_bytes()[:100])
    with pytest.raises(RawError, match=rf"{segment.name}.*land again"):
        ingest(segment)
    with pytest.raises(RawError, match="restore it"):
        land(folder, raw, NOW)


def test_landed_data_inside_the_source_is_no_input(tmp_path: Path) -> None:
    folder = write(tmp_path / "wire", TEXTS)
    for _ in range(2):
        landing = land(folder, folder / "raw", NOW)
    assert (landing.read, landing.known, landing.skipped) == (10, 10, ())


def test_what_is_no_file_does_not_hold_a_landing_up(tmp_path: Path) -> None:
    folder = write(tmp_path / "wire", TEXTS)
    os.mkfifo(folder / "pipe.txt")
    (folder / "link.txt").symlink_to(tmp_path / "nowhere")
    (folder / "more").symlink_to(write(tmp_path / "elsewhere", {"a.txt": "Oslo livre des obus."}))
    landing = land(folder, tmp_path / "raw", NOW)
    assert [skipped.path.name for skipped in landing.skipped] == ["link.txt", "more", "pipe.txt"]
    assert landing.landed == 10


def test_a_file_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path / "wire", {**TEXTS, "a.csv": "id,text\n", "b.jsonl": "\n\n"})
    landing = land(folder, tmp_path / "raw", NOW)
    assert [(skipped.path.name, skipped.reason) for skipped in landing.skipped] == [
        ("a.csv", "nothing in it"),
        ("b.jsonl", "nothing in it"),
    ]


def test_a_name_that_utf8_cannot_write_is_spelt_out(tmp_path: Path) -> None:
    folder = write(tmp_path / "wire", {"a.jsonl": r'{"id": "\ud800", "url": "\udfff", "text": "Oslo livre des obus."}'})
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("Riga livre des obus.")
    (folder / os.fsdecode(b"caf\xe9.png")).touch()
    landing = land(folder, tmp_path / "raw", NOW)
    articles = [article for segment in landing.segments for article in ingest(segment)]
    assert [article.external_id for article in articles] == [r"\ud800", r"caf\udce9.txt"]
    assert [skipped.name for skipped in landing.skipped] == [str(folder / r"caf\udce9.png")]
    assert land(folder, tmp_path / "raw", NOW).known == 2


def test_an_empty_folder_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=r"empty: no articles in it.*put files there that end in \.txt"):
        land(tmp_path / "empty", tmp_path / "raw", NOW)


def test_a_folder_without_anything_readable_says_why(tmp_path: Path) -> None:
    folder = write(tmp_path / "wire", {"map.png": b"\x89PNG...", "README.md": "About."})
    with pytest.raises(SourceError, match=r"README\.md: tells about the folder"):
        land(folder, tmp_path / "raw", NOW)
    write(folder, {"a.txt": "Oslo livre des obus."})
    landing = land(folder, tmp_path / "raw", NOW)
    assert [(skipped.path.name, skipped.reason[:20]) for skipped in landing.skipped] == [
        ("README.md", "tells about the fold"),
        ("map.png", "unknown kind of file"),
    ]
