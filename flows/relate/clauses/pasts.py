"""Pasts that the tagger took for participles: "the president hosted him", "Oslo, a close ally, handed over rifles".

In: the units of a sentence and one of them. Out: whether it is a past, whether it is a name that can be a subject. Only
languages in which both forms look the same are asked (`grammar.toml`, `tagging.past_as_participle`). Of participles
that look like nouns (`tagging.opening_participles`), whether one opens the sentence or an aside on its subject.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from flows.normalise.mention import Name
from flows.relate.clauses.units import Unit

_NO_ACTOR = {"adjective", "generic", "force"}
_FINITE = {"present", "past"}
# So many words an aside on the subject has at most.
_ASIDE = 16
# A sentence of fewer units has no participle in front of its subject.
_SHORTEST = 4


def is_past(units: Sequence[Unit], unit: Unit) -> bool:
    """A participle that has a subject and no auxiliary is a past."""
    if unit.pos != "VERB" or unit.form not in {"past_participle", "infinitive"}:
        return False
    return (unit.form == "past_participle" and _has_subject(units, unit)) or _follows_aside(units, unit.index)


def opens_aside(units: Sequence[Unit], facts: Mapping[str, Any]) -> bool:
    """Whether a sentence opens with such a participle: no complement follows, and behind the comma stands who it is."""
    if len(units) < _SHORTEST or units[0].lower not in facts.get("opening_participles", ()):
        return False
    if units[1].lower in facts["noun_complements"]:
        return False
    comma = next((u.index for u in units[1:_ASIDE] if u.lower == ","), len(units))
    behind = units[comma + 1 : comma + 3]
    named = any(u.mention("name") for u in behind) and not any(u.form for u in units[1:comma])
    return named and behind[0].pos in {"DET", "NOUN", "PROPN"}


def stands_beside(units: Sequence[Unit], index: int, facts: Mapping[str, Any]) -> bool:
    """Whether such a participle stands behind the comma of a name: « la ministre danoise, arrivée lundi à Lima, »."""
    if units[index].lower not in facts.get("opening_participles", ()) or not 1 < index < len(units) - 1:
        return False
    comma, name, behind = units[index - 1], units[index - 2], units[index + 1]
    return comma.lower == "," and is_subject(name) and behind.lower not in facts["noun_complements"]


def is_subject(unit: Unit) -> bool:
    """A name that can be the subject of the word right behind it."""
    mention = unit.mention("name")
    return mention is not None and isinstance(mention.value, Name) and mention.value.sense not in _NO_ACTOR


def _has_subject(units: Sequence[Unit], unit: Unit) -> bool:
    if unit.dep not in {"ROOT", "ccomp", "conj", "advcl", "relcl"}:
        return False
    children = [u for u in units[: unit.index] if u.head == unit.index and u.index != unit.index]
    subject = next((u for u in children if u.dep == "subj"), None)
    if subject is None or any(u.dep == "aux" or u.pos == "AUX" for u in children):
        return False
    return is_subject(subject) or (unit.dep == "ROOT" and subject.pos in {"NOUN", "PROPN", "PRON"})


def _follows_aside(units: Sequence[Unit], index: int) -> bool:
    """Whether a sentence opens with a name and an aside, and the word behind it has no other verb up to a comma."""
    close = index - 1
    if close < 2 or units[close].lower != ",":
        return False
    opening = next((at for at in range(close - 1, max(0, close - _ASIDE), -1) if units[at].lower == ","), None)
    if opening is None or not is_subject(units[opening - 1]):
        return False
    before = units[:opening]
    end = next((u.index for u in units[index + 1 :] if u.lower == ","), len(units))
    return not any(u.pos in {"VERB", "AUX", "ADP"} for u in before) and not any(
        u.form in _FINITE for u in units[index + 1 : end]
    )
