"""Acts that a sentence only describes something by: "a 1997 agreement", "texts that ban …", "the recognised government".

In: a `Reading`, an `Act`, its day and when the text was published. Out: whether it only tells of which text, body or
government the sentence speaks. The words are data (`texts`, `adopting` in `diplomatic_events.toml`).
"""

import re
from datetime import date
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import kind_of_relative, relative_before
from flows.relate.clauses.stems import any_of
from flows.relate.clauses.units import Unit
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.surroundings import is_on_eve
from flows.relate.diplomatic_events.words import FILE

_YEAR = re.compile(r"(?:19|20)\d\d$")
# What is older than so many years is known (the coding rules on historical background).
_OLD = 2
# So many units from a noun its year stands, and from a verb the text that it tells of.
_NEAR, _REACH = 4, 8
# So many units behind a meeting stands whose it is.
_BODY = 5
# Acts that a text may order for as long as it stands.
_ORDERED = frozenset({"sanction", "relations_restore"})
_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADP", "DET", "PART"})


def is_described(reading: Reading, act: Act, day: Mention | None, published: date | None) -> bool:
    """Whether the act is none of the sentence's own."""
    if _is_of_old(reading, act, published) or _is_ordered(reading, act, published):
        return True
    prospect = act.frame == "mutual" and _is_prospect(reading, act)
    return prospect or _is_status(reading, act) or (day is None and _is_only_time(reading, act))


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


def _within_phrase(reading: Reading, units: "reversed[Unit] | list[Unit] | tuple[Unit, ...]") -> list[Unit]:
    """The units up to the first that no noun phrase holds."""
    found: list[Unit] = []
    for unit in units:
        if unit.pos not in _PHRASE or reading.group_at(unit.index) is not None:
            break
        found.append(unit)
    return found


def _is_ordered(reading: Reading, act: Act, published: date | None) -> bool:
    """Whether a text that stands orders the act: "resolutions that ban Iran from exporting", "the accords restoring"."""
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
        if reading.units[at].nominal and _listed(reading.sentence.language, "texts").match(fold(reading.units[at].text)):
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
    return above is None or not _listed(language, "adopting").match(fold(reading.units[above.head].text))


def _is_status(reading: Reading, act: Act) -> bool:
    """Whether a participle without a day only tells which government is meant: « le gouvernement reconnu par l'ONU »."""
    group = act.group if act.relation == "self" and act.options["event_type"] == "recognition" else None
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


def _is_prospect(reading: Reading, act: Act) -> bool:
    """Whether a noun tells what something would serve or lead to: "a basis for talks", « les conditions d'un accord »."""
    if act.trigger.kind != "noun" or set(act.effects) - {"take", "hold"}:
        return False
    before = [u for u in reading.units[max(0, act.trigger.first - _NEAR) : act.trigger.first] if u.pos == "NOUN"]
    near = before[-1] if before else None
    marked = reading.markers[act.trigger.first] in {"for", "to", "of", "in", "from"}
    return near is not None and marked and bool(_listed(reading.sentence.language, "prospects").match(fold(near.text)))


def _is_only_time(reading: Reading, act: Act) -> bool:
    """Whether a noun without a day only tells since when or where something else is so: "since the expulsion of"."""
    if act.trigger.kind != "noun" or act.relation != "aside" or act.effects:
        return False
    if act.frame == "toward":
        return reading.markers[act.trigger.first] == "under"
    return act.frame == "mutual" and (is_on_eve(reading, act.trigger.first) or is_council(reading, act))


def is_council(reading: Reading, act: Act) -> bool:
    """Whether a meeting is told by the organisation alone whose it is: "at a meeting of the Security Council"."""
    first, last = act.trigger.first, act.trigger.last
    behind = range(last + 1, min(len(reading.units), last + _BODY))
    if act.options["event_type"] != "meeting" or act.trigger.kind != "noun":
        return False
    if any(reading.markers[i] in {"with", "between"} for i in behind):
        return False
    own = [i for i in behind if reading.markers[i] == "of"] + [i for i in (first - 1,) if i >= 0]
    return any((name := reading.units[i].name) is not None and name.type == "igo" and not name.office for i in own)


@cache
def _listed(language: str, key: str) -> re.Pattern[str]:
    return any_of(load(language, FILE)[key])
