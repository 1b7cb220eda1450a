"""What becomes one record, and what doesn't."""

from collections import Counter

import pytest

from flows.resolve import Records, resolve
from flows.resolve.notes import sentence
from tests.resolve.stories import MEETING, NOW, article, copy_of, event


def shipments_of(*told: tuple[str, str | None, dict[str, object]], language: str = "en") -> Records:
    """Resolve one shipment an article: name, publication, changed fields."""
    articles = [article(name, published, language) for name, published, _ in told]
    events = {one.article_id: [event(one, told[n][2])] for n, one in enumerate(articles)}
    return resolve(articles, events, None, NOW, "run-1")


def test_a_french_and_an_english_article_of_one_story_are_one_record() -> None:
    english, french = article("a"), article("b", "2022-03-03", "fr")
    found = resolve([english, french], {"a": [event(english)], "b": [event(french)]}, None, NOW, "run-1")
    (row,) = found["shipments"]
    assert row["n_sources"] == 2
    assert (str(row["first_published"]), str(row["last_published"])) == ("2022-03-02", "2022-03-03")
    assert {mention["article_id"] for mention in found["mentions"]} == {"a", "b"}
    assert {mention["record_id"] for mention in found["mentions"]} == {row["record_id"]}


@pytest.mark.parametrize(
    "changes",
    [
        {"quantity_low": 700, "quantity_best": 700, "quantity_high": 700},
        {"item_designation": "Starstreak", "item_id": "starstreak"},
        {"recipient_id": "MDA", "recipient_name": "Moldova", "recipient_iso3": "MDA"},
        {"supplier_id": "SWE", "supplier_name": "Sweden", "supplier_iso3": "SWE"},
        {"item_category": "uav", "item_id": "drone"},
        {"status": "refused"},
        {"status": "requested"},
        {"is_background": True},
        {"value_low": 9e6, "value_best": 9e6, "value_high": 9e6, "value_currency": "USD"},
        {"event_date_earliest": NOW.date(), "event_date_latest": NOW.date()},
    ],
)
def test_facts_that_differ_are_different_records(changes: dict[str, object]) -> None:
    dated = {"event_date_earliest": NOW.date().replace(day=2), "event_date_latest": NOW.date().replace(day=2)}
    worth = {"value_low": 5e6, "value_best": 5e6, "value_high": 5e6, "value_currency": "USD"}
    found = shipments_of(("a", "2022-03-02", {**dated, **worth}), ("b", "2022-03-02", {**dated, **worth, **changes}))
    assert len(found["shipments"]) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("2022-03-02", "2022-03-20", id="published weeks apart"),
        pytest.param(None, None, id="published nobody knows when"),
        pytest.param("2022-03-02", None, id="one published nobody knows when"),
    ],
)
def test_undated_events_need_close_publications(first: str | None, second: str | None) -> None:
    assert len(shipments_of(("a", first, {}), ("b", second, {}))["shipments"]) == 2


def test_a_stated_date_joins_articles_that_do_not_tell_theirs() -> None:
    dated: dict[str, object] = {"event_date_earliest": NOW.date(), "event_date_latest": NOW.date()}
    assert len(shipments_of(("a", None, dated), ("b", None, dated))["shipments"]) == 1


def test_copies_are_one_source_and_need_no_dates() -> None:
    original = article("a", None)
    copies = [copy_of(original, "b"), copy_of(original, "c")]
    events = {one.article_id: [event(one)] for one in (original, *copies)}
    found = resolve([original, *copies], events, None, NOW, "run-1")
    (row,) = found["shipments"]
    assert row["n_sources"] == 1
    assert {mention["article_id"] for mention in found["mentions"]} == {"a", "b", "c"}
    assert [one["status"] for one in found["articles"]] == ["coded", "duplicate", "duplicate"]


def test_a_bare_mention_between_two_numbers_joins_neither() -> None:
    bare: dict[str, object] = {
        "quantity_low": None,
        "quantity_best": None,
        "quantity_high": None,
        "quantity_modality": "plural_unspecified",
    }
    more: dict[str, object] = {"quantity_low": 700, "quantity_best": 700, "quantity_high": 700}
    three = shipments_of(("a", "2022-03-02", {}), ("b", "2022-03-02", more), ("c", "2022-03-02", bare))
    two = shipments_of(("a", "2022-03-02", {}), ("c", "2022-03-02", bare))
    assert [len(three["shipments"]), len(two["shipments"])] == [3, 1]
    assert two["shipments"][0]["quantity_best"] == 500


def test_repeated_tellings_in_one_article_are_one_record() -> None:
    text = "Norway will send 500 Rapier missiles to Ukraine. The missiles will reach Ukraine in May, Norway promised."
    told = article("a", text=text)
    whole = event(
        told, quotes={"trigger": "will send", "supplier": "Norway", "recipient": "Ukraine", "quantity": "500"}
    )
    bare: dict[str, object] = {
        "item_id": "missile",
        "item_designation": None,
        "item_text": "missiles",
        "quantity_low": None,
        "quantity_best": None,
        "quantity_high": None,
        "quantity_modality": "plural_unspecified",
    }
    later = event(told, bare, quotes={"trigger": "will reach", "item": "The missiles", "supplier": "Norway"})
    later = later.__class__(**{**{f: getattr(later, f) for f in later.__slots__}, "clause": later.evidence["item"][0]})
    found = resolve([told], {"a": [whole, later]}, None, NOW, "run-1")
    (row,) = found["shipments"]
    assert (row["quantity_best"], row["item_designation"]) == (500, "Rapier")


