"""Verbs of saying far from who speaks: behind the words that they quote, or joined to what was said.

« …, a précisé mardi le ministre »; "the minister said the raid was illegal and urged Oslo to stop". In: a `Reading` and
a verb group. Out: whether the one who speaks is named behind it; the verb before whose subject is its own. The verbs
are data (`quoting`, `voicing` in `grammar.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.word_order import QUOTES, quote_before

# How the name of who spoke begins.
_NAMING = frozenset({"DET", "NOUN", "PROPN"})


def speaks_behind(reading: Reading, group: VerbGroup) -> bool:
    """Whether the group is a verb of saying behind a comma or quotation mark: « …, a précisé mardi le ministre »."""
    if not quote_before(reading, group) or not _has_words(reading, group):
        return False
    return is_speech(reading, group) or _quotes(reading, group)


def _has_words(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb may say what a clause or a quotation tells: the only verb behind a name alone doesn't."""
    before = reading.units[: group.first]
    return any(g.finite and g != group for g in reading.verbs) or any(u.lower in QUOTES for u in before)


def _quotes(reading: Reading, group: VerbGroup) -> bool:
    """Whether the verb is one of those that name who spoke: « …, a prévenu le ministre »."""
    behind = reading.units[group.last + 1 : group.last + 2]
    told = _listed(reading.sentence.language, "quoting").match(fold(reading.units[group.head].text))
    return told is not None and any(u.pos in _NAMING for u in behind)


def voice_above(reading: Reading, group: VerbGroup, thing: int | None) -> VerbGroup | None:
    """The verb of saying with whose subject a joined verb speaks, where what would be its subject is a thing."""
    voicing = _listed(reading.sentence.language, "voicing")
    if not voicing.match(fold(reading.units[group.head].text)) or thing is None:
        return None
    if thing >= group.first or reading.units[thing].pos != "NOUN" or reading.units[thing].mentions:
        return None
    above = next((g for g in reversed(reading.verbs) if g.finite and g.last < thing), None)
    return above if above is not None and is_speech(reading, above) else None


@cache
def _listed(language: str, key: str) -> re.Pattern[str]:
    return any_of(load(language, "grammar")["attribution"][key])
