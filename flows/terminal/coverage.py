"""Count what the dictionaries hold.

In: the files of flows/dictionary. Out: a table for a terminal, one line a language and subject.
"""

from dataclasses import astuple, dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.atlas import rows
from flows.dictionary import FOLDER, languages, load

# What a proof holds is a sentence, not a wording.
_PROOFS = ("yes", "no")


@dataclass(slots=True)
class Count:
    """How much one subject of one language holds."""

    entries: int = 0
    wordings: int = 0
    yes: int = 0
    no: int = 0


def count(language: str, subject: str) -> Count:
    """What `<language>/<subject>.toml` and `.csv` hold together; zeros where there is neither."""
    found = Count()
    if (FOLDER / language / f"{subject}.toml").exists():
        _walk(load(language, subject), found)
    if (FOLDER / language / f"{subject}.csv").exists():
        _lines(language, subject, found)
    return found


def table() -> str:
    """All counts of all languages, with a sum for each language."""
    shown = Table(box=None, header_style="bold")
    shown.add_column("language")
    shown.add_column("subject")
    for name in ("entries", "wordings", "yes", "no"):
        shown.add_column(name, justify="right")
    subjects = sorted({path.stem for path in FOLDER.glob("*/*") if path.suffix in (".toml", ".csv")})
    for language in languages():
        counts = [count(language, subject) for subject in subjects]
        for subject, found in zip(subjects, counts, strict=True):
            shown.add_row(language, subject, *map(str, astuple(found)))
        sums = [sum(column) for column in zip(*map(astuple, counts), strict=True)]
        shown.add_row(language, "all", *map(str, sums), style="bold", end_section=True)
    console = Console(width=100)
    with console.capture() as caught:
        console.print(shown)
    return caught.get().rstrip()


def _walk(node: Any, found: Count) -> None:
    if isinstance(node, dict):
        found.entries += any(not isinstance(value, dict) for value in node.values())
        for key, value in node.items():
            if key in _PROOFS and isinstance(value, list):
                setattr(found, key, getattr(found, key) + len(value))
            else:
                _walk(value, found)
    elif isinstance(node, list):
        for value in node:
            if isinstance(value, str):
                found.wordings += 1
            else:
                _walk(value, found)


def _lines(language: str, subject: str, found: Count) -> None:
    """A cell may hold several wordings, set apart by "|"; the first column is the identifier."""
    for _, row in rows(f"{subject}.csv", FOLDER / language):
        found.entries += 1
        found.wordings += sum(len([part for part in cell.split("|") if part]) for cell in list(row.values())[1:])
