"""The table of deployments: one row per actor, place, action and counted unit."""

from flows.tables.column import Column
from flows.tables.groups import party, quantity
from flows.tables.shared import HEAD, TAIL
from flows.tables.table import Table

_WHERE = (
    Column(
        "host_id",
        "string",
        "The state on whose territory the forces are; null for regions, seas and disputed territory.",
        evidence="host",
        references="entities.entity_id",
    ),
    Column("host_iso3", "string", "ISO 3166-1 alpha-3 code of the host.", evidence="host"),
    Column(
        "target_iso3",
        "strings",
        "ISO 3166-1 alpha-3 codes of the states against which it is directed.",
        evidence="target",
    ),
)

_FORCE = (
    Column("unit_text", "string", "The formation as the text words it.", evidence="unit"),
    Column("unit_name", "string", "Proper name of the formation, if it has one.", evidence="unit"),
    Column(
        "force_type",
        "enum",
        "What kind of force it is.",
        null=False,
        choice="force_type",
        evidence="force",
        blank="unspecified",
    ),
    Column("item_id", "string", "Identifier of the equipment that moves.", evidence="item", references="items.item_id"),
    Column("item_category", "enum", "Category of the equipment that moves.", choice="item_category", evidence="item"),
)

_ACT = (
    Column("action", "enum", "What is done with the forces.", null=False, choice="action", evidence="trigger"),
    Column("status", "enum", "How far it has come.", null=False, choice="deployment_status", evidence="trigger"),
)

TABLE = Table(
    name="deployments",
    description="Armed forces of an actor sent to, placed in, kept in, alerted for or withdrawn from a place.",
    columns=(
        *HEAD,
        *party("actor", "the actor whose forces they are"),
        *_WHERE,
        *_FORCE,
        *_ACT,
        *quantity("deployment_unit", "what is deployed"),
        Column("mission", "string", "To what end, as the text words it.", evidence="mission"),
        *TAIL,
    ),
    key=("record_id",),
)
