"""The table of shipments: one row per supplier, recipient, item line and transfer."""

from flows.tables.column import Column
from flows.tables.groups import party, quantity
from flows.tables.shared import HEAD, TAIL
from flows.tables.table import Table

_PARTIES = (
    *party("supplier", "the supplier"),
    *party("recipient", "the recipient"),
    Column(
        "recipient_basis",
        "enum",
        "Where the recipient is told.",
        null=False,
        choice="recipient_basis",
        evidence="recipient",
        blank="unknown",
    ),
)

_ITEM = (
    Column("item_id", "string", "Identifier of the item.", evidence="item", references="items.item_id"),
    Column("item_text", "string", "The item as the text words it.", evidence="item"),
    Column("item_name", "string", "English generic name of the item.", evidence="item"),
    Column("item_designation", "string", "Model or designation, if the text tells one.", evidence="item"),
    Column("item_category", "enum", "Category of the item.", null=False, choice="item_category", evidence="item"),
    Column("item_type", "string", "Finer type within the category.", evidence="item"),
)

_VALUE = (
    Column(
        "value_low",
        "float64",
        "Lower bound of the transfer's value.",
        unit="value_currency",
        evidence="value",
        minimum=0,
    ),
    Column(
        "value_best",
        "float64",
        "Value of the transfer, if told as a point.",
        unit="value_currency",
        evidence="value",
        minimum=0,
    ),
    Column(
        "value_high",
        "float64",
        "Upper bound of the transfer's value.",
        unit="value_currency",
        evidence="value",
        minimum=0,
    ),
    Column("value_currency", "string", "ISO 4217 code of the value's currency.", evidence="value"),
    Column("value_basis", "enum", "Whether the sum is told or estimated.", choice="value_basis", evidence="value"),
    Column("value_eur_best", "float64", "`value_best` in euros at the rate of `fx_date`.", unit="EUR", minimum=0),
    Column("fx_date", "date", "Day of the exchange rate that was used."),
)

_TRANSFER = (
    Column(
        "transfer_type",
        "enum",
        "On what terms it passes.",
        null=False,
        choice="transfer_type",
        evidence="transfer",
        blank="unspecified",
    ),
    Column(
        "status", "enum", "How far the transfer has come.", null=False, choice="shipment_status", evidence="trigger"
    ),
    Column(
        "delivery_date_earliest", "date", "First day on which it can arrive or have arrived.", evidence="delivery_date"
    ),
    Column(
        "delivery_date_latest", "date", "Last day on which it can arrive or have arrived.", evidence="delivery_date"
    ),
)

_DELIVERED = Column(
    "quantity_delivered_best",
    "int64",
    "How many of them are told as delivered.",
    unit="quantity_unit",
    evidence="quantity",
    minimum=0,
)

TABLE = Table(
    name="shipments",
    description="Weapons, ammunition, equipment or military aid passing, or to pass, from a supplier to a recipient.",
    columns=(
        *HEAD,
        *_PARTIES,
        *_ITEM,
        *quantity("shipment_unit", "what passes"),
        _DELIVERED,
        *_VALUE,
        *_TRANSFER,
        *TAIL,
    ),
    key=("record_id",),
)
