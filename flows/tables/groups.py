"""Columns that come in the same group in several tables: a party, a quantity, names by language.

In: a prefix and what it stands for. Out: columns.
"""

from typing import Literal

from flows.dictionary import languages
from flows.tables.column import Column

LANGUAGES = tuple(languages())


def party(role: Literal["supplier", "recipient", "actor"], who: str) -> tuple[Column, ...]:
    """Identifier, name, state and type of a party, all proved by the mention of that role."""
    return (
        Column(
            f"{role}_id",
            "string",
            f"Identifier of {who}: ISO 3166-1 alpha-3 of a state, else the usual English acronym or name.",
            evidence=role,
            references="entities.entity_id",
        ),
        Column(f"{role}_name", "string", f"English name of {who}.", evidence=role),
        Column(
            f"{role}_iso3",
            "string",
            f"ISO 3166-1 alpha-3 code of {who}, null where it is no state.",
            evidence=role,
        ),
        Column(f"{role}_type", "enum", f"What kind of actor {who} is.", choice="actor_type", evidence=role),
    )


_BOUNDS = {
    "low": "At least so much of {what}.",
    "best": "How much of {what}, only where the text gives a point.",
    "high": "At most so much of {what}.",
}
_MODALITY = Column(
    "quantity_modality",
    "enum",
    "How the text tells the number.",
    null=False,
    choice="modality",
    evidence="quantity",
    blank="none",
)
_BASIS = "Whether the number is that of this event, comes on top, or is a running total."


def quantity(units: str, what: str) -> tuple[Column, ...]:
    """Low, best and high of a count (after UCDP) with unit, modality, basis and wording; `units` is a closed list."""
    proof = "quantity"
    bounds = tuple(
        Column(f"quantity_{bound}", "int64", told.format(what=what), unit="quantity_unit", evidence=proof, minimum=0)
        for bound, told in _BOUNDS.items()
    )
    return (
        *bounds,
        Column("quantity_unit", "enum", "What the quantity counts.", choice=units, evidence=proof),
        _MODALITY,
        Column("quantity_basis", "enum", _BASIS, choice="quantity_basis", evidence=proof, blank="total"),
        Column("quantity_text", "string", "The number as the text words it.", evidence=proof),
    )


def names(what: str) -> tuple[Column, ...]:
    """One name column for each language that has a folder under flows/dictionary."""
    return tuple(
        Column(f"name_{language}", "string", f"Name of {what} in the language `{language}`.") for language in LANGUAGES
    )
