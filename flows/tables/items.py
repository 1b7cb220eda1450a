"""The dimension of weapons, equipment and aid in kind."""

from flows.tables.column import Column
from flows.tables.groups import names
from flows.tables.table import Table

TABLE = Table(
    name="items",
    description="Weapons, ammunition, equipment and aid in kind, by generic name and by designation.",
    columns=(
        Column("item_id", "string", "Identifier of the item.", null=False),
        Column("category", "enum", "Category of the item.", null=False, choice="item_category"),
        Column("type", "string", "Finer type within the category."),
        Column("designation", "string", "Model or designation."),
        *names("the item"),
        Column(
            "sipri_category",
            "enum",
            "Category in the SIPRI Arms Transfers Database, null where it has none; by the crosswalk.",
            choice="sipri_category",
        ),
        Column(
            "kiel_category",
            "enum",
            "Category in the Kiel Ukraine Support Tracker, null where it has none; by the crosswalk.",
            choice="kiel_category",
        ),
        Column("maker_iso3", "string", "ISO 3166-1 alpha-3 code of the country that makes it."),
        Column("wikidata_id", "string", "Wikidata item.", written=False),
    ),
    key=("item_id",),
)
