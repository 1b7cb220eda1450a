"""Land and settle a handful of files as the line would."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from flows.ingest import Article, Source, ingest, land

NOW = datetime(2024, 6, 15, 8, 30, tzinfo=UTC)


def write(folder: Path, files: Mapping[str, bytes | str]) -> Path:
    """Write the files into a folder; text as UTF-8."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def settle(source: Path | Source, raw: Path, now: datetime = NOW) -> list[Article]:
    """All articles of a source."""
    return [article for segment in land(source, raw, now).segments for article in ingest(segment)]


def settle_one(tmp_path: Path, name: str, content: bytes | str) -> Article:
    """The one article of a one-file source."""
    (article,) = settle(write(tmp_path / "in", {name: content}) / name, tmp_path / "raw")
    return article
