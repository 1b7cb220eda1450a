"""Acts that a sentence only describes something by: "a 1997 agreement", "texts that ban", "the recognised state".

In: a `Reading`, an `Act` and when the text was published. Out: whether it only tells of which text or government the
sentence speaks. The words are data (`texts`, `adopting` in `diplomatic_events.toml`).
"""

import re
from collections.abc import Iterable
from datetime import date

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import kind_of_relative, relative_before
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import listed

_YEAR = re.compile(r"(?:19|20)\d\d$")
# What is older than so many years is known (the coding rules on historical background).
_OLD = 2
# So many units from a noun its year stands, and from a verb the text that it tells of.
_NEAR, _REACH = 4, 8
# Acts that a text may order for as long as it stands.
_ORDERED = frozenset({"sanction", "relations_restore"})
_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADP", "DET", "PART"})


def is_described(reading: Reading, act: Act, published: date | None) -> bool:
    """Whether the act is none of the sentence's own."""
    return _is_of_old(reading, act, published) or _is_ordered(reading, act, published) or _is_status(reading, act)


def _is_of_old(reading: Reading, act: Act, published: date | None) -> bool:
    """Whether an accord that no verb concludes is told by its year: "is respecting a 1997 agreement"."""
    if act.trigger.kind != "noun" or act.options["event_type"] != "agreement" or set(act.effects) - {"take"}:
        return False
    return _has_old_year(reading, act.trigger.first, act.trigger.last, published)


def _has_old_year(reading: Reading, first: int, last: int, published: date | None) -> bool:
    """Whether a year long past belongs to a noun: "the 2015 nuclear deal", « l'accord de 1974 »."""
    if published is None:
        return False
    before = reversed(reading.units[max(0, first - _NEAR) : first])
    behind = reading.units[last + 1 : last + 1 + _NEAR]
    years = [u for u in _within_phrase(reading, before) if u.pos != "DET"]
    years += [u for u in _within_phrase(reading, behind) if reading.markers[u.index] in {"of", "from"}]
    return any(_YEAR.match(u.text) and published.year - int(u.text) >= _OLD for u in years)


def _within_phrase(reading: Reading, units: Iterable[Unit]) -> list[Unit]:
    """The units up to the first that no noun phrase holds."""
    found: list[Unit] = []
    for unit in units:
        if unit.pos not in _PHRASE or reading.group_at(unit.index) is not None:
            break
        found.append(unit)
    return found


def _is_ordered(reading: Reading, act: Act, published: date | None) -> bool:
    """Whether a text that stands orders the act: "resolutions that ban Oslo from", "the accords restoring"."""
    group = act.group if act.relation == "self" and act.options["event_type"] in _ORDERED else None
    if group is None or (group.finite and group.tense not in {"present", "past"}):
        return False
    opener = relative_before(reading, group) if group.finite else group.first
    if opener is None or (group.finite and kind_of_relative(reading, opener) != "subject"):
        return False
    text = _text_before(reading, opener)
    if text is None:
        return False
    return _has_old_year(reading, text, text, published) or _is_given(reading, text)


def _text_before(reading: Reading, index: int) -> int | None:
    """The noun for a text that a clause or participle tells of."""
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if reading.group_at(at) is not None:
            return None
        unit = reading.units[at]
        if unit.nominal and listed(reading.sentence.language, "texts").match(fold(unit.text)):
            return at
    return None


def _is_given(reading: Reading, text: int) -> bool:
    """Whether the text is one that is known: neither a new one nor one that is being adopted."""
    language = reading.sentence.language
    at = text - 1
    while at >= 0 and reading.units[at].pos in {"ADJ", "NUM", "PROPN", "NOUN"} and reading.group_at(at) is None:
        at -= 1
    if at >= 0 and reading.units[at].lower in load(language, "grammar")["determiners"]["indefinite"]:
        return False
    above = next((g for g in reversed(reading.verbs) if g.finite and g.last < text), None)
    return above is None or not listed(language, "adopting").match(fold(reading.units[above.head].text))


def _is_status(reading: Reading, act: Act) -> bool:
    """Whether what has no day only tells which government is meant: « l'État reconnu par l'ONU », "that Oslo knows"."""
    group = act.group if act.relation == "self" and act.options["event_type"] == "recognition" else None
    if group is not None and group.finite and group.tense == "present":
        return _is_standing(reading, group)
    if group is None or group.finite or group.tense != "participle" or group.first != group.head:
        return False
    if any(u.nominal and not u.mention("date") for u in reading.units[group.last + 1 : group.last + 2]):
        return True  # "the recognised government"
    for unit in reading.units[group.last + 1 :]:
        if unit.lower in {",", ";"} or reading.group_at(unit.index) is not None:
            return True
        if unit.mention("date"):
            return False
    return True


def _is_standing(reading: Reading, group: VerbGroup) -> bool:
    """Whether a relative clause tells what is so all along: "that Oslo recognises", not "by which it does" or "now"."""
    opener = relative_before(reading, group)
    if opener is None or kind_of_relative(reading, opener) != "object":
        return False
    by_which = opener > 0 and reading.units[opener - 1].pos == "ADP"
    return not by_which and all(u.pos not in {"ADV", "PRON"} for u in reading.units[opener + 1 : group.last + 2])
