"""The noun whose date a date is: "Tuesday's strikes", « l'accord du 9 juillet », "ahead of a summit on 11 July".

In: a `Reading` and the units of a date. Out: the units of the noun phrase, none where the date is the clause's.
"""

from flows.dictionary import load
from flows.normalise.mention import Mention
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import kind_of_relative
from flows.relate.clauses.word_classes import is_possessive

CLOSING = frozenset({";", ":", "»", "”"})
# So many units behind its opener the day of a coming event is told.
_FAR = 14


def nouns_of(reading: Reading, mention: Mention, first: int, last: int) -> range:
    """The noun phrase whose date it is: "Tuesday's strikes", « l'accord du 9 juillet », « l'arrivée, lundi, de »."""
    units = reading.units
    if coming := _coming(reading, first):
        return coming
    if is_possessive(units, last + 1, reading.sentence.language) and "relative day" not in mention.rule:
        return range(last + 2, min(last + 5, len(units)))
    if _stands_before_noun(reading, first, last):
        return range(last + 1, min(last + 3, len(units)))
    owned = "noun's" in mention.rule or (first <= last and reading.markers[last] == "of") or _behind_of(reading, first)
    apart = units[first - 1].lower == "," and first > 1 and units[first - 2].pos == "NOUN"
    if owned or (apart and last + 2 < len(units) and units[last + 1].lower == ","):
        low = first
        while (
            low > 0
            and first - low < 6
            and reading.group_at(low - 1) is None
            and (first - low < 2 or units[low - 1].lower != ",")
        ):
            low -= 1
        return range(low, first)
    return range(0)


def counts_since(reading: Reading, mention: Mention, first: int) -> bool:
    """Whether a date only tells since when a noun is the second or third of its kind: "its second call since May"."""
    if "since a date" not in mention.rule or first < 2 or reading.units[first - 1].pos not in {"NOUN", "ADJ"}:
        return False
    ranks = load(reading.sentence.language, "grammar")["determiners"]["ranks"]
    before = reading.units[max(0, first - 4) : first]
    return all(reading.group_at(u.index) is None for u in before[-2:]) and any(u.lower in ranks for u in before)


def _stands_before_noun(reading: Reading, first: int, last: int) -> bool:
    """Whether a date qualifies the noun that somebody has: "Oslo's May 9 delivery", "its 9 May statement"."""
    if first < 1 or last + 1 >= len(reading.units) or reading.units[last + 1].pos != "NOUN":
        return False
    return reading.units[first - 1].lower in load(reading.sentence.language, "dates")["words"]["attributive"]


def _coming(reading: Reading, first: int) -> range:
    """The noun of what lies ahead of the clause's own deed: "met ahead of a summit in Vilnius on 11 July"."""
    openers: list[list[str]] = [w.split() for w in load(reading.sentence.language, "grammar")["coming"]["words"]]
    words = [u.lower for u in reading.units]
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if words[at] in CLOSING or words[at] == "," or opens(reading, at):
            break
        if any(words[at - len(opener) + 1 : at + 1] == opener for opener in openers if len(opener) <= at + 1):
            return range(at + 1, first)
        if reading.group_at(at) is not None:
            break
    return range(0)


def _behind_of(reading: Reading, first: int) -> bool:
    words: list[str] = load(reading.sentence.language, "dates")["words"]["of"]
    return first > 1 and reading.units[first - 1].lower in words and reading.units[first - 2].nominal


def opens(reading: Reading, at: int) -> bool:
    """Whether another clause begins at a unit."""
    unit = reading.units[at]
    words = load(reading.sentence.language, "grammar")["complementisers"]["words"]
    relative = kind_of_relative(reading, at) is not None and unit.pos in {"PRON", "SCONJ", "ADV", "DET"}
    return unit.lower in CLOSING or relative or (unit.lower in words and unit.pos != "DET") or unit.pos == "SCONJ"
