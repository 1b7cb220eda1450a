"""Dates and periods of a text as neutral values. In: settled text, its language, its publication date. Out: mentions."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from flows.normalise.mention import Date, Mention


def find_dates(
    text: str, language: str, published: date | None, taken: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """Every date of `text`, in order, none overlapping another nor a span of `taken`."""
    return []


def resolve_date(mention: Mention, published: date | None, direction: Literal["past", "future"]) -> Date:
    """The value of `mention` read backwards or forwards from `published` where its wording leaves that open."""
    assert isinstance(mention.value, Date)
    return mention.value
