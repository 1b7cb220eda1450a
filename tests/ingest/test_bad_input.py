"""Bad input: a clear word with the place, nothing lost, and no article stops the others."""

import json
import time
import tracemalloc
from pathlib import Path

import pytest

from flows.ingest import Source
from flows.ingest.content import read_content
from flows.ingest.document import MAX_SETTLED_CHARS, Document
from tests.ingest.settling import settle, settle_one, write

GOOD = "La Lituanie a livré deux radars à l'Ukraine, a indiqué mercredi le ministère de la Défense à Vilnius."


@pytest.mark.parametrize(
    ("name", "content", "status", "reason"),
    [
        ("a.txt", b"", "failed", "a.txt: empty: no bytes at all"),
        ("a.txt", b"\n \t\n", "failed", "a.txt: empty: nothing but white space"),
        ("a.txt", b"\x00\x01\x02\x03" * 300, "failed", "a.txt: binary"),
        ("a.md", b"%PDF-1.4", "failed", "it is a PDF, not text; convert it"),
        ("a.txt", "Россия отводит войска из Белоруссии".encode("cp1251"), "failed", "encoding can't be told for sure"),
        ("a.txt", "Polska wysłała na Ukrainę dziesięć czołgów, podało ministerstwo.", "unsupported_language", "'pl'"),
        ("a.html", "", "failed", "a.html: empty"),
        ("a.html", "<html><body><div id=app></div><script>go()</script></body></html>", "failed", "without an article"),
        ("a.json", '{"text": "Oslo', "failed", "a.json: not JSON (Unterminated string"),
        ("a.json", "3", "failed", "int instead of an object with a text"),
        ("a.jsonl", '{"title": ""}', "failed", "a.jsonl, line 1: no field 'text' or 'html' (there are: title)"),
        ("a.jsonl", '{"id": "7", "text": 7}', "failed", "a.jsonl, line 1: field 'text' is int, not a string"),
        ("a.jsonl", '{"text": "  "}', "failed", "no text and no title in it"),
        ("a.jsonl", "[" * 100_000, "failed", "a.jsonl, line 1: "),
    ],
)
def test_what_cannot_be_coded_is_kept_with_status_and_reason(
    tmp_path: Path, name: str, content: bytes | str, status: str, reason: str
) -> None:
    article = settle_one(tmp_path, name, content)
    assert article.status == status
    assert reason in (article.reason or "")


def test_a_line_that_is_no_json_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "1", "text": GOOD}), '{"id": "2", "text": ', "", json.dumps({"id": "4", "text": GOOD})]
    articles = settle(write(tmp_path / "in", {"wire.jsonl": "\n".join(lines)}), tmp_path / "raw")
    assert [(article.external_id, article.status) for article in articles] == [
        ("1", "coded"),
        (None, "failed"),
        ("4", "coded"),
    ]
    assert articles[1].reason == "wire.jsonl, line 2: not JSON (Expecting value, character 21); mend that line"


def test_a_title_without_a_text_is_the_text_and_says_so(tmp_path: Path) -> None:
    article = settle_one(tmp_path, "a.jsonl", '{"title": "Vilnius livre deux radars à Kiev"}')
    assert (article.text, article.title) == ("Vilnius livre deux radars à Kiev",) * 2
    assert article.notes == ("no text: the title stands for it",)


def test_a_mended_title_is_noted_like_a_mended_text(tmp_path: Path) -> None:
    line = json.dumps({"title": "L\u2019armÃ©e lituanienne livre", "text": GOOD})
    article = settle_one(tmp_path, "a.jsonl", line)
    assert (article.title, article.notes) == (
        "L’armée lituanienne livre",
        ("wrongly decoded letters mended (mojibake)",),
    )


def test_what_is_stated_in_another_form_than_a_string_is_left_out_with_a_note(tmp_path: Path) -> None:
    article = settle_one(tmp_path, "a.jsonl", json.dumps({"text": GOOD, "publisher": ["LETA"], "title": None}))
    assert (article.publisher, article.notes) == (None, ("publisher is list, not a string: left out",))


