"""What a verdict withholds, what it stops, and what it leaves consistent."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from flows.ingest.article import Article
from flows.relate.event import Event, Span
from flows.resolve import Records, resolve
from flows.tables import FACTS, TABLES
from flows.validate import Entry, Verdict, read_suites, validate
from tests.resolve.stories import LATER, NOW, Published, article, event

SUITES = read_suites()
NEGATIVE: Mapping[str, object] = {"quantity_low": 700, "quantity_best": 500, "quantity_high": 500}


def judged(
    articles: Sequence[Article], events: Mapping[str, Sequence[Event]], previous: Records | None = None
) -> Verdict:
    """Resolve and validate."""
    release = Published(previous) if previous is not None else None
    now, run_id = (NOW, "run-1") if previous is None else (LATER, "run-2")
    return validate(resolve(articles, events, release, now, run_id), release, now, run_id, SUITES)


@pytest.fixture(name="mixed", scope="module")
def _mixed() -> Verdict:
    """A sound row, a row with bounds out of order, and a refused candidate."""
    sound, broken = article("a"), article("b", "2022-05-02")
    events = {"a": [event(sound)], "b": [event(broken, NEGATIVE), event(broken, refused="negated")]}
    return judged([sound, broken], events)


def test_sound_rows_pass_every_expectation() -> None:
    one = article("a")
    verdict = judged([one], {"a": [event(one)]})
    assert (verdict.stops, verdict.warnings, list(verdict.quarantine)) == ((), (), [])
    assert verdict.may_publish
    assert verdict.checked > 100
    assert len(verdict.records["shipments"]) == 1


def test_a_failing_row_goes_to_quarantine_with_its_reason(mixed: Verdict) -> None:
    assert [row["supplier_id"] for row in mixed.records["shipments"]] == ["NOR"]
    reasons = {str(row["expectation"]): row for row in mixed.quarantine}
    told = reasons["low_up_to_best"]
    assert (told["table"], told["severity"], told["disposition"], told["run_id"]) == (
        "shipments",
        "critical",
        "withheld",
        "run-1",
    )
    assert told["observed"] == "low ≤ best. quantity_best = 500; quantity_low = 700"
    assert (told["article_id"], told["start"], told["end"]) == ("b", 0, len(article("b").text))
    assert json.loads(str(told["candidate"]))["quantity_low"] == 700
    assert mixed.may_publish
    assert mixed.withheld == 1


def test_what_spoke_of_the_row_agrees(mixed: Verdict) -> None:
    kept = {row["record_id"] for row in mixed.records["shipments"]}
    assert {row["record_id"] for row in mixed.records["participants"]} == kept
    assert {row["record_id"] for row in mixed.records["mentions"]} == kept | {None}
    reasons = {row["refused_reason"] for row in mixed.records["mentions"] if row["article_id"] == "b"}
    assert reasons == {"quarantined", "negated"}
    assert [row["reason"] for row in mixed.records["articles"]] == [None, "its rows are in quarantine"]


def test_everything_fits_its_declared_table(mixed: Verdict) -> None:
    for name, rows in {**mixed.records.tables, "quarantine": mixed.quarantine}.items():
        assert TABLES[name].to_arrow(rows).num_rows == len(rows)


def test_a_second_run_tells_the_same(mixed: Verdict) -> None:
    sound, broken = article("a"), article("b", "2022-05-02")
    events = {"a": [event(sound)], "b": [event(broken, NEGATIVE), event(broken, refused="negated")]}
    before = Records({**mixed.records.tables, "quarantine": mixed.quarantine, "runs": [{"run_id": "run-1"}]})
    again = judged([sound, broken], events, before)
    assert again.quarantine == mixed.quarantine
    assert {name: list(rows) for name, rows in again.records.tables.items()} == {
        name: list(rows) for name, rows in mixed.records.tables.items()
    }


def test_a_published_row_that_fails_later_leaves_its_last_version_in_history() -> None:
    one = article("a")
    first = judged([one], {"a": [event(one)]}).records
    second = judged([one], {"a": [event(one, NEGATIVE)]}, first)
    assert not second.records["shipments"]
    (kept,) = second.records["history"]
    assert (kept["record_id"], kept["record_version"]) == (first["shipments"][0]["record_id"], 1)


def test_a_misquoted_mention_falls_and_takes_the_cell_it_proved_along() -> None:
    one = article("a")
    told = event(one)
    wrong = Span(0, 6, "Sweden")
    verdict = judged([one], {"a": [replace(told, evidence={**told.evidence, "supplier": (wrong,)})]})
    assert {row["expectation"] for row in verdict.quarantine} == {"quotes_the_text", "every_cell_is_proved"}
    assert not verdict.records["shipments"]
    texts = {row["article_id"]: str(row["text"]) for row in verdict.records["articles"]}
    for mention in verdict.records["mentions"]:
        start, end = mention["start"], mention["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert texts[mention["article_id"]][start:end] == mention["text"]


@pytest.mark.parametrize("field", ["supplier", "recipient", "item", "quantity", "trigger"])
def test_a_cell_without_a_mention_is_not_published(field: str) -> None:
    one = article("a")
    told = event(one)
    evidence = {name: spans for name, spans in told.evidence.items() if name != field}
    records = resolve([one], {"a": [replace(told, evidence=evidence)]}, None, NOW, "run-1")
    verdict = validate(records, None, NOW, "run-1", {"shipments": [_entry("every_cell_is_proved")]})
    assert not verdict.records["shipments"]
    (refused,) = verdict.quarantine
    assert refused["expectation"] == "every_cell_is_proved"


def _entry(name: str, table: str = "shipments") -> Entry:
    return next(entry for entry in SUITES[table] if entry.id == name)


def test_a_cell_that_a_person_has_set_needs_no_quote() -> None:
    one = article("a")
    told = event(one)
    evidence = {name: spans for name, spans in told.evidence.items() if name != "quantity"}
    found = resolve([one], {"a": [replace(told, evidence=evidence)]}, None, NOW, "run-1")
    record_id = str(found["shipments"][0]["record_id"])
    by_hand = Records(found.tables, frozenset({(record_id, "quantity_best")}))
    verdict = validate(by_hand, None, NOW, "run-1", {"shipments": [_entry("every_cell_is_proved")]})
    assert len(verdict.records["shipments"]) == 1


@pytest.mark.parametrize(
    ("cells", "expectation", "column"),
    [
        ({"status": "sent"}, "in_set:status", "status"),
        ({"quantity_best": "500"}, "type:quantity_best", "quantity_best"),
        ({"recorded_at": None}, "not_null:recorded_at", "recorded_at"),
        ({"quality_flags": ["odd"]}, "members_in_set:quality_flags", "_stray_quality_flags"),
        ({"confidence": 1.5}, "range:confidence", "confidence"),
        ({"is_background": 1}, "type:is_background", "is_background"),
        ({"quantity_best": True}, "declared", "_misfit"),
        ({"colour": "red"}, "declared", "_misfit"),
        ({"supplier_id": "XXX"}, "references", "_lost_references"),
    ],
)
def test_the_declared_columns_are_expectations(cells: dict[str, object], expectation: str, column: str) -> None:
    one = article("a")
    found = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")
    bent = Records({**found.tables, "shipments": [{**found["shipments"][0], **cells}]})
    verdict = validate(bent, None, NOW, "run-1", {})
    assert not verdict.records["shipments"]
    assert (expectation, column) in {(row["expectation"], row["column"]) for row in verdict.quarantine}


def test_a_key_that_stands_twice_is_refused() -> None:
    one = article("a")
    found = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")
    row = found["shipments"][0]
    verdict = validate(Records({**found.tables, "shipments": [row, {**row}]}), None, NOW, "run-1", {})
    assert not verdict.records["shipments"]
    assert {row["expectation"] for row in verdict.quarantine} == {"unique:record_id"}


def test_a_critical_failure_stops_the_publish_and_says_why() -> None:
    one = article("a")
    found = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")
    verdict = validate(Records({**found.tables, "participants": []}), None, NOW, "run-1", SUITES)
    assert not verdict.may_publish
    (told,) = verdict.stops
    assert told.startswith("shipments, participants_complete: Every actor of a row stands in the bridge")
    assert [row["disposition"] for row in verdict.quarantine] == ["blocked"]


def test_a_warning_is_published_and_told() -> None:
    one = article("a")
    records = resolve([one], {"a": [event(one, {"value_best": 5e6})]}, None, NOW, "run-1")
    verdict = validate(records, None, NOW, "run-1", {"shipments": [_entry("value_has_currency")]})
    record_id = verdict.records["shipments"][0]["record_id"]
    told = f"A sum whose currency nobody knows can't be compared with any other. 1 row: {record_id}"
    assert verdict.warnings == (f"shipments, value_has_currency: {told}",)
    assert [(row["observed"], row["severity"], row["disposition"]) for row in verdict.quarantine] == [
        (told, "warning", "published")
    ]
    assert verdict.may_publish
    assert verdict.withheld == 0


def test_what_is_withheld_is_not_warned_of_besides() -> None:
    one = article("a")
    records = resolve([one], {"a": [event(one, {**NEGATIVE, "value_best": 5e6})]}, None, NOW, "run-1")
    asked = [_entry("value_has_currency"), _entry("low_up_to_best")]
    assert validate(records, None, NOW, "run-1", {"shipments": asked}).warnings == ()


def test_a_table_that_loses_nearly_everything_is_not_published() -> None:
    many = [article(f"a{number}") for number in range(40)]
    numbers = [{f"quantity_{end}": 100 * n + 100 for end in ("low", "best", "high")} for n in range(40)]
    events = {one.article_id: [event(one, numbers[n])] for n, one in enumerate(many)}
    before = resolve(many, events, None, NOW, "run-1")
    after = resolve(many[:1], {"a0": events["a0"]}, Published(before), LATER, "run-2")
    volume = {"shipments": [_entry("volume_not_lost")]}
    verdict = validate(after, Published(before), LATER, "run-2", volume)
    (told,) = verdict.stops
    assert told.endswith("Seen: 1")


def test_an_expectation_that_cannot_run_stops_the_publish() -> None:
    one = article("a")
    found = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")
    astray = Entry("astray", "expect_column_values_to_not_be_null", ("colour",), "warning", "No such column.")
    verdict = validate(found, None, NOW, "run-1", {"shipments": [astray]})
    assert not verdict.may_publish
    assert 'The column "colour" in BatchData does not exist' in verdict.stops[0]
    assert len(verdict.records["shipments"]) == 1


def test_empty_tables_are_sound() -> None:
    verdict = judged([], {})
    assert (verdict.stops, verdict.warnings, list(verdict.quarantine)) == ((), (), [])


def test_great_expectations_is_not_loaded_by_importing_the_stage() -> None:
    code = "import sys, flows.validate; sys.exit('great_expectations' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_nothing_is_said_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    one = article("a")
    judged([one], {"a": [event(one, NEGATIVE)]})
    assert capfd.readouterr() == ("", "")


def test_every_fact_table_has_a_dozen_expectations_of_its_own() -> None:
    assert all(len(SUITES[table]) >= 12 for table in FACTS)


def test_what_was_read_in_an_article_that_cannot_stand_falls_with_it() -> None:
    one = article("a")
    found = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")
    bent = Records({**found.tables, "articles": [{**found["articles"][0], "status": "odd"}]})
    verdict = validate(bent, None, NOW, "run-1", {"shipments": [_entry("every_cell_is_proved")]})
    left = {name: len(verdict.records[name]) for name in ("articles", "mentions", "shipments", "participants")}
    assert left == {"articles": 0, "mentions": 0, "shipments": 0, "participants": 0}
