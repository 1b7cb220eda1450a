"""Sources: one TOML each, or any path."""

from pathlib import Path

import pytest

from flows.ingest import Source, SourceError, find_source, load_sources
from flows.ingest.source import SOURCES, load_source
from tests.ingest.settling import settle, write


def test_every_declared_source_loads() -> None:
    assert load_sources()["sample"].path.is_dir()


def test_the_example_of_the_readme_is_a_valid_source(tmp_path: Path) -> None:
    example = (SOURCES / "README.md").read_text(encoding="utf-8").split("```")[1].removeprefix("toml")
    source = load_source(write(tmp_path, {"example.toml": example}) / "example.toml")
    assert (source.encoding, source.columns["text"]) == ("cp1252", "corps")


def test_a_source_is_found_by_its_name_and_by_its_path() -> None:
    sample = find_source("sample")
    assert find_source(sample.path) == sample


def test_any_other_path_is_a_source_named_without_the_machine_s_folders(tmp_path: Path) -> None:
    write(tmp_path, {"My Wire/de pêches.jsonl": "{}"})
    assert find_source(tmp_path / "My Wire").name == "my-wire"
    assert find_source(tmp_path / "My Wire" / "de pêches.jsonl").name == "my-wire-de-p-ches"


def test_a_declaration_that_is_mended_later_counts_for_what_has_been_landed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    russian = "Министерство сообщило, что войска отведены из Белоруссии в понедельник."
    folder, raw = write(tmp_path / "wire", {"a.txt": russian.encode("cp1251")}), tmp_path / "raw"
    (before,) = settle(folder, raw)
    monkeypatch.setattr("flows.ingest.settle.load_sources", lambda: {"wire": Source("wire", folder, encoding="cp1251")})
    (after,) = settle(folder, raw)
    assert (before.status, after.status, after.text) == ("failed", "unsupported_language", russian)
    assert before.article_id == after.article_id


def test_no_name_at_all_is_not_the_folder_one_happens_to_be_in() -> None:
    with pytest.raises(SourceError, match="an empty name"):
        find_source("")


def test_a_path_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nowhere: no such file or folder.*known: .*sample"):
        find_source(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ("path = ", "not valid TOML"),
        ('publisher = "Agence"', "'path' is missing"),
        ('path = "x"\ncolour = "red"', "unknown key 'colour'"),
        ('path = "x"\nlicence = 3', "'licence' must be a string"),
        ('path = "x"\n[columns]\nbody = "text"', r"\[columns\] has 'body'"),
        ('path = "x"\n[columns]\ntext = 3', r"\[columns\] must map"),
    ],
)
def test_a_faulty_source_is_refused_with_file_and_key(tmp_path: Path, toml: str, complaint: str) -> None:
    path = write(tmp_path, {"agency.toml": toml}) / "agency.toml"
    with pytest.raises(SourceError, match=rf"agency\.toml.*{complaint}"):
        load_source(path)


def test_what_the_source_declares_holds_unless_the_document_says_otherwise(tmp_path: Path) -> None:
    write(tmp_path, {"in/a.csv": "corps,media\nOslo livre des obus à Kiev.,\nRiga livre des drones à Kiev.,Le Phare\n"})
    toml = f'path = "{tmp_path}/in"\npublisher = "Agence"\nlicence = "CC0-1.0"\nlanguage = "fr"\n'
    toml += '[columns]\ntext = "corps"\npublisher = "media"\n'
    source = load_source(write(tmp_path, {"agency.toml": toml}) / "agency.toml")
    articles = settle(source, tmp_path / "raw")
    assert [(one.text[:4], one.publisher, one.licence, one.language) for one in articles] == [
        ("Oslo", "Agence", "CC0-1.0", "fr"),
        ("Riga", "Le Phare", "CC0-1.0", "fr"),
    ]