def test_a_status_climbs_and_each_step_is_kept() -> None:
    found = shipments_of(("a", "2022-03-01", {}), ("b", "2022-03-03", {"status": "delivered"}))
    (row,) = found["shipments"]
    (before,) = found["history"]
    assert (row["status"], row["record_version"]) == ("delivered", 2)
    assert (before["record_id"], before["record_version"], before["change_type"]) == (row["record_id"], 1, "updated")
    assert '"status": "pledged"' in str(before["row"])
    assert row["quality_flags"] == []


def test_a_later_source_that_tells_an_earlier_step_is_a_conflict() -> None:
    (row,) = shipments_of(("a", "2022-03-01", {"status": "delivered"}), ("b", "2022-03-03", {}))["shipments"]
    assert row["status"] == "delivered"
    assert row["quality_flags"] == ["conflicting_sources"]


def test_numbers_that_nearly_agree_span_each_other() -> None:
    about: dict[str, object] = {
        "quantity_low": None,
        "quantity_best": 480,
        "quantity_high": None,
        "quantity_modality": "approx",
    }
    (row,) = shipments_of(("a", "2022-03-02", {}), ("b", "2022-03-02", about))["shipments"]
    assert [row[f"quantity_{end}"] for end in ("low", "best", "high")] == [480, 500, 500]
    assert row["quantity_modality"] == "range"
    assert row["quality_flags"] == ["conflicting_sources"]


def test_a_meeting_is_the_same_from_either_side() -> None:
    one, other = article("a"), article("b")
    there = {**MEETING, "actor_id": "DEU", "actor_name": "Germany", "actor_iso3": "DEU", "actors": ("DEU", "FRA")}
    events = {
        "a": [event(one, table="diplomatic_events", quotes={})],
        "b": [event(other, there, table="diplomatic_events", quotes={})],
    }
    (row,) = resolve([one, other], events, None, NOW, "run-1")["diplomatic_events"]
    assert row["n_participants"] == 2


def test_a_date_goes_with_the_act_that_the_status_names() -> None:
    promised: dict[str, object] = {"event_date_earliest": NOW.date(), "event_date_latest": NOW.date()}
    told = article("a")
    events = {"a": [event(told, promised), event(told, {"status": "delivered"})]}
    (row,) = resolve([told], events, None, NOW, "run-1")["shipments"]
    assert (row["status"], row["event_date_earliest"]) == ("delivered", None)


def test_articles_without_rows_say_why() -> None:
    silent, denied = article("a"), article("b")
    refusals = [event(denied, refused="negated"), event(denied, {"status": "refused"}, refused="conditional")]
    found = resolve([silent, denied], {"b": refusals}, None, NOW, "run-1")
    assert [(one["status"], one["reason"]) for one in found["articles"]] == [
        ("irrelevant", "no event found"),
        ("irrelevant", "only refused candidates: conditional (1), negated (1)"),
    ]
    assert {mention["refused_reason"] for mention in found["mentions"]} == {"negated", "conditional"}
    assert {mention["record_id"] for mention in found["mentions"]} == {None}


def test_each_refused_candidate_of_a_clause_has_a_clause_of_its_own() -> None:
    told = article("a")
    quotes = {"trigger": "will send", "supplier": "Norway"}
    both = [event(told, None, "shipments", {**quotes, "item": item}, "negated") for item in ("500", "Rapier missiles")]
    found = resolve([told], {"a": [*both, both[0]]}, None, NOW, "run-1")["mentions"]
    assert Counter(mention["field"] for mention in found) == {"clause": 2, "trigger": 2, "supplier": 2, "item": 2}


def test_the_bridge_and_the_dimensions_name_everybody() -> None:
    found = shipments_of(("a", "2022-03-02", {}))
    assert [(row["role"], row["entity_id"]) for row in found["participants"]] == [
        ("recipient", "UKR"),
        ("supplier", "NOR"),
    ]
    norway = found["entities"][0]
    assert (norway["entity_id"], norway["name_en"], norway["name_fr"], norway["type"]) == (
        "NOR",
        "Norway",
        "Norvège",
        "state",
    )
    assert norway["member_of"] == [
        "Council of Europe 1949-05-05/..",
        "JEF 2014-09-05/..",
        "NATO 1949-08-24/..",
        "Nordic-Baltic Eight 1992-01-01/..",
    ]
    assert [row["item_id"] for row in found["items"]] == ["rapier"]


def test_a_note_is_one_line_whatever_the_text_was_folded_like() -> None:
    row = {"actor_name": "a group of\npartners", "action": "base", "status": "in_place", "force_type": "naval"}
    assert sentence("deployments", row) == "A group of partners has stationed naval forces."


def test_derived_columns_follow_from_the_fields() -> None:
    (row,) = shipments_of(("a", "2022-03-02", {}))["shipments"]
    assert row["notes"] == "Norway has pledged 500 Rapier air-defence missiles to Ukraine."
    assert (row["plover_event"], row["cameo_code"], row["quad_code"]) == ("AGREE", "0332", 1)


@pytest.mark.parametrize(("day", "flagged"), [("2022-03-10", False), ("2022-03-11", False), ("2022-04-02", True)])
def test_a_row_told_by_an_article_that_is_dated_after_it_came_in_is_flagged(day: str, flagged: bool) -> None:
    (row,) = shipments_of(("a", day, {}))["shipments"]
    assert (row["quality_flags"] == ["implausible_publication"]) is flagged
