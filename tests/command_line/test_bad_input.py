"""What stands in the way of a run is told in one clear line, and the last good release stays as it is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import version
from flows.command_line import main
from flows.ingest.article import Article
from flows.normalise import normalise as normalise_whole
from flows.normalise.mention import Mention
from flows.write import lock
from tests.pipeline import wire

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run over the wire; the status and what was said on standard error."""

    def run(*words: str, source: Path | None = None, data: Path | None = None) -> tuple[int, str]:
        source, data = source or wire.write(tmp_path / "wire"), data or tmp_path / "data"
        with pytest.raises(SystemExit) as stopped:
            main(["run", "--direct", "--source", str(source), "--data", str(data), "--now", wire.NOW, *words])
        return int(stopped.value.code or 0), capsys.readouterr().err

    return run


def is_one_line(said: str, *words: str) -> bool:
    return said.startswith("communique: ") and said.count("\n") == 1 and all(word in said for word in words)


def test_a_missing_source_is_wrong_use(run: Run, tmp_path: Path) -> None:
    status, said = run(source=tmp_path / "nowhere")
    assert status == 2
    assert is_one_line(said, "nowhere", "no such file or folder")
    assert not (tmp_path / "data").exists()


def test_a_source_without_articles_says_what_it_looked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    status, said = run(source=tmp_path / "empty")
    assert status == 1
    assert is_one_line(said, "no articles", ".txt")
    assert not (tmp_path / "data").exists()


def test_a_folder_that_cannot_be_made_is_told_without_a_release_that_never_was(run: Run) -> None:
    status, said = run(data=Path("/proc/nope"))
    assert status == 1
    assert is_one_line(said, "/proc/nope", "Nothing has been published there")
    assert "last release" not in said


