"""The dimension of actors: states, organisations, groups."""

from flows.tables.column import Column
from flows.tables.groups import names
from flows.tables.table import Table

TABLE = Table(
    name="entities",
    description="States, organisations, groups and companies that act.",
    columns=(
        Column(
            "entity_id", "string", "ISO 3166-1 alpha-3 of a state, else the usual English acronym or name.", null=False
        ),
        Column("type", "enum", "What kind of actor it is.", null=False, choice="actor_type"),
        *names("the actor"),
        Column("iso3", "string", "ISO 3166-1 alpha-3 code of a state."),
        Column("iso2", "string", "ISO 3166-1 alpha-2 code of a state."),
        Column("wikidata_id", "string", "Wikidata item."),
        Column("geonames_id", "int64", "GeoNames number."),
        Column(
            "member_of",
            "strings",
            "Organisations and groups to which a state belongs or belonged, each with the time as an EDTF interval: "
            "`NATO 2023-04-04/..`. A row whose actor is the organisation is never split into its members.",
            null=False,
        ),
    ),
    key=("entity_id",),
)
