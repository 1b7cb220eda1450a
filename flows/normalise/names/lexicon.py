"""All wordings of one language that can name an actor, as one gazetteer.

In: the language's tables in flows/dictionary and the atlas. Out: `Lexicon`, built once for a language and kept.
"""

from collections.abc import Iterator
from functools import cache

from flows.atlas import rows
from flows.dictionary import FOLDER, load
from flows.normalise.gazetteer import Gazetteer
from flows.normalise.names.bodies import body_wordings
from flows.normalise.names.choices import choice_wordings
from flows.normalise.names.entity import Entity, actor
from flows.normalise.names.groups import group_wordings
from flows.normalise.names.inflect import adjective_forms, noun_forms
from flows.normalise.names.offices import office_wordings
from flows.normalise.names.opponents import opponent_wordings
from flows.normalise.names.persons import person_wordings
from flows.normalise.names.words import Word

Wording = tuple[str, Word]


@cache
def gazetteer(language: str) -> Gazetteer[Word]:
    """The automaton over every wording. Where a wording means two things, the first of this order wins."""
    chosen: dict[str, Word] = {}
    for wording, word in _all_wordings(language):
        chosen.setdefault(wording, word)
    # Wordings with capitals are tried before those that may be capitalised: "Suisse" the state, "suisse" its adjective.
    ordered = sorted(chosen.items(), key=lambda pair: pair[0] == pair[0].lower())
    return Gazetteer(ordered)


def _all_wordings(language: str) -> Iterator[Wording]:
    table = load(language, "names")
    for kind, wordings in table["not_an_actor"].items():
        yield from ((wording, Word("B", f"names.not_an_actor.{kind}")) for wording in wordings)
    yield from _state_wordings(language)
    yield from _organisation_wordings(language)
    yield from body_wordings(language)
    yield from opponent_wordings(language)
    yield from office_wordings(language)
    yield from group_wordings(language)
    yield from choice_wordings(language)
    yield from person_wordings()
    for wording in table["words"]["honorifics"]:
        yield wording, Word("M", "names.honorific")
    for wording, entity_id in table["combining"].items():
        combined = actor(entity_id, f"dictionary/{language}/names.toml, combining")
        word = Word("K", "names.combining", combined, "adjective")
        yield wording, word
        yield wording.capitalize(), word


def _state_wordings(language: str) -> Iterator[Wording]:
    for line, row in rows("territory_names.csv"):
        if row["language"] == language and not any(sign in row["name"] for sign in "(&") and " - " not in row["name"]:
            state = actor(row["iso3"], "atlas/territory_names.csv", line)
            yield row["name"], Word("n", "states.territory_names", state)
    for line, row in rows("states.csv", FOLDER / language):
        yield from _row_wordings(language, actor(row["iso3"], f"dictionary/{language}/states.csv", line), row, "states")


def _organisation_wordings(language: str) -> Iterator[Wording]:
    for line, row in rows("organisations.csv", FOLDER / language):
        entity = actor(row["entity_id"], f"dictionary/{language}/organisations.csv", line)
        yield from _row_wordings(language, entity, row, "organisations")


def _row_wordings(language: str, entity: Entity, row: dict[str, str], table: str) -> Iterator[Wording]:
    rules = load(language, "names")["inflection"]
    for wording in _listed(row["names"]):
        yield wording, Word("n", f"{table}.names", entity)
    for wording in _listed(row["metonyms"]):
        yield wording, Word("n", f"{table}.metonyms", entity, "metonym")
    for wording in _listed(row.get("capitals", "")):
        yield wording, Word("n", f"{table}.capitals", entity, "capital")
    for wording in _listed(row["forces"]):
        yield wording, Word("f", f"{table}.forces", entity, "force")
    for written in _listed(row["adjectives"]):
        for wording in adjective_forms(written, rules):
            yield wording, Word("a", f"{table}.adjectives", entity, "adjective")
    for written in _listed(row.get("nouns", "")) or _listed(row["adjectives"]):
        singular, plural = noun_forms(written, rules)
        # A form that serves both numbers (« les Français ») is nearly always the people.
        for wording in plural:
            yield wording, Word("p", f"{table}.nouns", entity, "demonym", plural=True)
        for wording in singular:
            yield wording, Word("p", f"{table}.nouns", entity, "demonym")


def _listed(cell: str) -> list[str]:
    return [wording for wording in cell.split("|") if wording]
