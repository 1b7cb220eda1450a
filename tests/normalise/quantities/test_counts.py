"""Counts with the modalities and bounds of the codebook, and numbers that count nothing: see counts.toml."""

import re
import tomllib
from pathlib import Path

import pytest

from flows.normalise import normalise_text
from flows.normalise.mention import Quantity

_CASES = tomllib.loads((Path(__file__).parent / "counts.toml").read_text(encoding="utf-8"))
_MARK = re.compile(r"\[([^\]]*)\]")


@pytest.mark.parametrize(
    ("language", "marked", "want"),
    [(language, case["text"], case["want"]) for language, cases in _CASES.items() for case in cases],
)
def test_counts_of_a_sentence(language: str, marked: str, want: list[str]) -> None:
    text = _MARK.sub(r"\1", marked)
    found = [mention for mention in normalise_text(text, language, None) if isinstance(mention.value, Quantity)]
    expected = list(zip(_MARK.findall(marked), want, strict=True))
    assert [(mention.text, _written(mention.value)) for mention in found] == expected


def _written(value: object) -> str:
    assert isinstance(value, Quantity)
    bounds = ("-" if bound is None else str(bound) for bound in (value.low, value.best, value.high))
    basis = [] if value.basis == "total" and value.unit is None else [value.basis]
    return " ".join([*bounds, value.modality, *basis, *([value.unit] if value.unit else [])])
