"""What stands around a sentence and tells nothing of its act changes no row: who reports it, the background, the rain.

Every so many-th proof of a table is read alone and in each frame of `<language>/insertions.toml`.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.dictionary import languages, proofs
from flows.normalise import normalise
from flows.relate import relate
from flows.relate.clauses.passages import TABLE_FILES
from tests.relate.cases import article_of

_MARK = re.compile(r"\[\w+ ([^\]]+)\]")
_EVERY, _MOST = 9, 60
# The share of readings that stay the same; a frame may now and then change what a sentence means.
FLOOR = 0.98
# What makes two rows the same; dates and factuality may well differ.
_KEYS = (
    "supplier_id", "recipient_id", "item_category", "actor_id", "host_iso3", "action", "force_type", "event_type",
    "actors", "recipients", "quantity_low", "quantity_best", "quantity_high", "value_best", "status",
)  # fmt: skip


def _sentences(language: str, file: str) -> Iterator[str]:
    for _, entry in proofs(language, file):
        for case in entry.get("yes", ()):
            text = _MARK.sub(r"\1", case if isinstance(case, str) else case["text"])
            if text.endswith(".") and ". " not in text and not set(text) & set('«":;?'):
                yield text.removesuffix(".")


def _rows(language: str, text: str) -> Counter[tuple[Any, ...]]:
    article = article_of(text, language, {"published": "2022-03-16"})
    told = [event for event in relate(article, normalise(article)) if event.refused is None]
    return Counter((event.table, *(repr(event.fields.get(key)) for key in _KEYS)) for event in told)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("file", TABLE_FILES)
def test_what_stands_around_a_sentence_changes_no_row(language: str, file: str) -> None:
    path = Path(__file__).parent / language / "insertions.toml"
    frames: list[str] = tomllib.loads(path.read_text(encoding="utf-8"))["frames"]
    changed, asked = [], 0
    for body in list(_sentences(language, file))[::_EVERY][:_MOST]:
        alone = _rows(language, f"{body}.")
        for text in (frame.format(body=body) for frame in frames):
            asked += 1
            if _rows(language, text) != alone:
                changed.append(text)
    assert asked > 100
    assert len(changed) <= (1 - FLOOR) * asked, changed
