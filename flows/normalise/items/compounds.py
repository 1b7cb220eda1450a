"""What a head, its modifiers and a model make together, by the tables of the atlas.

In: types, modifiers, models. Out: one type, or the model that is meant.
"""

from collections.abc import Sequence
from functools import cache

from flows.normalise.items.catalogue import ItemType, Model, catalogue


def combine(head: ItemType, modifiers: Sequence[str]) -> tuple[ItemType, list[str]]:
    """The type that a head and its modifiers make, and the modifiers that made no difference to it.

    The modifier that stands last is nearest to the head and goes first; several may narrow it in turn. A loose head
    takes the type of what stands beside it when no compound says otherwise.
    """
    known = catalogue()
    left = list(modifiers)
    made = head
    while (index := _narrowing(made, left)) is not None:
        compound = known.compounds[made.type, left.pop(index)]
        if compound == made.type:
            continue
        made = known.types[compound]
    types = [name for name in left if name in known.types]
    if made.role == "loose" and types:
        made = known.types[types[-1]]
    return made, [name for name in left if name not in known.types]


def _narrowing(head: ItemType, modifiers: Sequence[str]) -> int | None:
    compounds = catalogue().compounds
    return next((i for i in reversed(range(len(modifiers))) if (head.type, modifiers[i]) in compounds), None)


def shared_head(kind: ItemType, modifier: str) -> ItemType | None:
    """The type that a modifier makes with the head inside a compound: anti_tank with a surface_to_air_missile is an
    anti_tank_missile. Null when `kind` is no compound or the two do not go together.
    """
    for head in _heads_of().get(kind.type, ()):
        made = catalogue().compounds.get((head, modifier))
        if made is not None and made not in (kind.type, head):
            return catalogue().types[made]
    return None


@cache
def _heads_of() -> dict[str, list[str]]:
    heads: dict[str, list[str]] = {}
    for (head, _), made in catalogue().compounds.items():
        if head != made and head not in heads.setdefault(made, []):
            heads[made].append(head)
    return heads


def is_loose(kind: ItemType | None) -> bool:
    """Whether a type says nothing until something stands beside it."""
    return kind is not None and kind.role == "loose"


def model_decides(kind: ItemType, model: Model) -> bool:
    """Whether a phrase with this head means the model itself ("Stinger launchers"), not another thing of it."""
    categories = (kind.category, model.type.category)
    wins = catalogue().model_wins
    if is_loose(kind) or categories in wins or (kind.type, model.type.category) in wins:
        return True
    return categories[0] == categories[1]


def chosen(models: Sequence[Model], kind: ItemType | None) -> Model | None:
    """Of the models that share a name, the one of the phrase's type, else of its category, else the first."""
    if kind is None:
        return models[0] if models else None
    same_type = (model for model in models if model.type == kind)
    same_category = (model for model in models if model.type.category == kind.category)
    fitting = (model for model in models if model_decides(kind, model))
    for candidates in (same_type, same_category, fitting, iter(models)):
        if (found := next(candidates, None)) is not None:
            return found
    return None
