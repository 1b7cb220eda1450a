"""The words and rules of each language, kept as TOML: one folder a language, one file a subject.

In: a language and the name of a file. Out: the parsed table, read once and shared. This is the one place that reads
the TOML; nothing else knows where the files are. The format of the proofs inside is described in README.md beside this.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from flows.dictionary.classes import expand
from flows.errors import RunError

FOLDER = Path(__file__).parent
# What a text is read as of which nobody can tell the language.
FALLBACK = "en"
# The file of word classes that the others of its language share.
CLASSES = "classes"

Table = Mapping[str, Any]


class DictionaryError(RunError, ValueError):
    """A dictionary file is missing, unreadable or wrong: names the file, the entry and what to do."""

    def __init__(self, language: str, name: str, entry: str, remedy: str) -> None:
        place = f"flows/dictionary/{language}/{name}.toml" + (f", entry {entry}" if entry else "")
        super().__init__(f"{place}: {remedy}")


@cache
def load(language: str, name: str) -> Table:
    """The table of `<language>/<name>.toml`, its word classes filled in. Shared between callers: never change it.

    Raises DictionaryError when the file is missing, is not TOML (with the line) or names a class that isn't there.
    """
    table = _read(language, name)
    try:
        filled: Table = expand(table, {} if name == CLASSES else _classes(language))
    except KeyError as error:
        remedy = f"no such word class; add it to flows/dictionary/{language}/{CLASSES}.toml"
        raise DictionaryError(language, name, f"<{error.args[0]}>", remedy) from error
    return filled


def _classes(language: str) -> Mapping[str, Any]:
    """The word classes of a language; none without the file. Raises DictionaryError where one is no list of words."""
    listed = _read(language, CLASSES) if (FOLDER / language / f"{CLASSES}.toml").exists() else {}
    for name, words in listed.items():
        if not (isinstance(words, list) and words and all(isinstance(word, str) for word in words)):
            raise DictionaryError(language, CLASSES, name, "write it as a list of wordings: a = ['b', 'c']")
    return listed


def _read(language: str, name: str) -> Table:
    path = FOLDER / language / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        known = ", ".join(languages()) or "none"
        raise DictionaryError(language, name, "", f"no such file; languages with a dictionary: {known}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DictionaryError(language, name, "", f"not readable as TOML ({error}); correct that line") from error


def languages() -> list[str]:
    """The languages that have a dictionary, in alphabetical order."""
    return list(_languages(FOLDER))


@cache
def _languages(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.name for path in folder.iterdir() if path.is_dir() and any(path.glob("*.toml"))))


def names(language: str) -> list[str]:
    """The files of a language, without ".toml", in alphabetical order."""
    return sorted(path.stem for path in (FOLDER / language).glob("*.toml"))


def entries(language: str, name: str, key: str) -> list[Table]:
    """The array of tables `[[key]]` of a file. Raises DictionaryError when it is absent or is something else."""
    found = load(language, name).get(key)
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise DictionaryError(language, name, key, f"write it as an array of tables: [[{key}]]")
    return found


def alternatives(wording: str) -> list[str]:
    """The wordings that one with alternatives stands for: "take|took delivery" is "take delivery", "took delivery"."""
    return [" ".join(words) for words in product(*(word.split("|") for word in wording.split()))]


def proofs(language: str, name: str) -> Iterator[tuple[str, Table]]:
    """Every entry of a file that carries `yes` or `no` sentences, with its path in the file ("modifier.at_least")."""
    yield from _proofs(load(language, name), "")


def _proofs(node: Any, path: str) -> Iterator[tuple[str, Table]]:
    if isinstance(node, dict):
        if "yes" in node or "no" in node:
            yield path or "top", node
        for key, child in node.items():
            if key not in ("yes", "no"):
                yield from _proofs(child, f"{path}.{key}" if path else key)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            if isinstance(child, dict):
                yield from _proofs(child, f"{path}.{child.get('id', index)}")
