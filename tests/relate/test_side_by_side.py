"""What a text tells of two transfers side by side: each keeps its own things and parties, however both are told."""

import tomllib
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from flows.dictionary import languages
from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import article_of

HERE = Path(__file__).parent
# What a row is known by, and what each part of the data tells of it.
ROW = {"supplier": "id", "recipient": "id", "things": "category"}


def _crossed() -> Iterator[Any]:
    """Every form beside every other, the ways of joining them in turn; what is known to be missed is a strict xfail."""
    for language in languages():
        data = tomllib.loads((HERE / language / "side_by_side.toml").read_text(encoding="utf-8"))
        for number, (one, other) in enumerate(product(data["forms"], repeat=2)):
            join = data["joins"][number % len(data["joins"])]
            first, second = (
                _told(data["forms"][form], told) for form, told in zip((one, other), data["told"], strict=True)
            )
            second = _opened(second) if join.endswith(". ") else second
            missed = data.get("missed", {}).get(f"{one} {other}")
            marks = [pytest.mark.xfail(reason=missed, strict=True)] if missed else []
            rows = {tuple(told[part][key] for part, key in ROW.items()) for told in data["told"]}
            yield pytest.param(
                language, f"{_opened(first)}{join}{second}.", rows, marks=marks, id=f"{language}-{one}-{other}"
            )


def _told(form: str, told: Mapping[str, Mapping[str, str]]) -> str:
    words = {part: told[part]["name"] for part in ROW}
    return form.format(**words, **{f"{part}_{key}": told[part].get(key, "") for part in ROW for key in ("to", "of")})


def _opened(clause: str) -> str:
    return clause[0].upper() + clause[1:]


@pytest.mark.parametrize(("language", "text", "rows"), list(_crossed()))
def test_each_keeps_its_own(language: str, text: str, rows: set[tuple[str, ...]]) -> None:
    article = article_of(text, language, {})
    read = [e for e in relate(article, normalise(article)) if e.refused is None and e.table == "shipments"]
    assert {(e.fields["supplier_id"], e.fields["recipient_id"], e.fields["item_category"]) for e in read} == rows
