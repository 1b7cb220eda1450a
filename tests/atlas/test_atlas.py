"""Tables that do not hold together are told with their file and line."""

from pathlib import Path

import pytest

from flows import atlas
from flows.atlas import AtlasError
from flows.errors import RunError


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id,name\na,b\nc\n", r"flows/atlas/odd\.csv, line 3: the number of cells"),
        ("id,name\na,b,c\n", r"flows/atlas/odd\.csv, line 2: the number of cells"),
        ('id,name\na,"b"c\n', r"flows/atlas/odd\.csv, line 2: not readable as CSV"),
        (b"id,name\na,\xe9\n", r"flows/atlas/odd\.csv: not UTF-8"),
    ],
)
def test_a_table_that_is_wrong_names_file_and_line(
    text: str | bytes, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "odd.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    monkeypatch.setattr(atlas, "FOLDER", tmp_path)
    with pytest.raises(AtlasError, match=told):
        atlas.rows("odd.csv")


def test_a_table_of_a_language_is_named_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dictionary" / "fr").mkdir(parents=True)
    (tmp_path / "dictionary" / "fr" / "odd.csv").write_text("id,name\na\n")
    monkeypatch.setattr(atlas, "FLOWS", tmp_path)
    with pytest.raises(AtlasError, match=r"flows/dictionary/fr/odd\.csv, line 2: "):
        atlas.rows("odd.csv", tmp_path / "dictionary" / "fr")


def test_a_grammar_that_is_no_toml_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.toml").write_text("a = ,\nb = 1\n")
    monkeypatch.setattr(atlas, "FOLDER", tmp_path)
    with pytest.raises(AtlasError, match=r"flows/atlas/odd\.toml: not readable as TOML .*line 1"):
        atlas.load("odd.toml")


def test_a_wrong_table_stops_a_run_and_not_each_article() -> None:
    assert issubclass(AtlasError, RunError)
