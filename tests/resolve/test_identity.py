"""Records keep their ids: on any machine, in any order of arrival, from run to run."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.ingest.article import Article
from flows.relate.event import Event
from flows.resolve import Records, resolve
from flows.tables import FACTS
from tests.resolve.stories import LATER, NOW, Published, article, event

Events = Mapping[str, Sequence[Event]]
PARTIES = ("UKR", "MDA")
NUMBERS = (None, 480, 500, 700)
DAYS = ("2022-03-01", "2022-03-02", "2022-03-05", "2022-06-01", None)

changes = st.fixed_dictionaries(
    {
        "recipient_id": st.sampled_from(PARTIES),
        "quantity_best": st.sampled_from(NUMBERS),
        "status": st.sampled_from(("pledged", "approved", "delivered", "refused")),
    }
)
stories = st.lists(st.tuples(st.sampled_from(DAYS), st.lists(changes, min_size=1, max_size=3)), min_size=1, max_size=6)


def _read(told: Sequence[tuple[str | None, Sequence[Mapping[str, object]]]]) -> tuple[list[Article], Events]:
    articles = [article(f"a{number}", day) for number, (day, _) in enumerate(told)]
    events = {one.article_id: [event(one, _whole(e)) for e in told[n][1]] for n, one in enumerate(articles)}
    return articles, events


def _whole(change: Mapping[str, object]) -> dict[str, object]:
    best = change["quantity_best"]
    modality = "plural_unspecified" if best is None else "exact"
    return {**change, "quantity_low": best, "quantity_high": best, "quantity_modality": modality}


def _ids(records: Records) -> set[object]:
    return {row["record_id"] for table in FACTS for row in records[table]}


@settings(max_examples=60)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(
    told: list[tuple[str | None, list[dict[str, object]]]], chance: object
) -> None:
    articles, events = _read(told)
    shuffled = sorted(articles, key=lambda _: chance.random())  # type: ignore[attr-defined]
    backwards = {name: events[name][::-1] for name in sorted(events, reverse=True)}
    straight = resolve(articles, events, None, NOW, "run-1")
    assert resolve(shuffled, backwards, None, NOW, "run-1").tables == straight.tables


@settings(max_examples=60)
@given(stories)
def test_a_second_run_over_the_same_input_changes_nothing(
    told: list[tuple[str | None, list[dict[str, object]]]],
) -> None:
    articles, events = _read(told)
    first = resolve(articles, events, None, NOW, "run-1")
    assert resolve(articles, events, Published(first), LATER, "run-2").tables == first.tables


@settings(max_examples=60)
@given(stories)
def test_ids_and_versions_are_unique_and_no_id_is_lost_without_a_trace(
    told: list[tuple[str | None, list[dict[str, object]]]],
) -> None:
    articles, events = _read(told)
    half = articles[: len(articles) // 2]
    first = resolve(half, events, None, NOW, "run-1")
    second = resolve(articles, events, Published(first), LATER, "run-2")
    rows = [row["record_id"] for table in FACTS for row in second[table]]
    assert len(rows) == len(set(rows))
    assert _ids(first) <= _ids(second) | {row["record_id"] for row in second["history"]}
    versions = [(row["record_id"], row["record_version"]) for row in second["history"]]
    current = [(row["record_id"], row["record_version"]) for table in FACTS for row in second[table]]
    assert len(versions + current) == len({*versions, *current})


def test_an_unrelated_article_changes_no_row() -> None:
    one, other = article("a"), article("b", "2022-01-01")
    alone = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")
    sweden: dict[str, object] = {"supplier_id": "SWE", "supplier_name": "Sweden", "supplier_iso3": "SWE"}
    both = resolve([other, one], {"a": [event(one)], "b": [event(other, sweden)]}, None, NOW, "run-1")
    assert alone["shipments"][0] in both["shipments"]
    assert len(both["shipments"]) == 2


def test_ids_are_the_same_on_any_machine() -> None:
    one = article("a")
    (row,) = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")["shipments"]
    assert row["record_id"] == "shp-42cb0bf550e423b0"


def test_twins_get_one_id_in_one_batch_or_in_two_whichever_comes_first() -> None:
    english, french = article("a"), article("b", "2022-03-03", "fr")
    events = {"a": [event(english)], "b": [event(french)]}
    together = resolve([english, french], events, None, NOW, "run-1")
    for first in (english, french):
        before = resolve([first], events, None, NOW, "run-1")
        after = resolve([english, french], events, Published(before), LATER, "run-2")
        assert _ids(before) == _ids(after) == _ids(together)


def test_new_evidence_makes_a_new_version_and_keeps_the_old_one() -> None:
    one, other = article("a"), article("b", "2022-03-03")
    events = {"a": [event(one)], "b": [event(other, {"status": "delivered"})]}
    first = resolve([one], events, None, NOW, "run-1")
    second = resolve([one, other], events, Published(first), LATER, "run-2")
    (before,), (row,) = first["shipments"], second["shipments"]
    assert row["record_id"] == before["record_id"]
    assert (row["record_version"], row["recorded_at"], row["run_id"]) == (2, LATER, "run-2")
    (kept,) = second["history"]
    assert (kept["record_version"], kept["recorded_at"], kept["superseded_at"], kept["change_type"]) == (
        1,
        NOW,
        LATER,
        "updated",
    )


def test_a_row_read_anew_keeps_its_id() -> None:
    one = article("a")
    unknown: dict[str, object] = {"recipient_id": None, "recipient_name": None, "recipient_iso3": None}
    before = event(one, {**unknown, "recipient_type": None, "recipient_basis": "unknown"})
    first = resolve([one], {"a": [before]}, None, NOW, "run-1")
    second = resolve([one], {"a": [event(one)]}, Published(first), LATER, "run-2")
    assert _ids(first) == _ids(second)
    assert second["shipments"][0]["recipient_id"] == "UKR"


def test_records_that_turn_out_to_be_one_are_merged() -> None:
    one, other = article("a", "2022-03-02"), article("b", "2022-03-04")
    far = {"a": [event(one)], "b": [event(other, {"quantity_low": 700, "quantity_best": 700, "quantity_high": 700})]}
    near = {"a": [event(one)], "b": [event(other)]}
    first = resolve([one, other], far, None, NOW, "run-1")
    second = resolve([one, other], near, Published(first), LATER, "run-2")
    (row,) = second["shipments"]
    (gone,) = [kept for kept in second["history"] if kept["change_type"] == "merged"]
    assert {row["record_id"], gone["record_id"]} == _ids(first)
    assert gone["merged_into"] == row["record_id"]


def test_a_record_whose_evidence_is_gone_is_retracted() -> None:
    one = article("a")
    first = resolve([one], {"a": [event(one)]}, None, NOW, "run-1")
    second = resolve([one], {"a": [event(one, refused="hypothetical")]}, Published(first), LATER, "run-2")
    assert not second["shipments"]
    (gone,) = second["history"]
    assert (gone["record_id"], gone["change_type"]) == (first["shipments"][0]["record_id"], "retracted")
