"""Readers: the same story from every kind of file."""

import csv
import io
import json
from pathlib import Path

import pandas as pd
import pytest

from flows.ingest import Article, SourceError
from flows.ingest.document import identify
from tests.ingest.settling import settle, settle_one, write

TEXT = "La Finlande a livré douze obusiers à l’Ukraine, a dit mardi le ministère à Helsinki.\n\nAucun autre détail."
ROW = {
    "id": "f-1",
    "title": "Helsinki livre des obusiers",
    "text": TEXT,
    "published_at": "2023-05-09",
    "language": "fr",
    "publisher": "Agence Méridien",
    "url": "https://meridien.example/f-1",
}


def told(article: Article) -> dict[str, str | None]:
    """The article in the terms of ROW."""
    day = article.published_at.date().isoformat() if article.published_at else None
    return {
        "id": article.external_id,
        "title": article.title,
        "text": article.text,
        "published_at": day,
        "language": article.language,
        "publisher": article.publisher,
        "url": article.url,
    }


def as_csv(separator: str, encoding: str) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ROW, delimiter=separator)
    writer.writeheader()
    writer.writerow(ROW)
    return out.getvalue().encode(encoding)


def as_parquet() -> bytes:
    out = io.BytesIO()
    pd.DataFrame([{**ROW, "published_at": pd.Timestamp("2023-05-09")}]).to_parquet(out)
    return out.getvalue()


FILES = {
    "a.jsonl": json.dumps(ROW).encode() + b"\n\n",
    "bom.jsonl": b"\xef\xbb\xbf" + json.dumps(ROW, ensure_ascii=False).encode(),
    "a.ndjson": json.dumps(ROW, ensure_ascii=False).encode("cp1252"),
    "a.json": json.dumps(ROW, indent=1).encode(),
    "list.json": json.dumps([ROW]).encode(),
    "wrapped.json": json.dumps({"articles": [ROW]}).encode(),
    "lines.json": json.dumps(ROW).encode() + b"\n" + json.dumps({"text": ""}).encode(),
    "a.csv": as_csv(",", "utf-8"),
    "bom.csv": as_csv(";", "utf-8-sig"),
    "old.csv": as_csv(";", "cp1252"),
    "wide.tsv": as_csv("\t", "utf-16"),
    "a.parquet": as_parquet(),
}


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_file_tells_the_same_article(tmp_path: Path, name: str) -> None:
    article = settle(write(tmp_path / "in", {name: FILES[name]}) / name, tmp_path / "raw")[0]
    assert told(article) == ROW
    assert article.status == "coded"


def test_the_id_of_a_line_is_that_of_its_bytes_without_the_line_end(tmp_path: Path) -> None:
    line = json.dumps(ROW)
    assert settle_one(tmp_path, "a.jsonl", line + "\r\n").article_id == identify(line.encode())


def test_the_id_of_a_row_does_not_depend_on_the_kind_of_table(tmp_path: Path) -> None:
    rows = [{"id": "1", "text": "Oslo livre des obus."}]
    write(tmp_path, {"a.csv": "text,id\nOslo livre des obus.,1\n"})
    pd.DataFrame(rows).to_parquet(tmp_path / "a.parquet")
    ids = {settle(tmp_path / name, tmp_path / name[2:])[0].article_id for name in ("a.csv", "a.parquet")}
    assert ids == {identify(b'{"id":"1","text":"Oslo livre des obus."}')}


def test_markdown_states_its_facts_in_front_and_keeps_its_text(tmp_path: Path) -> None:
    text = "---\ntitle: 'Helsinki livre'\ndate: 2023-05-09\nlang: fr\n---\n\n# Helsinki livre\n\n" + TEXT
    article = settle_one(tmp_path, "a.md", text)
    assert article.text == text
    assert (article.title, article.published_earliest and str(article.published_earliest)) == (
        "Helsinki livre",
        "2023-05-09",
    )
    assert [text[span.start : span.end].splitlines()[-1] for span in article.furniture] == ["---"]


def test_a_web_archive_gives_its_pages(tmp_path: Path) -> None:
    page = f"<html lang=fr><body><article><p>{TEXT}</p></article></body></html>".encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    fields = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1f>\r\nWARC-Date: 2023-05-09T10:00:00Z\r\n"
        "WARC-Target-URI: https://meridien.example/2023/05/09/f\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(head + page)}\r\n\r\n"
    )
    article = settle_one(tmp_path, "a.warc", fields.encode() + head + page + b"\r\n\r\n")
    assert article.text.startswith("La Finlande")
    assert (article.url, str(article.published_earliest)) == ("https://meridien.example/2023/05/09/f", "2023-05-09")


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.csv", b"wer,was\n1,2\n", "no column 'text' or 'html'"),
        ("a.parquet", b"PAR1 nonsense", "no readable Parquet"),
        ("a.docx", b"PK\x03\x04", "unknown kind of file"),
    ],
)
def test_a_file_that_no_reader_can_read_is_named_with_the_remedy(
    tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    with pytest.raises(SourceError, match=rf"{name}.*{complaint}"):
        settle(write(tmp_path / "in", {name: content}), tmp_path / "raw")


def test_a_row_with_too_many_fields_keeps_them_and_says_so(tmp_path: Path) -> None:
    (article,) = settle(write(tmp_path, {"a.csv": "id,text\n1,Oslo livre des obus.,surplus\n"}), tmp_path / "raw")
    assert article.notes == ("the row has more fields than its table has headings",)
