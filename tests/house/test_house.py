"""The rules of the house that no other tool checks."""

import ast
import re
import subprocess
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.atlas import rows

ROOT = Path(__file__).resolve().parents[2]
MODULE_LINES = 150
FUNCTION_LINES = 25
# Functions that were longer when the limit was drawn. The list only shrinks, and nothing on it reaches the hard limit.
LONG = tomllib.loads((Path(__file__).parent / "long.toml").read_text(encoding="utf-8"))["functions"]
HARD_FUNCTION_LINES = 40
# A function of so many syntax nodes that stands twice is one that wants a place of its own.
COPY_NODES = 60
Function = ast.FunctionDef | ast.AsyncFunctionDef
# Package registries and folders of some machine have no business in a file that others read.
FOREIGN = re.compile(
    "|".join(
        [
            "pypi" + r"\.org",
            "python" + "hosted",
            r"registry\.npm" + "js",
            r"/(?:root|home/\w+|work)/" + r"\w+",
            r"/tmp" + r"/\w+/",
        ]
    )
)


def tracked() -> list[Path]:
    """The files of the project; those that git knows, where there is git."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.splitlines() if listed.returncode == 0 else []
    known = [ROOT / name for name in names] or sorted((ROOT / "flows").rglob("*"))
    return [path for path in known if path.is_file()]


def modules() -> list[Path]:
    return sorted((ROOT / "flows").rglob("*.py"))


def functions() -> Iterator[tuple[str, Function]]:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def function_lengths() -> Iterator[tuple[str, int]]:
    """The place and the lines of every function."""
    for where, node in functions():
        yield f"{where.partition(':')[0]} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_modules_stay_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert [f"{place}: {length} lines" for place, length in lengths.items() if length > MODULE_LINES] == []


def test_functions_stay_short() -> None:
    most = dict.fromkeys(LONG, HARD_FUNCTION_LINES)
    assert [
        f"{place}: {length} lines" for place, length in function_lengths() if length > most.get(place, FUNCTION_LINES)
    ] == []


def test_what_has_become_short_leaves_the_list_of_what_is_long() -> None:
    long = {place for place, length in function_lengths() if length > FUNCTION_LINES}
    assert [place for place in LONG if place not in long] == []


def test_every_public_function_of_a_module_says_what_it_does() -> None:
    silent = [
        f"{path.relative_to(ROOT)} {node.name}"
        for path in modules()
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, Function) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_function_stands_twice() -> None:
    places = defaultdict(list)
    for place, node in functions():
        if sum(1 for _ in ast.walk(node)) >= COPY_NODES:
            places[ast.dump(ast.Module(node.body, []))].append(place)
    assert [twins for twins in places.values() if len(twins) > 1] == []


def test_no_actor_is_named_in_code() -> None:
    """Who is who is data: flows/atlas."""
    actors = {row["iso3"] for _, row in rows("states.csv")} | {row["entity_id"] for _, row in rows("organisations.csv")}
    named = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.value}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in actors
    ]
    assert named == []


def test_no_room_is_called_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager"}
    rooms = {path: path.relative_to(ROOT).with_suffix("").parts for path in modules()}
    assert [path for path, parts in rooms.items() if vague & {*parts}] == []


def test_no_file_names_a_registry_or_a_folder_of_this_machine() -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {hit.group()}" for hit in FOREIGN.finditer(text)]
    assert found == []


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "NOTICE.md", "raw/README.md", "curated/README.md"])
def test_what_a_newcomer_reads_is_there(name: str) -> None:
    assert (ROOT / name).stat().st_size > 300


def test_every_link_of_the_readme_leads_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "NOTICE.md"])
def test_every_path_that_is_told_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    paths = re.findall(r"`((?:flows|raw|curated|expectations|scripts|tests)/[\w./-]*)`", text)
    assert paths
    # A word in capitals stands for any name.
    told = [path for path in paths if not re.search(r"[A-Z]{4}", path) or path.endswith("README.md")]
    assert [path for path in told if not (ROOT / path).exists()] == []


def test_every_command_that_a_reader_is_told_can_be_typed_in_the_projects_folder() -> None:
    readers = [path for path in tracked() if path.suffix == ".md"]
    bare = re.compile(r"(?:^|`)((?:communique|python|pytest|prefect|ruff|mypy)(?: -\w)? [\w.-]+)", re.MULTILINE)
    told = [
        f"{path.relative_to(ROOT)}: {hit[1]}"
        for path in readers
        for hit in bare.finditer(path.read_text(encoding="utf-8"))
    ]
    assert told == []
