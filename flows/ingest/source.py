"""Where articles come from: one TOML in flows/sources/ a source, or any path that somebody names.

In: the name of a source, or a path. Out: a `Source`. Errors: `SourceError`, one line with the path and the remedy.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from flows.errors import RunError

PROJECT = Path(__file__).resolve().parents[2]
SOURCES = PROJECT / "flows" / "sources"
# The fields that a JSON line or a row may have, under our names; [columns] says how the source calls them.
FIELDS = ("id", "title", "text", "html", "published_at", "language", "publisher", "url")


class SourceError(RunError):
    """A source that can't be read at all. The message is one line: what, where, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where to read and what holds for all documents of it unless they say otherwise themselves.

    `path` is a folder or a file; `columns` maps our field names to the source's; `encoding` is the declared one.
    """

    name: str
    path: Path
    description: str = ""
    publisher: str | None = None
    language: str | None = None
    licence: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


def find_source(wanted: str | Path, folder: Path = SOURCES) -> Source:
    """The source of that name, the declared source at that path, or else an ad-hoc source for the path."""
    if not str(wanted).strip():
        raise SourceError("an empty name: give a folder, a file, or a name from flows/sources")
    declared = load_sources(folder)
    if str(wanted) in declared:
        return declared[str(wanted)]
    path = Path(wanted)
    if not path.exists():
        known = ", ".join(sorted(declared)) or "none"
        raise SourceError(
            f"{path}: no such file or folder, and no source of that name (known: {known}); check the path or add "
            f"flows/sources/{path.name}.toml"
        )
    for source in declared.values():
        if source.path.exists() and source.path.samefile(path):
            return source
    return Source(name=_name_of(path), path=path)


def load_sources(folder: Path = SOURCES) -> dict[str, Source]:
    """All declared sources by name (the stem of the file)."""
    return {path.stem: load_source(path) for path in sorted(folder.glob("*.toml"))}


def load_source(path: Path) -> Source:
    """Read and check one TOML of a source; a relative `path` in it counts from the root of the project."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: not valid TOML ({error}); mend the file") from error
    _check(path, data)
    return Source(name=path.stem, **{**data, "path": PROJECT / data["path"]})


def _check(path: Path, data: Mapping[str, object]) -> None:
    allowed = {f.name for f in fields(Source)} - {"name"}
    if unknown := sorted(set(data) - allowed):
        raise SourceError(f"{path}: unknown key {unknown[0]!r}; allowed are {', '.join(sorted(allowed))}")
    if not isinstance(data.get("path"), str):
        raise SourceError(f"{path}: key 'path' is missing or not a string; say where the source's files are")
    for key, value in data.items():
        if key != "columns" and not isinstance(value, str):
            raise SourceError(f"{path}: key {key!r} must be a string; put it in quotes")
    columns = data.get("columns", {})
    if not isinstance(columns, dict) or not all(isinstance(value, str) for value in columns.values()):
        raise SourceError(f'{path}: [columns] must map our field names to the source\'s, as strings: text = "body"')
    if unknown := sorted(set(columns) - set(FIELDS)):
        raise SourceError(
            f"{path}: [columns] has {unknown[0]!r}, which is no field of ours; write one of {', '.join(FIELDS)}"
        )


def _name_of(path: Path) -> str:
    """A name for an ad-hoc source: of the folder, or of the folder and the file. No machine's path gets into data."""
    resolved = path.resolve()
    parts = (resolved.name,) if resolved.is_dir() else (resolved.parent.name, resolved.stem)
    return re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower()).strip("-") or "source"
