"""Who moves which forces where, told by combining: holders with deeds, senders with verbs, places with moves.

    [[grid]]
    template = "{who} {deed}."
    who = [{ text = "Kenyan marines" }, { text = "A Kenyan battalion", form = "one" }]
    deed = [{ text = "left Chad", action = "withdraw", host_iso3 = "TCD" }, { text = "patrol", one = "patrols" }]
    actor_id = "KEN"

In: `tests/relate/<language>/moves.toml`. The lists are crossed; what a member tells beside its wordings are columns of
the row, as are the other keys of the grid. `form` chooses another wording of the members behind. `[[case]]` holds
sentences of their own: `actors` are those of all rows, none where there is no deployment. `misses` lists the beginnings
of sentences that are not read yet, with the reason.
"""

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

_FORMS = {"text", "form", "one", "fem", "fems"}
_SHAPE = {"template", "misses", "text", "actors", "miss"}
Row = Mapping[str, Any]


def _crossed(grid: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every sentence of a grid, with the columns that its members tell."""
    lists = {key: value for key, value in grid.items() if isinstance(value, list) and key != "misses"}
    whole = {key: value for key, value in grid.items() if key not in {*lists, *_SHAPE}}
    for members in product(*lists.values()):
        form = next((member["form"] for member in members if "form" in member), "text")
        words = {key: member.get(form, member["text"]) for key, member in zip(lists, members, strict=True)}
        told = {key: value for member in members for key, value in member.items() if key not in _FORMS}
        text = grid["template"].format(**words)
        yield {**whole, **told, "text": text[0].upper() + text[1:]}


def _sentences() -> Iterator[Any]:
    for language in languages():
        path = Path(__file__).parents[1] / language / "moves.toml"
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        for grid in told["grid"]:
            misses: Mapping[str, str] = grid.get("misses", {})
            for case in _crossed(grid):
                reason = next((why for start, why in misses.items() if case["text"].startswith(start)), None)
                yield _parameter(language, case, reason)
        for case in told["case"]:
            yield _parameter(language, case, case.get("miss"))


def _parameter(language: str, case: dict[str, Any], reason: str | None) -> Any:
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(language, case, id=f"{language}-{case['text']}", marks=marks)


def _rows(language: str, text: str) -> list[Row]:
    article = article_of(text, language, {"published": "2024-06-04"})
    events = relate(article, normalise(article))
    return [e.fields for e in events if e.table == "deployments" and e.refused is None]


@pytest.mark.parametrize(("language", "case"), list(_sentences()))
def test_a_move_is_read_as_told(language: str, case: dict[str, Any]) -> None:
    rows = _rows(language, case["text"])
    actors = case.get("actors", [case.get("actor_id")])
    assert sorted(str(row.get("actor_id")) for row in rows) == sorted(actors)
    wanted = {key: value for key, value in case.items() if key not in _SHAPE}
    for row in rows:
        got = {key: row.get(key) for key in wanted}
        assert got == {key: None if value == "null" else value for key, value in wanted.items()}
