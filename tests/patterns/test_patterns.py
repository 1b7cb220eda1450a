"""A long expression that is kept finds what `re` finds, and whatever is wrong with what was kept does no harm."""

import marshal
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from flows import patterns

EXPRESSIONS = (
    r"\b(?P<first>ab+|[cé-ï]\w*?)(?:\s+(?P<second>\d{2,3}))?(?!\w)",
    r"(a|b)\1|(?<=x)y$",
    "|".join(f"word{number}" for number in range(300)),
)
TEXT = "abb 123 été, aab xy word17 word299 bb word300 cô 1 xy"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(patterns, "_FOLDER", tmp_path / "kept")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path / "kept"


def refuse(*_: object) -> list[object]:
    raise AssertionError("it was compiled")


def finds(pattern: re.Pattern[str]) -> list[object]:
    return [(found.span(), found.groups(), found.groupdict()) for found in pattern.finditer(TEXT)]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_what_is_kept_finds_the_same(expression: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = re.compile(expression)
    made = patterns.compiled(expression, "one")
    assert [path.name.split(".")[0] for path in folder.iterdir()] == ["one"]
    monkeypatch.setattr(patterns, "_compile", refuse)
    recalled = patterns.compiled(expression, "one")
    for pattern in (made, recalled):
        assert finds(pattern) == finds(plain)
        assert (pattern.pattern, pattern.flags, pattern.groups) == (plain.pattern, plain.flags, plain.groups)
        assert dict(pattern.groupindex) == dict(plain.groupindex)


def test_an_expression_that_has_changed_is_compiled_and_kept_instead(folder: Path) -> None:
    for expression in EXPRESSIONS:
        assert finds(patterns.compiled(expression, "one")) == finds(re.compile(expression))
    assert len(list(folder.iterdir())) == 1


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _: b"",
    "cut": lambda kept: kept[:-9],
    "something else": lambda _: zlib.compress(marshal.dumps(5)),
    "no code": lambda kept: zlib.compress(marshal.dumps((marshal.loads(zlib.decompress(kept))[0], 32, [9] * 9))),
    "wrong code": lambda kept: zlib.compress(
        marshal.dumps((marshal.loads(zlib.decompress(kept))[0], 32, [999] * 9, 0, {}, (None,)))
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_made_anew(damage: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.compiled(EXPRESSIONS[0], "one")
    (path,) = folder.iterdir()
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert finds(patterns.compiled(EXPRESSIONS[0], "one")) == finds(re.compile(EXPRESSIONS[0]))
    monkeypatch.setattr(patterns, "_compile", refuse)
    patterns.compiled(EXPRESSIONS[0], "one")


def test_where_nothing_can_be_kept_it_is_compiled(folder: Path) -> None:
    folder.write_text("in the way")
    assert finds(patterns.compiled(EXPRESSIONS[0], "one")) == finds(re.compile(EXPRESSIONS[0]))


def test_nothing_is_kept_where_byte_code_is_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    patterns.compiled(EXPRESSIONS[0], "one")
    assert not folder.exists()


def test_a_python_that_compiles_otherwise_does_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: str) -> list[object]:
        raise AttributeError("_code")

    monkeypatch.setattr(patterns, "_compile", unknown)
    assert finds(patterns.compiled(EXPRESSIONS[0], "one")) == finds(re.compile(EXPRESSIONS[0]))
    assert not folder.exists()


def test_a_wrong_expression_is_an_error_as_ever(folder: Path) -> None:
    with pytest.raises(re.error):
        patterns.compiled("(a", "one")
    assert not folder.exists()
