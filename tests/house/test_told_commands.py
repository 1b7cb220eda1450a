"""A command of ours stands in every message and docstring as people type it in the project's folder."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.test_house import ROOT, modules

COMMANDS = sorted(path.stem.replace("_", "-") for path in (ROOT / "flows" / "commands").glob("[a-z]*.py"))
# What a message is given only when it is said.
FILLED_IN = "…"
BARE = re.compile(
    rf"(?<![\w./-])communique (?:(?:{'|'.join(COMMANDS)})\b|[A-Z]{{4,}}|--\w|{FILLED_IN})"
    r"|(?<![\w./-])python[\d.]* -m (?:flows|scripts|tests|pytest)\b"
    r"|(?<!\.venv/bin/)(?<![\w-])(?:prefect (?:server|deploy|worker|work-pool)|pytest tests)\b"
)


def texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every string of some code with its line; one that is filled in is told as a whole."""
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            told = (part.value if isinstance(part, ast.Constant) else FILLED_IN for part in node.values)
            yield node.lineno, "".join(map(str, told))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            yield node.lineno, node.value


def bare(code: str) -> list[str]:
    """The commands of ours that strings of some code tell otherwise than they are typed, each with its line."""
    return [f"{line}: {hit.group()}" for line, text in texts(ast.parse(code)) for hit in BARE.finditer(text)]


def test_every_command_of_ours_is_told_as_it_is_typed() -> None:
    told = {path.relative_to(ROOT): bare(path.read_text(encoding="utf-8")) for path in modules()}
    assert {path: hits for path, hits in told.items() if hits} == {}


@pytest.mark.parametrize(
    "code",
    [
        '"publish with communique run, or not"',
        '("publish with communique "\n"run")',
        'f"see communique explain {record}"',
        'f"see communique {name}"',
        '"""`communique as-of`: a table."""',
        '"communique --help"',
        '"communique COMMAND --help"',
        '"made by `python -m scripts`"',
        '"prefect server start"',
    ],
)
def test_a_command_that_nobody_could_type_is_found(code: str) -> None:
    assert len(bare(code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        '"publish with ./communique run"',
        'f"communique: {line}"',
        '"the words after `communique`"',
        'f".venv/bin/python -m scripts {name}"',
        '".venv/bin/prefect server start"',
        "# communique run\nrun = 1",
    ],
)
def test_what_can_be_typed_or_is_no_command_is_left_alone(code: str) -> None:
    assert bare(code) == []
