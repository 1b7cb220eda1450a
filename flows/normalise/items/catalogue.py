"""What is known of items without any language: types, models, and how heads, modifiers and models combine.

In: flows/atlas/item_*.csv and items.csv. Out: one `Catalogue`, read once. A type has a category and
a role. Roles: "specific" names its thing; "loose" ("system", "launcher") means what stands beside it; "accessory"
("ammunition", "spare part") stays what it is, whatever it is for. How the peers class it: flows/tables/crosswalk.toml.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from flows.atlas import AtlasError, rows

Role = Literal["specific", "loose", "accessory"]


@dataclass(frozen=True, slots=True)
class ItemType:
    """A kind of item: its category, its role in a phrase, its names."""

    type: str
    category: str
    role: Role
    name_en: str
    name_fr: str


@dataclass(frozen=True, slots=True)
class Model:
    """A model as it is usually written ("Leopard 2A6"). `maker` is ISO 3166-1 alpha-3, null for joint makes.

    A weak model or alias (opening "?") is also an ordinary word or name and needs a military sign beside it.
    """

    item_id: str
    designation: str
    type: ItemType
    maker: str | None
    name_en: str
    name_fr: str
    wordings: tuple[tuple[str, bool], ...]


def is_family(model: Model) -> bool:
    """Whether a designation without a number may stand before a more exact one ("Leopard", "Sukhoi")."""
    return not any(char.isdigit() for char in model.designation)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All tables of the items. `compounds` maps (head type, modifier or type) to the type that both make together."""

    types: Mapping[str, ItemType]
    models: Mapping[str, Model]
    compounds: Mapping[tuple[str, str], str]
    modifiers: Mapping[str, str]
    model_wins: frozenset[tuple[str, str]]


@cache
def catalogue() -> Catalogue:
    """The catalogue of the committed atlas. Raises AtlasError where a file refers to what isn't there."""
    types = {row["type"]: _item_type(line, row) for line, row in rows("item_types.csv")}
    modifiers = {row["modifier"]: row["name_en"] for _, row in rows("item_modifiers.csv")}
    compounds: dict[tuple[str, str], str] = {}
    for line, row in rows("item_compounds.csv"):
        if row["head"] not in types or row["type"] not in types:
            raise AtlasError("item_compounds.csv", line, f"unknown type in {row}; add it to item_types.csv")
        if row["modifier"] not in types and row["modifier"] not in modifiers:
            raise AtlasError("item_compounds.csv", line, f"{row['modifier']!r} is not in item_modifiers.csv")
        compounds[row["head"], row["modifier"]] = row["type"]
    models: dict[str, Model] = {}
    for line, row in rows("items.csv"):
        if row["item_id"] in models or row["item_id"] in types:
            raise AtlasError("items.csv", line, f"item_id {row['item_id']!r} is taken; ids are unique")
        models[row["item_id"]] = _model(line, row, types)
    wins = frozenset((row["head_category"], row["model_category"]) for _, row in rows("item_conflicts.csv"))
    return Catalogue(types, models, compounds, modifiers, wins)


def _item_type(line: int, row: dict[str, str]) -> ItemType:
    role = row["role"]
    if role not in get_args(Role):
        raise AtlasError("item_types.csv", line, f"role {role!r} is none of {', '.join(get_args(Role))}")
    return ItemType(row["type"], row["category"], cast(Role, role), row["name_en"], row["name_fr"])


def _model(line: int, row: dict[str, str], types: Mapping[str, ItemType]) -> Model:
    if row["type"] not in types:
        raise AtlasError("items.csv", line, f"unknown type {row['type']!r}; use one of item_types.csv")
    kind = types[row["type"]]
    aliases = [alias for alias in row["aliases"].split("|") if alias]
    wordings = [(row["designation"], row["weak"] == "yes")]
    wordings += [(alias.removeprefix("?"), alias.startswith("?")) for alias in aliases]
    return Model(
        row["item_id"],
        row["designation"],
        kind,
        row["maker"] or None,
        row["name_en"] or kind.name_en,
        row["name_fr"] or kind.name_fr,
        tuple(wordings),
    )
