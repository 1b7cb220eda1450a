"""The facts of flows/atlas that the dimensions need: names by language and identifiers of other registers.

In: the CSV files of flows/atlas, and the usual names in flows/dictionary. Out: facts by identifier, under the names of
the dimensions' columns. What the atlas does not know is absent: a dimension then holds what the articles' own readings
know.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from flows.atlas import rows
from flows.dictionary import FOLDER
from flows.normalise.places import describe
from flows.tables.groups import LANGUAGES

Facts = Mapping[str, str]


@cache
def read(file: str, key: str, folder: Path | None = None) -> Mapping[str, Facts]:
    """The rows of a CSV file of the atlas, or of a language's folder, by the column `key`, the first of several."""
    found: dict[str, Facts] = {}
    for row in _filled(file, folder):
        found.setdefault(row.get(key, ""), row)
    return found


def _filled(file: str, folder: Path | None = None) -> Iterator[Facts]:
    """The rows without their empty cells."""
    for _, row in rows(file, folder):
        yield {column: value for column, value in row.items() if value}


@cache
def entity(entity_id: str) -> Facts:
    """Names (`name_<language>`), `type`, `iso2`, `iso3`, `wikidata_id`, `geonames_id` of an actor, as far as known."""
    found = dict(read("wikidata.csv", "entity_id").get(entity_id, {}))
    state, organisation = _states().get(entity_id), read("organisations.csv", "entity_id").get(entity_id)
    if state is not None:
        found |= state
    elif organisation is not None:
        # The first name in a dictionary is the usual one.
        for language in LANGUAGES:
            words = read("organisations.csv", "entity_id", FOLDER / language).get(entity_id, {})
            found |= {f"name_{language}": words["names"].split("|")[0]} if "names" in words else {}
        found |= {"name_en": organisation["name"], "type": organisation["type"]}
    return found


@cache
def _states() -> Mapping[str, Facts]:
    found: dict[str, dict[str, str]] = {}
    for iso3, row in read("states.csv", "iso3").items():
        found[iso3] = {"name_en": row["name"], "type": "state"}
    for row in _filled("territory_names.csv"):
        state = found.setdefault(row["iso3"], {"type": "state"})
        # The same English names as readings give their actors: those of states.csv, where they differ.
        state |= {f"name_{row['language']}": row["name"], "iso3": row["iso3"]} | state
        if "iso2" in row:
            state["iso2"] = row["iso2"]
    for row in _filled("geonames.csv"):
        if row["precision"] == "country" and row.get("iso3") in found:
            found[row["iso3"]]["geonames_id"] = row["place_id"].removeprefix("geonames:")
    return found


@cache
def _memberships() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for _, row in rows("memberships.csv"):
        spell = f"{row['organisation']} {row['from']}/{row['to'] or '..'}"
        found.setdefault(row["member"], []).append(spell)
    return found


def member_of(entity_id: str) -> list[str]:
    """The organisations to which a state belongs or belonged, each with the time as an EDTF interval."""
    return sorted(_memberships().get(entity_id, ()))


def entity_name(entity_id: str) -> str:
    """The English name of an actor, else its identifier."""
    return entity(entity_id).get("name_en", entity_id)


def place(place_id: str) -> Facts:
    """Names, `precision`, `iso3`, coordinates and identifiers of a place, as far as known."""
    known = describe(place_id)
    if known is None:
        return {}
    cells = {
        **{f"name_{language}": name for language, name in known.names.items()},
        **{column: getattr(known, column) for column in ("precision", "iso3", "latitude", "longitude")},
        **{column: getattr(known, column) for column in ("geonames_id", "wikidata_id")},
    }
    return {column: str(cell) for column, cell in cells.items() if cell is not None}


def item(item_id: str) -> Facts:
    """Names, `designation`, `type`, `category`, `maker` of an item, as far as known.

    An item is a model, a type, or a type for a model ("ammunition/himars"). A model is named with its type.
    """
    model_id = item_id.rpartition("/")[2]
    model = read("items.csv", "item_id").get(model_id, {})
    kind = read("item_types.csv", "type").get(
        item_id.partition("/")[0] if "/" in item_id else model.get("type", item_id), {}
    )
    found = {**model, **{name: kind[name] for name in ("type", "category") if name in kind}}
    for language in LANGUAGES:
        name, generic = f"name_{language}", kind.get(f"name_{language}")
        if name not in model and generic:
            found[name] = f"{model['designation']} ({generic})" if "designation" in model else generic
    return found


# Goods of which a text says no more than that they are weapons: a reading's last resort, and no line of the catalogue.
_UNSPECIFIED = "weapons"


def is_item(item_id: str) -> bool:
    """Whether the catalogue has it: a model, a type, or a type for a model."""
    kinds = read("item_types.csv", "type")
    kind, of, model = item_id.partition("/")
    models = read("items.csv", "item_id")
    return kind in kinds and model in models if of else item_id in {*kinds, *models, _UNSPECIFIED}


def wordings(kind: str) -> Iterator[tuple[str, str]]:
    """Identifiers of `entities` or `items`, each beside what people may write in its place: itself and its names."""
    lists = {
        "entities": [*_states(), *read("organisations.csv", "entity_id")],
        "items": [*read("item_types.csv", "type"), *read("items.csv", "item_id")],
    }
    for one in lists.get(kind, ()):
        facts = entity(one) if kind == "entities" else item(one)
        names = ("designation", *(f"name_{language}" for language in LANGUAGES))
        yield from ((facts[name], one) for name in names if name in facts)
        yield one, one
