"""Find the diplomatic acts of a sentence: triggers whose conditions hold, with the verbs that carry them.

In: a `Reading`. Out: `Act`s in the order of the text. An act told by a verb and its object ("signed a treaty")
is one act.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts.carriers import Act, carried
from flows.relate.diplomatic_events.acts.covers import covers
from flows.relate.diplomatic_events.acts.told_nouns import is_answered
from flows.relate.diplomatic_events.words import FILE, holds

__all__ = ["Act", "determiner_of", "find_acts", "points_back"]


def find_acts(reading: Reading) -> list[Act]:
    """The acts that a sentence names."""
    found = lexicon(reading.sentence.language, FILE).find(reading.units, lambda f: holds(reading, f))
    acts = [carried(reading, trigger) for trigger in found]
    acts = [act for act in acts if not is_answered(act, acts)]
    return [act for act in acts if not any(covers(reading, other, act) for other in acts)]


def determiner_of(reading: Reading, act: Act) -> str:
    """The word before an act's noun and its adjectives, or before what counts it ("this wave of expulsions")."""
    at = _before_adjectives(reading, act.trigger.first)
    of = load(reading.sentence.language, "grammar")["markers"]["of"]
    if at > 0 and reading.units[at].lower in of and reading.units[at - 1].pos == "NOUN":
        counted = _before_adjectives(reading, at - 1)
        if counted >= 0 and points_back(reading.units[counted].lower, reading.sentence.language):
            at = counted
    return reading.units[at].lower if at >= 0 else ""


def _before_adjectives(reading: Reading, index: int) -> int:
    at = index - 1
    while at >= 0 and (reading.units[at].pos == "ADJ" or _is_compound(reading, at, index)):
        at -= 1
    return at


def _is_compound(reading: Reading, at: int, noun: int) -> bool:
    """Whether a unit belongs to a compound that qualifies a noun: "a three-way call"."""
    hyphens = [u.index for u in reading.units[at:noun] if u.lower == "-"]
    return (bool(hyphens) and hyphens[0] - at <= 1 and reading.units[at].pos in {"NUM", "NOUN", "PUNCT"}) or (
        at > 0 and reading.units[at - 1].lower == "-" and reading.units[at].pos == "NOUN"
    )


def points_back(word: str, language: str) -> bool:
    """Whether a word takes up what was told before: "this", « cette »."""
    return word in load(language, "grammar")["determiners"]["pointing"]
