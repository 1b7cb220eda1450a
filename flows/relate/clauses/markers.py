"""Which neutral preposition governs each noun phrase of a sentence.

In: a `Sentence`. Out: for each unit its marker ("to", "by", "of" …) or null. What opens a sentence tells where it
happens.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.mention import Place
from flows.relate.clauses.prepositions import is_fused, is_preposition
from flows.relate.clauses.units import Sentence, Unit
from flows.relate.clauses.wordings import words_of

# Signs that may stand inside a noun phrase.
_OPENING = ("«", "»", '"', "“", "'", "(")


def read_markers(sentence: Sentence) -> list[str | None]:
    """The neutral marker ("to", "from", "by" …) of each unit; null without one and for what is no noun phrase."""
    units = sentence.units
    ends = _preposition_ends(units, sentence.language)
    grammar = load(sentence.language, "grammar")
    markers = [_marker(units, ends, i, grammar) if u.nominal else None for i, u in enumerate(units)]
    for index in range(2, len(units)):
        # "In Lima, Peru": the state stands where its town stands, and takes no other part.
        if markers[index] is None and _is_state_of_town(units[index - 2 : index + 1]):
            markers[index] = markers[index - 2]
    return markers


def _is_state_of_town(units: Sequence[Unit]) -> bool:
    """Whether three units are a town, a comma and the state in which it lies."""
    town, state = units[0].mention("place"), units[2].mention("place")
    if town is None or state is None or units[1].lower != ",":
        return False
    here, around = town.value, state.value
    if not (isinstance(here, Place) and isinstance(around, Place)):
        return False
    return here.iso3 == around.iso3 and around.precision == "country" != here.precision


def _preposition_ends(units: Sequence[Unit], language: str) -> dict[int, str]:
    """{index of a preposition's last word: neutral marker}; of overlapping prepositions the longest."""
    table, longest = _marker_table(language), _longest_from(language)
    ends: dict[int, str] = {}
    index = 0
    while index < len(units):
        for length in range(longest.get(units[index].lower, 0), 0, -1):
            words = units[index : index + length]
            marker = table.get(_joined(words)) if len(words) == length else None
            fused = length == 1 and is_fused(units, index, language)
            if (
                marker
                and (length > 1 or fused or is_preposition(units, words[0]))
                and not any(w.mentions for w in words)
            ):
                ends[index + length - 1] = marker
                index += length - 1
                break
        index += 1
    return ends


def _joined(words: Sequence[Unit]) -> str:
    return "".join(w.lower if w.lower.endswith("'") else w.lower + " " for w in words).strip()


@cache
def _marker_table(language: str) -> dict[str, str]:
    grammar = load(language, "grammar")
    markers: dict[str, list[str]] = grammar["markers"]
    table = {wording: marker for marker, wordings in markers.items() for wording in wordings}
    elided = {
        f"{wording.removesuffix(full)}{short}": marker
        for full, short in grammar.get("elisions", {}).items()
        for wording, marker in table.items()
        if wording.endswith(f" {full}")
    }
    return elided | table


@cache
def _longest_from(language: str) -> dict[str, int]:
    """{first word of prepositions: how many units the longest has}; elided words are units of their own."""
    longest: dict[str, int] = {}
    for wording in _marker_table(language):
        words = words_of(wording)
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest


def _marker(units: Sequence[Unit], ends: dict[int, str], index: int, grammar: Mapping[str, Any]) -> str | None:
    at = index - 1
    while at >= 0 and index - at < 9:
        unit = units[at]
        if at in ends:
            if _opens_clause(unit, index, ends[at]) or _is_particle(units, at, index, grammar):
                return None
            # What opens a sentence tells where it happens: « Au Mali, … ».
            return "in" if at == 0 and ends[at] == "to" else ends[at]
        dated = unit.mention("date") and not units[at + 1].mention("date") and units[index].mention("name")
        if dated or not _inside_phrase(unit, units[at + 1], grammar):
            return None  # "that in recent weeks Oslo has sent …"
        at -= 1
    return None


def _opens_clause(opener: Unit, index: int, marker: str) -> bool:
    """Whether what could be a preposition opens a clause whose subject the noun is: "after Kenya urged …"."""
    return marker == "under" and opener.dep == "mark" and opener.head > index


def _is_particle(units: Sequence[Unit], at: int, index: int, grammar: Mapping[str, Any]) -> bool:
    """Whether what could be a preposition belongs to the verb before it: "called in the Chilean ambassador"."""
    verbs = grammar.get("particle_verbs", {}).get(units[at].lower, ())
    named = units[index].name is not None and units[index].mention("place") is None
    return at > 0 and units[at - 1].lower in verbs and named


def _inside_phrase(unit: Unit, following: Unit, grammar: Mapping[str, Any]) -> bool:
    """Whether a unit left of a noun can belong to the noun's phrase."""
    if unit.mention("quantity") or unit.mention("money") or unit.pos in {"DET", "ADJ", "NUM"}:
        return True
    words = grammar["phrases"]
    if unit.lower in words["inside"] or "-" in {unit.lower, following.lower}:
        return True
    compound = grammar["compound_nouns"]
    if unit.lower in words["complement"]:
        return False
    if unit.lower in {*words["possessives"], *_OPENING} or (
        unit.form == "past_participle" and compound and not unit.mentions
    ):
        return True
    if unit.pos == "ADV" and unit.lower not in words["outside"]:
        return True
    if following.lower in words["possessives"]:
        return True
    return bool(compound) and unit.pos in {"NOUN", "PROPN"} and following.pos in {"NOUN", "PROPN"}
