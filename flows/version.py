"""Say by which code, dictionaries and models a text was read, so that work is redone exactly when one of them changes.

In: the files of this package and the installed packages. Out: short hashes of their contents.
"""

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import requires, version
from pathlib import Path

_HERE = Path(__file__).resolve().parent
# What an article's reading rests on: these folders and modules, and nothing after them.
_READING = ("ingest", "normalise", "relate", "atlas", "dictionary", "sources", "tables", "patterns.py")
_KINDS = {".py", ".toml", ".csv", ".json"}


@cache
def code_version() -> str:
    """The release and a hash of everything in the package: code, dictionaries, atlas, tables."""
    return f"{version('communique')}+{_hash(_HERE.rglob('*'))}"


@cache
def dictionary_versions() -> dict[str, str]:
    """A hash for the atlas and for each language's dictionary, by folder name ("atlas", "en", "fr")."""
    folders = [_HERE / "atlas", *sorted(path for path in (_HERE / "dictionary").glob("*") if path.is_dir())]
    return {folder.name: _hash(folder.rglob("*")) for folder in folders if folder.name != "__pycache__"}


@cache
def reading_version() -> str:
    """A hash of all that a coded article depends on: the reading stages, their data, and the packages they run on."""
    files = _hash(path for name in _READING for path in (_HERE / name, *(_HERE / name).rglob("*")))
    names = sorted(
        re.split(r"[\s<>=!~;\[]", line, maxsplit=1)[0] for line in requires("communique") or () if "extra" not in line
    )
    packages = ",".join(f"{name}=={version(name)}" for name in names)
    return hashlib.sha256(f"{files};{packages}".encode()).hexdigest()[:12]


def of(path: Path) -> str:
    """A hash of a file, or of the data in a folder; "none" if there is nothing."""
    files = path.rglob("*") if path.is_dir() else [path]
    found = [one for one in files if one.is_file()]
    return _hash(found, path.parent) if found else "none"


def _hash(paths: Iterable[Path], root: Path = _HERE) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        if path.suffix in _KINDS and path.is_file():
            content = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:12]
