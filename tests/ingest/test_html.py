"""Web pages: the article and what the page states, without the page around it."""

import json
from pathlib import Path

import pytest

from flows.ingest.document import Refused
from flows.ingest.html import read_page
from tests.ingest.settling import settle_one

PAGE = """<!doctype html><html lang="fr-FR"><head><meta charset="{charset}"><title>Vilnius livre - Le Phare</title>
<meta property="og:title" content="Vilnius livre deux radars"><meta property="og:site_name" content="Le Phare">
<meta property="article:published_time" content="2024-03-05T10:15:00+02:00">
<link rel="canonical" href="https://phare.example/2024/vilnius"></head><body>
<nav><a href="/">Accueil</a><a href="/monde">Monde</a></nav><article><h1>Vilnius livre deux radars</h1>
<p>La Lituanie a livré deux radars à l’Ukraine, a indiqué mercredi le ministère à Vilnius.</p>
<p>Un troisième suivra « avant l’été », selon la même source, qui n’a rien dit du coût.</p>
<p>Lire aussi : <a href="/x">Riga achète des drones</a></p></article>
<aside><p>Recevez chaque matin notre lettre</p></aside><footer>© Le Phare. Tous droits réservés.</footer>
</body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_the_article_of_a_page(tmp_path: Path, charset: str) -> None:
    article = settle_one(tmp_path, "a.html", PAGE.format(charset=charset).encode(charset))
    assert article.text.splitlines() == [
        "Vilnius livre deux radars",
        "La Lituanie a livré deux radars à l’Ukraine, a indiqué mercredi le ministère à Vilnius.",
        "Un troisième suivra « avant l’été », selon la même source, qui n’a rien dit du coût.",
        "Lire aussi : Riga achète des drones",
    ]
    assert (article.title, article.publisher, article.language) == ("Vilnius livre deux radars", "Le Phare", "fr")
    assert (str(article.published_earliest), article.published_basis) == ("2024-03-05", "metadata")
    assert article.url == "https://phare.example/2024/vilnius"
    assert [span.kind for span in article.furniture] == ["read_also"]


def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Россия отводит войска из Сирии.</p></body></html>'
    article = settle_one(tmp_path, "a.html", page.encode("cp1251"))
    assert (article.text, article.status) == ("Россия отводит войска из Сирии.", "unsupported_language")


def test_a_date_in_the_prose_is_not_the_page_s() -> None:
    page = "<html><body><article><p>On 3 March 2019 Oslo sent ten tanks to Kyiv, it said.</p></article></body></html>"
    assert read_page(page).published_at is None


def test_a_short_page_with_one_sentence_is_an_article() -> None:
    assert read_page("<p>Riga a livré dix drones à Kiev.</p>").text == "Riga a livré dix drones à Kiev."


def test_a_record_may_hold_a_fragment_of_a_page(tmp_path: Path) -> None:
    html = "<p>Riga a livré dix drones à Kiev.</p><p>D’autres suivront, selon le ministère.</p>"
    article = settle_one(tmp_path, "a.jsonl", json.dumps({"id": "r", "html": html}))
    assert article.text == "Riga a livré dix drones à Kiev.\nD’autres suivront, selon le ministère."


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>x</script></body></html>", "<div>" * 50_000])
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(Refused, match="HTML without an article"):
        read_page(page)