def test_a_title_is_never_put_before_the_text(tmp_path: Path) -> None:
    article = settle_one(tmp_path, "a.jsonl", json.dumps({"title": "Deux radars", "text": GOOD}))
    assert (article.title, article.text) == ("Deux radars", GOOD)


def test_nul_bytes_and_mojibake_are_mended_with_a_note(tmp_path: Path) -> None:
    assert settle_one(tmp_path, "a.txt", GOOD.replace("radars", "ra\0dars")).notes == ("1 NUL characters left out",)
    article = settle_one(tmp_path / "b", "a.jsonl", json.dumps({"text": GOOD.encode().decode("cp1252") + "\0"}))
    assert article.text == GOOD
    assert article.notes == ("1 NUL characters left out", "wrongly decoded letters mended (mojibake)")


@pytest.mark.parametrize("date", ["9999-01-01", "yesterday", "2022-02-31", "31 février 2022", -5, [2022]])
def test_an_absurd_date_is_null_with_a_note_and_no_failure(tmp_path: Path, date: object) -> None:
    article = settle_one(tmp_path, "a.jsonl", json.dumps({"text": GOOD, "published_at": date}))
    assert (article.status, article.published_at, article.published_basis) == ("coded", None, "none")
    assert "left out" in article.notes[0]


def test_fifty_megabytes_fail_alone_quickly_and_within_memory(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {"huge.txt": (GOOD + "\n") * 500_000, "good.txt": GOOD})
    tracemalloc.start()
    began = time.perf_counter()
    good, huge = settle(folder, tmp_path / "raw")
    took, peak = time.perf_counter() - began, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (good.status, huge.status) == ("coded", "failed")
    assert (
        huge.reason
        == "huge.txt: 54,000,000 bytes, above the limit of 8,388,608 for one article: split it or leave it out"
    )
    assert took < 10
    assert peak < 5 * 54_000_000


def test_an_endless_line_fails_alone(tmp_path: Path) -> None:
    lines = json.dumps({"text": "x" * 70_000_000}) + "\n" + json.dumps({"id": "good", "text": GOOD}) + "\n"
    endless, good = settle(write(tmp_path / "in", {"wire.jsonl": lines}), tmp_path / "raw")
    assert endless.reason == (
        "wire.jsonl, line 1: 70,000,013 bytes, above the limit of 67,108,864 for one article: split it or leave it out"
    )
    assert (good.external_id, good.status) == ("good", "coded")


def test_more_letters_than_any_article_has_are_refused(tmp_path: Path) -> None:
    article = settle_one(tmp_path, "a.txt", "a b\n" * (MAX_SETTLED_CHARS // 4 + 1))
    assert article.reason == (
        "a.txt: 1,000,004 characters, above the limit of 1,000,000 for one article: split it or leave it out"
    )


def test_whatever_breaks_in_one_article_the_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(document: Document, source: Source) -> object:
        if document.external_id == "b.txt":
            raise RecursionError("too deep")
        return read_content(document, source)

    monkeypatch.setattr("flows.ingest.settle.read_content", fragile)
    folder = write(tmp_path / "in", {"a.txt": GOOD, "b.txt": GOOD + " Bis.", "c.txt": GOOD + " Ter."})
    articles = settle(folder, tmp_path / "raw")
    assert [article.status for article in articles] == ["coded", "failed", "coded"]
    assert articles[1].reason == "b.txt: could not be read (RecursionError: too deep)"


def test_text_that_needs_no_repair_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = "\ufeff  Oslo\u00a0: 22\u202f000 obus…\r\n\r\n\tRiga «\u00a0suit\u00a0» — l’été.\u200b \n\n\n"
    assert settle_one(tmp_path, "a.jsonl", json.dumps({"text": text, "language": "fr"})).text == text
    assert settle_one(tmp_path / "b", "a.txt", text).text == text.removeprefix("\ufeff")
