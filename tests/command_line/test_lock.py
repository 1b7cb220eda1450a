"""requirements.txt is what `pyproject.toml` asks for, with hashes, and names no host."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
# A pin with its marker, its hashes, and the comment that says who wants it.
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ \\;]+)(?P<rest>(?:.*\\\n)(?:    .*(?:\n|$))*)", re.MULTILINE)
RENEW = "uv pip compile --universal --generate-hashes --no-header --extra dev pyproject.toml -o requirements.txt"


@pytest.fixture(scope="module")
def lock() -> str:
    return (ROOT / "requirements.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in (*project["dependencies"], *project["optional-dependencies"]["dev"])]


def pins(lock: str) -> dict[str, list[tuple[Version, str]]]:
    found: dict[str, list[tuple[Version, str]]] = {}
    for pin in PIN.finditer(lock):
        found.setdefault(canonicalize_name(pin["name"]), []).append((Version(pin["version"]), pin["rest"]))
    return found


def test_every_requirement_is_pinned_within_its_bounds(lock: str, wanted: list[Requirement]) -> None:
    pinned = pins(lock)
    for requirement in wanted:
        versions = pinned.get(canonicalize_name(requirement.name))
        assert versions, f"{requirement.name} is not in requirements.txt; renew it: {RENEW}"
        for version, _ in versions:
            assert requirement.specifier.contains(version), f"{requirement} but {version} is locked; renew: {RENEW}"


def test_nothing_is_pinned_for_a_requirement_that_is_gone(lock: str, wanted: list[Requirement]) -> None:
    names = {canonicalize_name(requirement.name) for requirement in wanted}
    ours = "communique (pyproject.toml)"
    direct = {name for name, found in pins(lock).items() if any(ours in rest for _, rest in found)}
    assert direct == names, f"renew requirements.txt: {RENEW}"


def test_every_pin_has_hashes(lock: str) -> None:
    lines = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(lines) > 100
    assert sum(len(found) for found in pins(lock).values()) == len(lines)
    assert all("--hash=sha256:" in rest for found in pins(lock).values() for _, rest in found)


def test_the_lock_names_no_host(lock: str) -> None:
    assert not re.search(r"://|^-|\b(?:index-url|find-links)\b", lock, re.MULTILINE)
