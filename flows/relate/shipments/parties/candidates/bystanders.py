"""Who is named beside a transfer without a side in it: a party's foe, who pays, for whom a thing was once meant.

In: a `Reading` and the `Candidate`s for a transfer's parties. Out: the candidates that may be parties. The words are
data (`shipments.toml`, `bystanders`).
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.shipments.triggers import find_triggers

# How many characters before or behind a name the words stand that make it the measure of something.
_FAR = 45
_NEAR = 16
_STOPS = frozenset({",", ";", ":", ")"})


def without_bystanders(reading: Reading, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without foes, measures and former aims; without who pays, if somebody else is there to deliver."""
    kept = [c for c in candidates if not (_is_both(c) or _is_foe(reading, c) or _is_measure(reading, c))]
    kept = [c for c in kept if not (_was_meant(reading, c) or _is_warded_off(reading, c))]
    delivers = [c for c in kept if not _pays(reading, c)]
    others = any(dict(c.features).get("was_supplier") or "maker" in c.places for c in delivers)
    return delivers if others else kept


def _is_both(candidate: Candidate) -> bool:
    """Whether a phrase only names the sides together: "the two sides are negotiating"."""
    return any(a.id == "warring parties" for a in candidate.actors)


def _before(reading: Reading, candidate: Candidate) -> str:
    span = reading.sentence.span
    return fold_text(reading.sentence.text)[span.start : candidate.actors[0].start]


def _is_foe(reading: Reading, candidate: Candidate) -> bool:
    """Whether a name only tells with whom a party is at odds: "Greece, at odds with Turkey, is buying …"."""
    if candidate.head is None or _acts_behind(reading, candidate.head):
        return False
    return bool(_foes(reading.sentence.language).search(_before(reading, candidate)))


def _acts_behind(reading: Reading, head: int) -> bool:
    """Whether a clause right behind a name tells what it does: "facing Togo, which delivered rifles"."""
    who: list[str] = load(reading.sentence.language, "grammar")["relative"]["subject"]
    behind = reading.units[head + 1 : head + 3]
    return len(behind) == 2 and behind[0].lower == "," and behind[1].lower in who


def _pays(reading: Reading, candidate: Candidate) -> bool:
    """Whether a name only tells who pays for a deal: "the contract, financed by Qatar, covers …"."""
    return candidate.head is not None and bool(_payers(reading.sentence.language).search(_before(reading, candidate)))


def _was_meant(reading: Reading, candidate: Candidate) -> bool:
    """Whether a name only tells who was to have the things once: "helicopters originally intended for Kenya"."""
    aims = _former_aims(reading.sentence.language)
    return candidate.head is not None and bool(aims.search(_before(reading, candidate)))


def _is_warded_off(reading: Reading, candidate: Candidate) -> bool:
    """Whether a name only tells against whom things protect: "missiles to fend off rockets from Yemen"."""
    if candidate.head is None:
        return False
    stems = tuple(load(reading.sentence.language, "shipments")["about"]["warding"])
    group = next((g for g in reversed(reading.verbs) if g.last < candidate.head), None)
    if group is None or group.finite or not reading.units[group.head].lower.startswith(stems):
        return False
    passes = any(group.last < t.first < candidate.head for t in find_triggers(reading))  # « repousser l'envoi à Oslo »
    return not passes and not any(u.lower in _STOPS for u in reading.units[group.last + 1 : candidate.head])


def _is_measure(reading: Reading, candidate: Candidate) -> bool:
    """Whether a continent only tells how great something is: "one of Europe's biggest arms deals"."""
    adjective = candidate.actors[0].sense == "adjective"  # "Western tanks"
    if candidate.head is None or adjective or any(a.type != "group" for a in candidate.actors):
        return False
    behind = fold_text(reading.sentence.text)[candidate.actors[0].end :][:_NEAR]
    most = _most(reading.sentence.language)
    return bool(most.search(_before(reading, candidate)[-_FAR:]) or most.search(behind))


@cache
def _foes(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["bystanders"]
    return re.compile(rf"\b(?:{_any(words['foes'])})\s*(?:(?:{_any(words['articles'])})\s*){{0,3}}$")


@cache
def _payers(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["bystanders"]
    deals, pays = _any(words["deals"]), _any(words["paid"])
    return re.compile(rf"\b(?:{deals})\b[^.;]{{0,40}}?\b(?:{pays})\s*(?:(?:{_any(words['articles'])})\s*)?$")


@cache
def _former_aims(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["bystanders"]
    once, meant = _any(words["once"]), rf"(?:{_any(words['meant'])})"
    aims = rf"\b(?:(?:{once})\s(?:been\s)?{meant}|{meant}\s(?:{once}))\s(?:{_any(words['meant_for'])})"
    return re.compile(rf"{aims}\s*(?:(?:{_any(words['articles'])})\s*){{0,3}}$")


@cache
def _most(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(load(language, 'shipments')['bystanders']['most'])})\b[^.,;]*$")


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))
