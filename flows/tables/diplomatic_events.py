"""The table of diplomatic events: one row per distinct act between governments or international organisations."""

from flows.tables.column import Column
from flows.tables.groups import party
from flows.tables.shared import HEAD, TAIL
from flows.tables.table import Table

_SECTOR = Column(
    "actor_sector", "enum", "For which branch the first initiator acts.", choice="actor_sector", evidence="actor"
)

_ALL_PARTIES = (
    Column(
        "actors",
        "strings",
        "ISO 3166-1 alpha-3 codes or acronyms of all initiators; of a symmetric event, every participant.",
        null=False,
        evidence="actor",
    ),
    Column(
        "recipients",
        "strings",
        "ISO 3166-1 alpha-3 codes or acronyms of those towards whom; of a visit, the hosts.",
        null=False,
        evidence="recipient",
    ),
)

_ACT = (
    Column(
        "level",
        "enum",
        "Rank of those who act; of mixed ranks the lower.",
        null=False,
        choice="level",
        evidence="level",
        blank="unspecified",
    ),
    Column("n_participants", "int32", "Number of states and organisations that take part.", unit="parties", minimum=1),
    Column("context", "strings", "PLOVER contexts of the act.", null=False, choice="plover_context"),
    Column("topic", "string", "What it is about, as the text words it.", evidence="topic"),
    Column("status", "enum", "How far it has come.", null=False, choice="event_status", evidence="trigger"),
    Column("count_best", "int64", "Diplomats expelled or persons listed.", unit="persons", evidence="count", minimum=0),
    Column("outcome", "string", "What came of it, as the text words it.", evidence="outcome", written=False),
)

TABLE = Table(
    name="diplomatic_events",
    description="Acts between governments or international organisations.",
    columns=(
        *HEAD,
        Column("event_type", "enum", "What kind of act it is.", null=False, choice="event_type", evidence="trigger"),
        *party("actor", "the first initiator"),
        _SECTOR,
        *party("recipient", "the first of those towards whom"),
        *_ALL_PARTIES,
        *_ACT,
        *TAIL,
    ),
    key=("record_id",),
)
