"""The one place that reads the dictionaries: cached, and clear about what is wrong and where."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import flows.dictionary as dictionary
from flows.dictionary import DictionaryError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(dictionary, "FOLDER", tmp_path)
    dictionary.load.cache_clear()
    (tmp_path / "xx").mkdir()
    return tmp_path / "xx"


@pytest.fixture(autouse=True)
def _forget() -> object:
    yield
    dictionary.load.cache_clear()


def test_the_same_table_is_given_to_all() -> None:
    assert dictionary.load("fr", "numbers") is dictionary.load("fr", "numbers")


def _lists(value: object, path: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a table, with where it stands; two words may be a pair ("s" stays "s")."""
    if isinstance(value, list) and len(value) > 2 and all(isinstance(item, str) for item in value):
        yield path, value
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        yield from _lists(item, f"{path}.{key}")


@pytest.mark.parametrize(
    "path", sorted(dictionary.FOLDER.glob("*/*.toml")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_no_list_holds_a_wording_twice(path: Path) -> None:
    listed = _lists(dictionary.load(path.parent.name, path.stem), path.stem)
    twice = {at: [word for word, times in Counter(words).items() if times > 1] for at, words in listed}
    assert {at: words for at, words in twice.items() if words} == {}


def test_a_missing_file_is_named_with_the_languages_there_are(folder: Path) -> None:
    (folder / "numbers.toml").write_text("", encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"xx/dates\.toml: no such file; languages with a dictionary: xx"):
        dictionary.load("xx", "dates")


def test_a_word_class_stands_for_its_members_but_not_in_proofs(folder: Path) -> None:
    (folder / "classes.toml").write_text('blameworthy = ["cowardly", "illegal"]\n', encoding="utf-8")
    rule = 'idiom = ["call … <blameworthy>", "(?P<day>x)(?<!y)"]\nyes = ["Oslo wrote <blameworthy>."]\n'
    (folder / "blame.toml").write_text(rule, encoding="utf-8")
    assert dictionary.load("xx", "blame") == {
        "idiom": ["call … (cowardly|illegal)", "(?P<day>x)(?<!y)"],
        "yes": ["Oslo wrote <blameworthy>."],
    }


def test_a_word_class_that_is_not_there_is_named(folder: Path) -> None:
    (folder / "blame.toml").write_text('idiom = ["call … <blameworthy>"]\n', encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"xx/blame\.toml, entry <blameworthy>: no such word class; add it to"):
        dictionary.load("xx", "blame")


def test_a_word_class_that_is_no_list_is_named(folder: Path) -> None:
    (folder / "classes.toml").write_text('blameworthy = "cowardly"\n', encoding="utf-8")
    (folder / "blame.toml").write_text("good = 1\n", encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"xx/classes\.toml, entry blameworthy: write it as a list of wordings"):
        dictionary.load("xx", "blame")


@pytest.mark.parametrize("language", dictionary.languages())
def test_every_word_class_is_asked_for(language: str) -> None:
    files = [path.read_text(encoding="utf-8") for path in (dictionary.FOLDER / language).glob("*.toml")]
    unused = [name for name in dictionary.load(language, "classes") if not any(f"<{name}>" in text for text in files)]
    assert unused == []


def test_a_broken_file_is_named_with_its_line(folder: Path) -> None:
    (folder / "dates.toml").write_text("good = 1\nbad =\n", encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"dates\.toml: not readable as TOML \(.*line 2.*\); correct that line"):
        dictionary.load("xx", "dates")


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "dates.toml").write_bytes("mot = 'été'".encode("latin-1"))
    with pytest.raises(DictionaryError, match=r"dates\.toml: not readable as TOML"):
        dictionary.load("xx", "dates")


def test_an_entry_of_the_wrong_shape_is_named(folder: Path) -> None:
    (folder / "dates.toml").write_text("weekday = 'Monday'", encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"entry weekday: write it as an array of tables: \[\[weekday\]\]"):
        dictionary.entries("xx", "dates", "weekday")


def test_proofs_are_found_wherever_they_stand(folder: Path) -> None:
    (folder / "a.toml").write_text(
        "[one]\nyes = ['x']\n[[two]]\nid = 'b'\nno = ['y']\n[[two]]\nwords = ['z']\n", encoding="utf-8"
    )
    assert [path for path, _ in dictionary.proofs("xx", "a")] == ["one", "two.b"]


@pytest.mark.parametrize("language", dictionary.languages())
def test_the_readme_tells_what_every_file_holds(language: str) -> None:
    rows = [
        line.split("|")[1] for line in (dictionary.FOLDER / "README.md").read_text().splitlines() if line[:3] == "| `"
    ]
    named = {name.strip("` ").partition(".")[0] for row in rows for name in row.split(",")}
    assert {path.stem for path in (dictionary.FOLDER / language).iterdir() if path.is_file()} == named
