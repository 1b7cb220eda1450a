"""Names of those who suffered what is condemned, where a verb says so, and those at whose hands they did.

"the beatings that Kurdish students endured at the hands of Turkish guards", « les coups infligés à des étudiants »; of
those who died of it: "an ambush that killed two Kenyan soldiers".
In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it is one of them. The words are data (`victims`
in `diplomatic_events.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE

# So many units before a name stands the participle of what was done to it: "inflicted, once again, on".
_NEAR = 6
# So many units before a name, or behind it, its word of suffering stands: "suffered by young Kurds", "Kurds have been".
_BEHIND, _AGENT, _BEFORE = 2, 3, 5
# Markers of those to whom, or on whom, something is done.
_DONE_TO = frozenset({"to", "against", "in", "for"})


def suffered(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name behind a condemnation is that of a victim."""
    return _is_sufferer(reading, act, head) or _is_done_to(reading, act, head) or _is_dead(reading, act, head)


def _is_sufferer(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name is right beside a word of suffering: « dont des étudiants sont victimes »."""
    suffering = _words(reading.sentence.language, "suffering")
    behind = _AGENT if reading.markers[head] == "by" else _BEHIND
    near = reading.units[max(act.trigger.last + 1, head - behind) : head + _BEFORE]
    told = (u.index for u in near if u.index != head and suffering.match(fold(u.text)))
    return any(not _parted(reading, *sorted((at, head))) for at in told)


def _parted(reading: Reading, low: int, high: int) -> bool:
    """Whether a comma or another clause stands between two units."""
    return any(u.pos in {"PUNCT", "SCONJ", "CCONJ"} for u in reading.units[low:high])


def _is_done_to(reading: Reading, act: Act, head: int) -> bool:
    """Whether a participle of doing harm governs a name: "committed against Chad", « infligés à des réfugiés »."""
    if reading.markers[head] not in _DONE_TO:
        return False
    inflicted = _words(reading.sentence.language, "inflicted")
    low = max(act.trigger.last + 1, head - _NEAR)
    return any(inflicted.match(fold(u.text)) for u in reading.units[low:head])


def _is_dead(reading: Reading, act: Act, head: int) -> bool:
    """Whether those died whom a name tells: "that killed two Kenyan soldiers", « où un soldat kényan a été tué »."""
    units, text, language = reading.units, fold_text(reading.sentence.text), reading.sentence.language
    start = units[act.trigger.last].end
    if head <= act.trigger.last:
        return False
    before, behind = text[start : units[head].start], text[units[head].end : units[-1].end]
    return bool(_phrases(language, "killing").search(before) or _phrases(language, "dying").match(behind))


@cache
def _phrases(language: str, key: str) -> re.Pattern[str]:
    return re.compile("|".join(fold(pattern) for pattern in load(language, FILE)["victims"][key]))


@cache
def _words(language: str, key: str) -> re.Pattern[str]:
    return any_of(load(language, FILE)["victims"][key])
