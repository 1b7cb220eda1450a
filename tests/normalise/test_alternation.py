"""An alternation finds what its branches find, at the same places and in the same order."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.normalise.alternation import alternation

_BRANCHES = ("livr", "livré", "li(s|t)", "l?aid", r"l\.a", "l[ai]s", "li|vre", "l(?:i|a)", r"la\b", "s+", "a|s", "la ")


@settings(max_examples=200)
@given(st.lists(st.sampled_from(_BRANCHES), min_size=1, max_size=6), st.text("lairstvé. ", max_size=20))
def test_branches_that_begin_alike_match_as_they_would_one_by_one(branches: list[str], text: str) -> None:
    plain = re.compile("|".join(f"(?:{branch})" for branch in branches))
    assert [m.span() for m in re.finditer(alternation(branches), text)] == [m.span() for m in plain.finditer(text)]


def test_no_branches_match_nothing() -> None:
    assert re.search(alternation([]), "") is None


@pytest.mark.parametrize("first", [["frigate class", "frigate"], ["frigate", "frigate class"]])
def test_of_two_that_match_at_one_place_the_first_goes_first(first: list[str]) -> None:
    found = re.match(alternation(first), "frigate class")
    assert found is not None
    assert found.group() == first[0]
