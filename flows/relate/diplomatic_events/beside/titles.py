"""Names that only tell where somebody serves: "the ambassador to the United Nations", "his envoy to Sudan".

In: a `Reading` and the unit that heads a name. Out: whether it ends a title. The nouns are data (`posted` in
`diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.words import FILE

# Offices whose holders serve somewhere else than at home.
_POSTED = {"ambassador", "special_envoy", "diplomat"}
# So many units behind a title of that kind whom it is for stands.
_TITLED = 5


def ends_title(reading: Reading, head: int) -> bool:
    """Whether a name under "to" is where somebody serves: "the ambassador to the United Nations"."""
    at = head - 1
    while at > 0 and reading.units[at].pos in {"ADP", "DET", "ADJ"} and not reading.units[at].mentions:
        at -= 1
    if head - at <= _TITLED and is_one_of(reading.units[at].lower, _envoys(reading), reading.sentence.language):
        return True
    mention = reading.units[at].mention("name") if head - at <= _TITLED else None
    return mention is not None and isinstance(mention.value, Name) and mention.value.office in _POSTED


def _envoys(reading: Reading) -> list[str]:
    """Nouns for those who serve at or for another state."""
    words: list[str] = load(reading.sentence.language, FILE)["posted"]
    return words