UNREADABLE = {
    "table.csv": (b"date,story\n2024-05-01,A ship left.\n", "no column 'text'", "under [columns]"),
    "table.parquet": (b"PAR1", "no readable Parquet", "write it anew"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_source_that_is_one_unreadable_file_is_told_with_the_remedy(name: str, run: Run, tmp_path: Path) -> None:
    content, cause, remedy = UNREADABLE[name]
    (tmp_path / name).write_bytes(content)
    status, said = run(source=tmp_path / name)
    assert status == 1
    assert is_one_line(said, str(tmp_path / name), cause, remedy)


def test_unreadable_files_among_others_are_told_in_a_line_each_at_the_end(run: Run, tmp_path: Path) -> None:
    source = wire.write(tmp_path / "wire").parent
    for name, (content, *_) in UNREADABLE.items():
        (source / name).write_bytes(content)
    (source / "map.png").write_bytes(b"no article, and nothing to mend")
    status, said = run("--strict", source=source)
    assert status == 3
    lines = said.splitlines()
    for line, (name, (_, cause, remedy)) in zip(lines, UNREADABLE.items(), strict=True):
        assert is_one_line(line + "\n", f"not read: {source / name}: ", cause, remedy)


def test_a_run_that_can_read_no_article_at_all_fails_and_keeps_the_reasons(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "wire.jsonl"
    source.write_text('{"id": "one"}\nnot JSON\n', encoding="utf-8")
    status, said = run(source=source)
    assert status == 1
    *_, last = said.splitlines(keepends=True)
    assert is_one_line(last, "no article could be read", f"`reason` of {tmp_path / 'data' / 'curated' / 'articles'}")
    reasons = pq.read_table(tmp_path / "data" / "curated" / "articles")["reason"].to_pylist()
    assert len(reasons) == 2
    assert any("line 1: no field 'text'" in reason for reason in reasons)
    assert any("line 2: not JSON" in reason for reason in reasons)


@pytest.mark.parametrize(("words", "expected"), [((), 0), (("--strict",), 3)])
def test_articles_that_cannot_be_read_are_told_once_and_fail_a_strict_run(
    words: Sequence[str], expected: int, run: Run, tmp_path: Path
) -> None:
    source = wire.write(tmp_path / "wire")
    source.write_text(source.read_text(encoding="utf-8") + "not JSON\n", encoding="utf-8")
    status, said = run(*words, source=source)
    assert status == expected
    where = tmp_path / "data" / "curated" / "articles"
    assert is_one_line(said, f"1 of the {len(wire.STORIES) + 1} articles", "`failed`", f"`reason` of {where}")
    assert run(*words, source=source) == (0, "")


def append(source: Path, *lines: str) -> None:
    """Add lines to a source, of which none is an article."""
    source.write_text(source.read_text(encoding="utf-8") + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_what_failed_before_is_not_told_again_when_a_change_has_all_read_anew(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = wire.write(tmp_path / "wire")
    append(source, "not JSON")
    assert run("--strict", source=source)[0] == 3
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    assert run("--strict", source=source) == (0, "")


def test_what_failed_before_is_not_counted_when_the_kept_readings_are_gone(run: Run, tmp_path: Path) -> None:
    source = wire.write(tmp_path / "wire")
    append(source, "not JSON")
    assert run("--strict", source=source)[0] == 3
    shutil.rmtree(tmp_path / "data" / ".work")
    append(source, "not JSON either")
    status, said = run("--strict", source=source)
    assert status == 3
    assert is_one_line(said, "1 of the 1 articles")
    shutil.rmtree(tmp_path / "data" / ".work")
    assert run("--strict", source=source) == (0, "")


def test_what_failed_in_a_run_that_published_nothing_is_told_by_the_next_that_does(run: Run, tmp_path: Path) -> None:
    source, corrections = wire.write(tmp_path / "wire"), tmp_path / "data" / "corrections.csv"
    assert run("--strict", source=source) == (0, "")
    append(source, "not JSON")
    corrections.write_text("record,column,value,reason,who\nx,status,done,wrong,me\n")
    assert run("--strict", source=source)[0] == 1
    corrections.unlink()
    status, said = run("--strict", source=source)
    assert status == 3
    assert is_one_line(said, "1 of the 1 articles")
    assert run("--strict", source=source) == (0, "")


def test_an_article_that_was_coded_before_and_fails_now_is_told_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def normalise(article: Article) -> list[Mention]:
        if article.external_id == "en-2":
            raise KeyError("a bug")
        return normalise_whole(article)

    source = wire.write(tmp_path / "wire")
    append(source, "not JSON")
    assert run("--strict", source=source)[0] == 3
    monkeypatch.setattr(version, "reading_version", lambda: "other")
    monkeypatch.setattr("flows.pipeline.normalise", normalise)
    status, said = run("--strict", source=source)
    assert status == 3
    assert is_one_line(said, f"1 of the {len(wire.STORIES) + 1} articles")
    assert run("--strict", source=source) == (0, "")


def test_a_strict_run_that_reads_everything_ends_well(run: Run) -> None:
    assert run("--strict") == (0, "")


def test_a_date_that_is_none_is_told_at_the_end_and_its_article_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "wire.jsonl"
    source.write_text(
        '{"id": "one", "text": "France delivered 20 tanks to Chad.", "published_at": "someday"}\n', encoding="utf-8"
    )
    with pytest.raises(SystemExit) as stopped:
        main(["run", "--direct", "--source", str(source), "--data", str(tmp_path / "data"), "--now", wire.NOW])
    said = capsys.readouterr().out
    assert not stopped.value.code
    assert "1 x noted: one: published_at 'someday' is no date: left out" in said
    assert "shipments 1" in said


def test_a_file_in_the_place_of_the_data_folder_is_wrong_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    status, said = run()
    assert status == 2
    assert is_one_line(said, "--data", "is a file")
    assert (tmp_path / "data").read_text() == "in the way"


@pytest.mark.parametrize("name", ["raw", "curated", ".work"])
def test_a_file_in_the_place_of_a_folder_of_ours_is_named(name: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / name).write_text("in the way")
    status, said = run()
    assert status == 1
    assert is_one_line(said, str(tmp_path / "data" / name))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mount a small file system with options; skipped where that is not allowed."""
    mounted: list[Path] = []

    def mount(options: str) -> Path:
        folder = tmp_path / f"disk{len(mounted)}"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("mounting is not allowed here")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "-l", str(folder)], check=False)


def test_a_read_only_disk_is_told(run: Run, small_disk: Callable[[str], Path]) -> None:
    disk = small_disk("ro,size=1m")
    status, said = run(data=disk / "data")
    assert status == 1
    assert is_one_line(said, str(disk), "ead-only")


@pytest.mark.parametrize("size", ["16k", "64k", "160k"])
def test_a_full_disk_is_told_and_nothing_half_written_is_visible(
    size: str, run: Run, small_disk: Callable[[str], Path]
) -> None:
    disk = small_disk(f"size={size}")
    status, said = run(data=disk / "data")
    assert status == 1
    assert is_one_line(said, "pace")
    assert not (disk / "data" / "curated" / ".current").exists()


def test_a_second_run_at_the_same_time_is_refused(run: Run, published: Path) -> None:
    with lock(published / "curated"):
        status, said = run()
    assert status == 1
    assert is_one_line(said, "Another run", str(os.getpid()))
    assert run()[0] == 0


def spoil_manifest(curated: Path) -> None:
    (curated / ".current" / "_manifest.json").write_text("{")


def spoil_table(curated: Path) -> None:
    next((curated / "articles").glob("*.parquet")).write_bytes(b"PAR1")


def lose_snapshot(curated: Path) -> None:
    (curated / ".snapshots").rename(curated / "elsewhere")


@pytest.mark.parametrize("spoil", [spoil_manifest, spoil_table, lose_snapshot])
def test_a_corrupt_curated_folder_is_named_with_the_remedy(
    spoil: Callable[[Path], None], run: Run, published: Path
) -> None:
    assert run()[0] == 0
    spoil(published / "curated")
    status, said = run()
    assert status == 1
    assert is_one_line(said, str(published / "curated"), "estore")


def test_a_correction_that_does_not_fit_stops_the_run(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "corrections.csv").write_text("record,column,value,reason,who\nx,status,done,wrong,me\n")
    status, said = run()
    assert status == 1
    assert is_one_line(said, "corrections.csv, line 2", "x")


def test_output_that_nobody_reads_any_more_is_no_error() -> None:
    command = f"{sys.executable} -m flows.command_line coverage | head -n 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
