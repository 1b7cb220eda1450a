"""Headings of lists that are no sentences: "Delivered: 30 tanks; six guns", « En préparation : deux radars ».

In: a language. Out: patterns over the folded text of a line, by the stage that they tell. The words are data
(`shipments.toml`, `headings`).
"""

import re
from collections.abc import Mapping
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold


@cache
def list_heads(language: str) -> Mapping[str, re.Pattern[str]]:
    """By status, what may stand between the start of a line and its colon; group 1 is the heading."""
    listed = load(language, "shipments")["headings"].items()
    words = {status: sorted(map(fold, told), key=len, reverse=True) for status, told in listed}
    return {status: _head("|".join(map(re.escape, told))) for status, told in words.items()}


def _head(told: str) -> re.Pattern[str]:
    return re.compile(rf"\W*((?:{told})\b[^:.;\n]{{0,30}}):")
