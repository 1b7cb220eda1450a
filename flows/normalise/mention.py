"""The type that `normalise` returns: mentions, each a span of the settled text with a neutral, typed value.

Values carry no language: a French and an English wording of the same thing give equal values. Mentions of one kind
never overlap each other; mentions of different kinds may ("Ukraine" is a name and a place).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from flows.normalise.force import Force as Force
from flows.normalise.force import ForceType as ForceType
from flows.normalise.force import ForceUnit as ForceUnit

Kind = Literal["quantity", "money", "date", "name", "item", "place", "force"]
Modality = Literal[
    "exact", "approx", "at_least", "at_most", "range", "order_of_magnitude", "plural_unspecified", "undisclosed", "none"
]
Basis = Literal["total", "additional", "cumulative"]
EntityType = Literal["state", "igo", "group", "nonstate", "company", "person", "unknown"]
Sense = Literal["name", "demonym", "adjective", "capital", "metonym", "person", "office", "force", "generic"]
Level = Literal["head_of_state_gov", "minister", "senior_official", "ambassador", "working", "unspecified"]
DatePrecision = Literal["day", "week", "month", "quarter", "year", "range", "approx", "bound_only", "none"]
DateBasis = Literal["stated", "relative", "inferred_year", "anchor_event", "publication_bound", "none"]
GeoPrecision = Literal["site", "city", "district", "province", "country", "region", "none"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count; its modality is one of the codebook's. `unit` only where a unit word stands there ("five batteries of").

    A count is whole; a float only says that the text has a fraction ("2.5 tonnes", "1.5").
    """

    low: int | float | None
    best: int | float | None
    high: int | float | None
    modality: Modality
    basis: Basis = "total"
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in units of `currency` (ISO 4217; null where the text leaves it open)."""

    low: float | None
    best: float | None
    high: float | None
    modality: Modality
    currency: str | None
    basis: Basis = "total"
    eur_best: float | None = None
    fx_date: date | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A date or period: EDTF, inclusive bounds, precision and on what the reading rests."""

    edtf: str | None
    earliest: date | None
    latest: date | None
    precision: DatePrecision
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Name:
    """An actor: a state, an organisation, a group, or a person or office that stands for one.

    `entity_id` is the ISO 3166-1 alpha-3 code of a state, else the usual English acronym or name. A person or an office
    resolves to the state or organisation it acts for; `person` and `office` keep who and as what, `level` its rank.
    `sense` says what kind of wording it is; an adjective ("allemand") or a capital is an actor only by its context.
    """

    entity_id: str | None
    name: str
    iso3: str | None
    type: EntityType
    sense: Sense
    office: str | None = None
    level: Level | None = None
    person: str | None = None
    plural: bool = False
    aggregate: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A weapon, ammunition, equipment or aid in kind. `name` is the English generic name, `designation` the model."""

    item_id: str
    name: str
    designation: str | None
    category: str
    type: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `iso3` is the containing state, null for regions, seas and disputed territory."""

    place_id: str
    name: str
    iso3: str | None
    precision: GeoPrecision
    latitude: float | None = None
    longitude: float | None = None


Value = Quantity | Money | Date | Name | Item | Place | Force


@dataclass(frozen=True, slots=True)
class Mention:
    """`text` is exactly `article_text[start:end]`, in code points, end exclusive. `rule` names what found it."""

    kind: Kind
    start: int
    end: int
    text: str
    value: Value
    rule: str


Mentions = Sequence[Mention]
