"""The dimensions and the bridge: every entity, item and place that a record names, and who takes part in which record.

In: the rows of the fact tables. Out: rows of `entities`, `items`, `places` and `participants`, each once, in key
order. Names and identifiers of other registers come from the atlas; what it lacks comes from the record.
"""

from collections.abc import Iterator, Mapping, Sequence

from flows.resolve import atlas
from flows.tables.crosswalk import item_classes
from flows.tables.groups import LANGUAGES

Row = Mapping[str, object]
Facts = Mapping[str, Sequence[Row]]
# Which columns name who takes part in which role: single identifiers and lists of them.
_ROLES: Mapping[str, Sequence[tuple[str, str]]] = {
    "shipments": (("supplier_id", "supplier"), ("recipient_id", "recipient")),
    "deployments": (("actor_id", "actor"), ("host_id", "host"), ("target_iso3", "target")),
    "diplomatic_events": (
        ("actor_id", "actor"),
        ("recipient_id", "recipient"),
        ("actors", "actor"),
        ("recipients", "recipient"),
    ),
}


def participants(facts: Facts) -> list[Row]:
    """The bridge rows."""
    found = {
        (table, str(row["record_id"]), role, entity)
        for table, rows in facts.items()
        for row in rows
        for role, entity in _parties(table, row)
    }
    columns = ("table", "record_id", "role", "entity_id")
    return [dict(zip(columns, key, strict=True)) for key in sorted(found)]


def _parties(table: str, row: Row) -> Iterator[tuple[str, str]]:
    for column, role in _ROLES[table]:
        cell = row.get(column)
        for entity in cell if isinstance(cell, list | tuple) else (cell,):
            if entity:
                yield role, str(entity)


def entities(facts: Facts) -> list[Row]:
    """One row for each actor that takes part in a record."""
    told: dict[str, dict[str, object]] = {}
    for table, rows in facts.items():
        for row in sorted(rows, key=lambda each: str(each["record_id"])):
            for _, entity in _parties(table, row):
                told.setdefault(entity, {})
            for role in ("supplier", "recipient", "actor"):
                if row.get(f"{role}_id"):
                    known = told[str(row[f"{role}_id"])]
                    for column in ("name", "type", "iso3"):
                        known.setdefault(column, row.get(f"{role}_{column}"))
    return [_entity(entity, told[entity]) for entity in sorted(told)]


def _entity(entity_id: str, told: Row) -> Row:
    known = atlas.entity(entity_id)
    number = known.get("geonames_id")
    return {
        "entity_id": entity_id,
        "type": known.get("type") or told.get("type") or "unknown",
        **_names(known, told.get("name") or entity_id),
        "iso3": known.get("iso3") or told.get("iso3"),
        "iso2": known.get("iso2"),
        "wikidata_id": known.get("wikidata_id"),
        "geonames_id": int(number) if number else None,
        "member_of": atlas.member_of(entity_id),
    }


def _names(known: atlas.Facts, otherwise: object) -> dict[str, object]:
    names: dict[str, object] = {f"name_{language}": known.get(f"name_{language}") for language in LANGUAGES}
    return names | {"name_en": known.get("name_en") or str(otherwise)}


def items(facts: Facts) -> list[Row]:
    """One row for each item that a record names."""
    told: dict[str, dict[str, object]] = {}
    for rows in facts.values():
        for row in sorted(rows, key=lambda each: str(each["record_id"])):
            if row.get("item_id"):
                known = told.setdefault(str(row["item_id"]), {})
                for column in ("name", "designation", "category", "type"):
                    if row.get(f"item_{column}") is not None:
                        known.setdefault(column, row[f"item_{column}"])
    return [_item(item, told[item]) for item in sorted(told)]


def _item(item_id: str, told: Row) -> Row:
    known = atlas.item(item_id)
    category = str(known.get("category") or told.get("category") or "weapons_unspecified")
    kind = known.get("type") or told.get("type")
    classes = item_classes(category, str(kind) if kind else None)
    return {
        "item_id": item_id,
        "category": category,
        "type": kind,
        "designation": known.get("designation") or told.get("designation"),
        **_names(known, told.get("name") or item_id),
        "sipri_category": classes.sipri,
        "kiel_category": classes.kiel,
        "maker_iso3": known.get("maker"),
        "wikidata_id": None,
    }


def places(facts: Facts) -> list[Row]:
    """One row for each place that a record names."""
    told: dict[str, Row] = {}
    for rows in facts.values():
        for row in sorted(rows, key=lambda each: str(each["record_id"])):
            if row.get("place_id"):
                told.setdefault(str(row["place_id"]), row)
    return [_place(place, told[place]) for place in sorted(told)]


def _place(place_id: str, told: Row) -> Row:
    known = atlas.place(place_id)
    number = known.get("geonames_id")
    return {
        "place_id": place_id,
        "precision": known.get("precision") or told.get("geo_precision") or "none",
        **_names(known, told.get("place_name") or place_id),
        "iso3": known.get("iso3") or told.get("place_iso3"),
        "latitude": float(known["latitude"]) if "latitude" in known else None,
        "longitude": float(known["longitude"]) if "longitude" in known else None,
        "geonames_id": int(number) if number else None,
        "wikidata_id": known.get("wikidata_id"),
    }
