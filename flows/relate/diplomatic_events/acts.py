"""Find the diplomatic acts of a sentence: triggers whose conditions hold, with the verbs that carry them.

In: a `Reading`. Out: `Act`s in the order of the text. An act told by a verb and its object ("signed a treaty")
is one act.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Place
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.carriers import Act, carried
from flows.relate.diplomatic_events.covers import covers
from flows.relate.diplomatic_events.words import FILE, holds, patterns, window

# So many words on, a sentence still tells where or by what medium people speak.
_FAR = 22

__all__ = ["Act", "determiner_of", "find_acts", "points_back", "tells_medium", "type_of"]


def find_acts(reading: Reading) -> list[Act]:
    """The acts that a sentence names."""
    found = lexicon(reading.sentence.language, FILE).find(reading.units, lambda f: holds(reading, f))
    acts = [carried(reading, trigger) for trigger in found]
    return [act for act in acts if not any(covers(reading, other, act) for other in acts)]


def type_of(reading: Reading, act: Act) -> str:
    """The type of an act. An exchange whose medium is untold is a call, unless a place is told (`placed`, `faced`)."""
    kind = str(act.options["event_type"])
    placed = act.options.get("placed")
    if not placed:
        return kind
    if tells_medium(reading, act):
        return kind
    if _stands_beside(reading, act, "faced"):
        return str(placed)
    return str(placed) if any(_tells_place(reading, act, u.index) for u in reading.units) else kind


def tells_medium(reading: Reading, act: Act) -> bool:
    """Whether words beside the trigger say that those who speak are apart: "by phone", « en visioconférence »."""
    return _stands_beside(reading, act, "remote")


def _stands_beside(reading: Reading, act: Act, key: str) -> bool:
    trigger = act.trigger
    text = fold(reading.sentence.quote(trigger.first, trigger.last)) + " " + window(reading, trigger.last, 1, _FAR)
    text += window(reading, trigger.first, -1)
    return any(p.search(text) for p in patterns(trigger.entry, key))


def _tells_place(reading: Reading, act: Act, index: int) -> bool:
    """A town or building near the trigger, no other verb or act between: "spoke with him in Geneva"."""
    mention = reading.units[index].mention("place")
    if mention is None or not isinstance(mention.value, Place) or reading.markers[index] not in {"in", "to", "near"}:
        return False
    if mention.value.precision not in {"site", "city"}:
        return False
    if index <= 1 or (act.relation == "aside" and reading.markers[act.trigger.first] == "under"):
        return True  # it opens the sentence: "In Hanoi, he spoke with …"
    low, high = sorted((index, act.trigger.last))
    return high - low <= 14 and not any(low < g.head < high and g != act.group for g in reading.verbs)


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
    while at >= 0 and reading.units[at].pos == "ADJ":
        at -= 1
    return at


def points_back(word: str, language: str) -> bool:
    """Whether a word takes up what was told before: "this", « cette »."""
    return word in load(language, "grammar")["determiners"]["pointing"]
