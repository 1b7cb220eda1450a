"""Every trigger of the three event dictionaries proves itself: its sentences fire, its near misses don't.

    yes = [{ text = "[supplier La France] a livré [item des canons] à [recipient l'Ukraine].", status = "delivered" }]
    no = ["La France a livré un discours.", { text = "…", reason = "negated" }]

A mark names a field of the event's evidence: one of its spans must lie within the marked words. Other keys are
columns of the row. `published` (a date) and `publisher` are the context; without `rows` (the number of rows of this
table) a sentence may give further ones.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from flows.dictionary import languages, proofs
from flows.normalise import normalise
from flows.relate import relate
from flows.relate.clauses.passages import TABLE_FILES
from flows.relate.event import Event
from flows.tables import TABLES
from flows.tables.proof import needs_proof
from tests.relate.cases import article_of

_CONTEXT = {"text", "published", "publisher", "rows", "reason", "miss"}
_MARK = re.compile(r"\[(\w+) ([^\]]+)\]")


def _sentences(wanted: str) -> Iterator[Any]:
    for language in languages():
        for file in TABLE_FILES:
            for path, entry in proofs(language, file):
                for number, sentence in enumerate(entry.get(wanted, ())):
                    case = {"text": sentence} if isinstance(sentence, str) else dict(sentence)
                    known = [pytest.mark.xfail(reason=case["miss"], strict=True)] if "miss" in case else []
                    yield pytest.param(language, file, path, case, id=f"{language}-{path}-{number}", marks=known)


def _events(language: str, case: Mapping[str, Any], text: str) -> list[Event]:
    article = article_of(text, language, dict(case))
    return list(relate(article, normalise(article)))


def _unmarked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    plain, marks, at = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        marks.append((mark.group(1), len(plain), len(plain) + len(mark.group(2))))
        plain += mark.group(2)
        at = mark.end()
    return plain + text[at:], marks


def _fits(event: Event, case: Mapping[str, Any], marks: list[tuple[str, int, int]]) -> list[str]:
    wrong = []
    for role, start, end in marks:
        spans = event.evidence.get(role, ())
        if not any(start <= s.start and s.end <= end for s in spans):
            wrong.append(f"{role}: {[s.text for s in spans]}")
    for column, value in case.items():
        if column not in _CONTEXT:
            got = event.fields.get(column)
            if _plain(got) != (None if value == "null" else value):
                wrong.append(f"{column}: {got!r}, not {value!r}")
    return wrong


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()[:10]
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(("language", "file", "path", "case"), list(_sentences("yes")))
def test_a_sentence_that_must_fire(language: str, file: str, path: str, case: dict[str, Any]) -> None:
    text, marks = _unmarked(case["text"])
    rows = [e for e in _events(language, case, text) if e.table == file and e.refused is None]
    by_rule = [e for e in rows if e.rule.split(".")[-1] == path.split(".")[-1]]
    assert by_rule, f"no row of {path}; rows: {[(e.rule, dict(e.fields)) for e in rows]}"
    assert [needs_proof(TABLES[file], e.fields) - e.evidence.keys() for e in rows] == [frozenset()] * len(rows)
    faults = [_fits(event, case, marks) for event in by_rule]
    assert min(faults, key=len) == []
    assert len(rows) == case.get("rows", len(rows))


@pytest.mark.parametrize(("language", "file", "path", "case"), list(_sentences("no")))
def test_a_near_miss(language: str, file: str, path: str, case: dict[str, Any]) -> None:
    events = [e for e in _events(language, case, case["text"]) if e.table == file]
    assert [dict(e.fields) for e in events if e.refused is None] == [], path
    if "reason" in case:
        assert case["reason"] in {e.refused for e in events}
