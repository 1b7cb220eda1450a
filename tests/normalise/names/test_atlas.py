"""The atlas of actors holds together: known ids, dates in order, names in every language, terms where they matter."""

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from flows import atlas
from flows.atlas import AtlasError, rows
from flows.dictionary import FOLDER, languages
from flows.normalise.names.entity import actor, entities, levels
from flows.normalise.names.persons import persons

ROOT = Path(__file__).resolve().parents[3]


def _named(language: str, file: str, key: str) -> set[str]:
    return {row[key] for _, row in rows(file, FOLDER / language) if row["names"]}


@pytest.mark.parametrize("language", languages())
def test_every_state_and_organisation_has_a_name_in_every_language(language: str) -> None:
    territories = {row["iso3"] for _, row in rows("territory_names.csv") if row["language"] == language}
    named = territories | _named(language, "states.csv", "iso3") | _named(language, "organisations.csv", "entity_id")
    states = {key for key, entity in entities().items() if entity.type == "state"}
    assert states - named == set()
    acted_by = {key for key, entity in entities().items() if entity.type != "state"} - named
    assert len(acted_by) < 10, acted_by


def test_the_members_of_the_united_nations_are_complete() -> None:
    statuses = [row["status"] for _, row in rows("states.csv")]
    assert (statuses.count("member"), statuses.count("observer")) == (193, 2)


def test_every_term_and_membership_names_known_actors_in_the_order_of_time() -> None:
    for person in persons().values():
        for term in person.terms:
            assert term.office in levels(), person.name
            assert term.end is None or term.start <= term.end, person.name
    for _, row in rows("memberships.csv"):
        assert {row["organisation"], row["member"]} <= set(entities()), row
        assert not row["to"] or date.fromisoformat(row["from"]) <= date.fromisoformat(row["to"]), row


def test_sixty_states_have_heads_and_ministers_since_2014() -> None:
    held: dict[str, set[str]] = defaultdict(set)
    for person in persons().values():
        for term in person.terms:
            if term.end is None or term.end >= date(2014, 1, 1):
                held[term.entity.entity_id].add(term.office)
    led = [key for key, offices in held.items() if offices & {"head_of_state", "head_of_government"}]
    with_foreign_ministers = [key for key in led if "foreign_minister" in held[key]]
    assert len(led) >= 100
    assert len(with_foreign_ministers) >= 60


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("USA,ministr,2020,", "no office 'ministr'"),
        ("USX,minister,2020,", "no actor 'USX'"),
        ("USA,minister,2020-13,", "write dates as YYYY"),
    ],
)
def test_a_wrong_term_names_file_and_line(
    cells: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entities(), levels()  # those of the committed atlas
    header = "person,given,family,surname,also,entity,office,from,to"
    (tmp_path / "persons.csv").write_text(f"{header}\nA B,A,B,,,{cells}\n", encoding="utf-8")
    monkeypatch.setattr(atlas, "FOLDER", tmp_path)
    with pytest.raises(AtlasError, match=rf"flows/atlas/persons\.csv, line 2: {told}"):
        persons.__wrapped__()


def test_an_actor_that_a_dictionary_names_amiss_is_told_with_its_line() -> None:
    with pytest.raises(AtlasError, match=r"flows/dictionary/en/states\.csv, line 7: no actor 'USX'"):
        actor("USX", "dictionary/en/states.csv", 7)


@pytest.mark.parametrize(
    ("organisation", "member", "day", "inside"),
    [
        ("NATO", "FIN", "2023-04-03", False),
        ("NATO", "FIN", "2023-04-04", True),
        ("NATO", "SWE", "2024-03-07", True),
        ("EU", "GBR", "2020-01-31", True),
        ("EU", "GBR", "2020-02-01", False),
        ("ECOWAS", "MLI", "2025-02-01", False),
    ],
)
def test_memberships_begin_and_end(organisation: str, member: str, day: str, inside: bool) -> None:
    spells = [
        row for _, row in rows("memberships.csv") if (row["organisation"], row["member"]) == (organisation, member)
    ]
    assert any(row["from"] <= day and (not row["to"] or day <= row["to"]) for row in spells) is inside
