"""Ways in which a curated folder with two releases can be broken, each with what the error must say."""

import json
from collections.abc import Callable
from pathlib import Path

Damage = Callable[[Path], None]


def relink(curated: Path, target: str) -> None:
    """Point the link at another snapshot, as the remedy tells."""
    (curated / ".current").unlink()
    (curated / ".current").symlink_to(target)


def _manifest(curated: Path) -> Path:
    return curated / ".snapshots" / "0002" / "_manifest.json"


def _file(curated: Path) -> Path:
    (file,) = (curated / ".snapshots" / "0002" / "shipments").iterdir()
    return file


def link_lost(curated: Path) -> None:
    (curated / ".current").unlink()


def link_to_nowhere(curated: Path) -> None:
    relink(curated, ".snapshots/0009")


def folder_for_a_link(curated: Path) -> None:
    (curated / ".current").unlink()
    (curated / ".current").mkdir()


def manifest_lost(curated: Path) -> None:
    _manifest(curated).unlink()


def manifest_empty(curated: Path) -> None:
    _manifest(curated).write_text("")


def manifest_no_json(curated: Path) -> None:
    _manifest(curated).write_bytes(b"\xff{")


def manifest_other_json(curated: Path) -> None:
    _manifest(curated).write_text("[1]")


def manifest_cut(curated: Path) -> None:
    told = json.loads(_manifest(curated).read_text())
    del told["inputs"]
    _manifest(curated).write_text(json.dumps(told))


def manifest_of_another_form(curated: Path) -> None:
    told = json.loads(_manifest(curated).read_text())
    _manifest(curated).write_text(json.dumps({**told, "format": 99}))


def snapshot_moved(curated: Path) -> None:
    (curated / ".snapshots" / "0002").rename(curated / ".snapshots" / "0003")
    relink(curated, ".snapshots/0003")


def table_file_lost(curated: Path) -> None:
    _file(curated).unlink()


def table_file_cut(curated: Path) -> None:
    _file(curated).write_bytes(b"PAR1")


def table_file_altered(curated: Path) -> None:
    _file(curated).write_bytes(b"x" * _file(curated).stat().st_size)


BREAKS: list[tuple[Damage, str]] = [
    (link_lost, r"\.current is missing although .* holds 0002"),
    (link_to_nowhere, r"\.current points at .*0009, which is not there"),
    (folder_for_a_link, r"\.current is not the link"),
    (manifest_lost, r"_manifest\.json is no manifest \(FileNotFoundError"),
    (manifest_empty, r"_manifest\.json is no manifest"),
    (manifest_no_json, r"_manifest\.json is no manifest"),
    (manifest_other_json, r"_manifest\.json is no manifest"),
    (manifest_cut, r"_manifest\.json is no manifest \(KeyError: 'inputs'\)"),
    (manifest_of_another_form, r"_manifest\.json is no manifest \(ValueError: format 99 is not 1\)"),
    (snapshot_moved, r"_manifest\.json tells of snapshot 0002 but lies in 0003"),
    (table_file_lost, r"shipments/\w+\.parquet can't be read \(No such file"),
    (table_file_cut, r"shipments/\w+\.parquet has not the size"),
    (table_file_altered, r"shipments/\w+\.parquet is not as it was published"),
]
