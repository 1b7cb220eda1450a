"""The dimension of places."""

from flows.tables.column import Column
from flows.tables.groups import names
from flows.tables.table import Table

TABLE = Table(
    name="places",
    description="Countries, provinces, cities, sites, seas and regions.",
    columns=(
        Column("place_id", "string", "Identifier of the place.", null=False),
        Column("precision", "enum", "What kind of place it is.", null=False, choice="geo_precision"),
        *names("the place"),
        Column(
            "iso3",
            "string",
            "ISO 3166-1 alpha-3 code of the containing state; null for regions, seas and disputed territory.",
        ),
        Column("latitude", "float64", "Latitude, WGS 84.", unit="degrees", minimum=-90, maximum=90),
        Column("longitude", "float64", "Longitude, WGS 84.", unit="degrees", minimum=-180, maximum=180),
        Column("geonames_id", "int64", "GeoNames number."),
        Column("wikidata_id", "string", "Wikidata item."),
    ),
    key=("place_id",),
)
