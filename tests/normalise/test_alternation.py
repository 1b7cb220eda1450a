"""An alternation finds what its branches find, at the same places and in the same order."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.normalise.alternation import alternation, beginnings, unfolded

_BRANCHES = ("livr", "livré", "li(s|t)", "l?aid", r"l\.a", "l[ai]s", "li|vre", "l(?:i|a)", r"la\b", "s+", "a|s", "la ")
_OPENED = ("(l|v)ait", "(li|s)?t", "((a|l)i|é)s")


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


@settings(max_examples=200)
@given(st.lists(st.sampled_from(_BRANCHES + _OPENED), min_size=1, max_size=6), st.text("lairstvé. ", max_size=20))
def test_beginnings_are_where_a_branch_begins(branches: list[str], text: str) -> None:
    found = re.compile(beginnings(branches))
    plain = re.compile("|".join(f"(?:{branch})" for branch in branches))
    assert [bool(found.match(text, at)) for at in range(len(text))] == [
        bool(plain.match(text, at)) for at in range(len(text))
    ]


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("(a|b)c", ["ac", "bc"]),
        ("(?:a|b(c|d)?)e", ["ae", "b(c|d)?e"]),
        ("((a|b)c|[|(]d)e", ["ace", "bce", "[|(]de"]),
        (r"(re|\(|)?write", ["rewrite", r"\(write", "write", "write"]),
        ("(a|b)+c", ["(a|b)+c"]),
        ("(?!a|b)c", ["(?!a|b)c"]),
        ("ab|c", ["ab|c"]),
    ],
)
def test_a_group_that_opens_a_pattern_is_taken_apart(pattern: str, parts: list[str]) -> None:
    assert unfolded(pattern) == parts


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("x(a|b)?y", "xby"), (r"x[(](a)\(", "x(a("), ("x(?i:a)(?!b)(c)", "xAc"), (r"x\\(a)", r"x\a")],
)
def test_what_begins_captures_nothing(pattern: str, text: str) -> None:
    found = re.compile(beginnings([pattern]))
    assert found.groups == 0
    assert found.fullmatch(text) is not None
