"""The columns that the three fact tables share: who knows what since when, how surely, when and where.

In: nothing. Out: `HEAD` and `TAIL`, the columns before and after a fact table's own.
"""

from flows.tables.column import Column

HEAD = (
    Column(
        "record_id",
        "string",
        "Identifier of the record: stable across runs, never reused, survives merges.",
        null=False,
    ),
    Column("record_version", "int32", "1, 2, …; the earlier versions are in `history`.", null=False, minimum=1),
    Column("recorded_at", "timestamp", "When this version became known.", null=False, unit="UTC", stamp=True),
    Column(
        "factuality",
        "enum",
        "How the text vouches for the event.",
        null=False,
        choice="factuality",
        evidence="trigger",
    ),
)

_DATE = (
    Column("event_date_text", "string", "The date as the text words it.", evidence="event_date"),
    Column(
        "event_date_edtf",
        "string",
        "The date in EDTF (ISO 8601-2): `2022-03-04`, `XXXX-03-04`, `2022-01~`.",
        evidence="event_date",
    ),
    Column(
        "event_date_earliest", "date", "First day on which the event can have been, inclusive.", evidence="event_date"
    ),
    Column("event_date_latest", "date", "Last day on which the event can have been, inclusive.", evidence="event_date"),
    Column(
        "date_precision",
        "enum",
        "How exactly the date is known.",
        null=False,
        choice="date_precision",
        evidence="event_date",
        blank="none",
    ),
    Column(
        "date_basis",
        "enum",
        "On what the date rests.",
        null=False,
        choice="date_basis",
        evidence="event_date",
        blank="none",
    ),
)

_PLACE = (
    Column("place_id", "string", "Identifier of the place.", evidence="place", references="places.place_id"),
    Column("place_name", "string", "The place as named.", evidence="place"),
    Column(
        "place_iso3",
        "string",
        "ISO 3166-1 alpha-3 code of the containing state; null for regions, seas and disputed territory.",
        evidence="place",
    ),
    Column(
        "geo_precision",
        "enum",
        "How exactly the place is known.",
        null=False,
        choice="geo_precision",
        evidence="place",
        blank="none",
    ),
)

_TRUST = (
    Column("is_background", "bool", "Told as past context, more than about two years before the text.", null=False),
    Column("is_aggregate", "bool", "The actor is a group or the row is a total.", null=False),
    Column("n_mentions", "int32", "How many mentions prove the row.", null=False, unit="mentions", minimum=1),
    Column(
        "n_sources",
        "int32",
        "How many distinct publishers tell it; syndicated copies count once.",
        null=False,
        unit="publishers",
        minimum=1,
    ),
    Column("first_published", "date", "Earliest day of publication among the articles that tell it."),
    Column("last_published", "date", "Latest day of publication among the articles that tell it."),
    Column(
        "confidence",
        "float32",
        "Chance that the row is right, calibrated on coded texts.",
        null=False,
        unit="probability",
        minimum=0,
        maximum=1,
    ),
    Column(
        "quality_flags", "strings", "What a careful reader should know of the row.", null=False, choice="quality_flag"
    ),
    Column("notes", "string", "The row as one plain English sentence.", null=False),
)

_CROSSWALK = (
    Column("plover_event", "string", "PLOVER event, derived by the crosswalk.", choice="plover_event"),
    Column("cameo_code", "string", "CAMEO code, derived by the crosswalk."),
    Column(
        "quad_code",
        "int8",
        "0 neutral, 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
        minimum=0,
        maximum=4,
    ),
    Column("run_id", "string", "The run that wrote this version.", null=False, references="runs.run_id", stamp=True),
)

TAIL = (*_DATE, *_PLACE, *_TRUST, *_CROSSWALK)
