"""Whether a verb group is denied.

In: the units of a sentence and the place of a group. Out: yes or no. A particle alone, « ne … que » and "not only" deny
nothing; a subject or object that counts none does. The words are data (`grammar.toml`, `negation`).
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from flows.dictionary import load
from flows.relate.clauses.units import Unit

# How many words before a verb what likens it to something denied stands at most.
_LIKENED = 9
# How many words open what is left undone at most, with the one that denies them.
_OPENED = 5


def holds_own_no(units: Sequence[Unit], first: int, last: int, language: str) -> bool:
    """Whether a wording of several words has its own "no", which denies nothing: "said no to tanks"."""
    words = load(language, "grammar")["negation"]
    return any(u.lower in {*words["determiners"], *words["words"]} for u in units[first + 1 : last + 1])


def is_negated(units: Sequence[Unit], first: int, last: int, lead: Unit, language: str) -> bool:
    """Whether the group at first..last, led by a verb, is denied."""
    words = load(language, "grammar")["negation"]
    return (
        _by_word(units, first, last, lead, words)
        or _by_subject(units, first, last, words)
        or _by_object(units, last, words)
        or _by_likeness(units, first, words)
        or _by_opener(units, first, words)
    )


def _by_word(units: Sequence[Unit], first: int, last: int, lead: Unit, words: Mapping[str, Any]) -> bool:
    both = first > 1 and units[first - 1].lower in words["seconds"]  # « ne pas lever »
    span = [u.lower for u in units[max(0, first - (2 if both else 1)) : last + 1]]
    pairs = {" ".join(pair) for pair in pairwise(span)}
    denying = [w for w in span if w in words["words"]] + [p for p in pairs if p in words["words"]]
    after = [u.lower for u in units[last + 1 : last + 7]]
    if set(denying) <= set(words["ever"]) and any(
        u.lower in words["utmost"] for u in units[max(0, first - _LIKENED) : first]
    ):
        return False
    if not denying or any(w in words["exceptions"] for w in span + after[:2]):
        return False
    if not set(denying) <= set(words["particles"]):
        return True
    return _particle_denies(span, after, lead, words)


def _particle_denies(span: Sequence[str], after: Sequence[str], lead: Unit, words: Mapping[str, Any]) -> bool:
    """« ne » with its second word denies; with « que » or on its own it doesn't."""
    seconds = set(words["seconds"])
    if seconds & set(span):
        return True
    restricted = next((n for n, w in enumerate(after) if w in words["restricting"]), len(after))
    if restricted < len(after):
        return bool(seconds & set(after[:restricted]))
    return bool(seconds & set(after)) or lead.lemma in words["alone"]


def _by_subject(units: Sequence[Unit], first: int, last: int, words: Mapping[str, Any]) -> bool:
    """A subject that counts none, with the particle of the language if it has one (« aucun mortier n'a été livré »)."""
    if words["particles"] and not any(u.lower in words["particles"] for u in units[first : last + 1]):
        return False
    if first > 0 and units[first].form == "gerund" and units[first - 1].pos == "ADP":
        return False  # "said no to sending": a gerund has its subject elsewhere
    joined = False
    for at in _without_aside(units, first):
        unit = units[at]
        joined |= unit.pos == "CCONJ"
        if joined and unit.lower in words["subjects"] and at > 0 and units[at - 1].pos in {"VERB", "AUX"}:
            return False  # what another verb lacks: "has no men in Riga and will send some to Oslo"
        if unit.lower in words["subjects"] and not unit.mentions:
            return units[at + 1].lower not in words["counting"] and (at == 0 or units[at - 1].pos != "ADP")
        if unit.pos in {"VERB", "AUX", "SCONJ", "PUNCT"}:
            return False
    return False


def _without_aside(units: Sequence[Unit], first: int) -> list[int]:
    """The places left of a verb, nearest first, over one aside between commas (« rien, à notre avis, n'indique »)."""
    places = list(range(first - 1, max(-1, first - 9), -1))
    if places and units[places[0]].lower == ",":
        opened = next((i for i in places[1:] if units[i].lower == ","), None)
        return [i for i in places if opened is not None and i < opened] or places
    return places


def _by_object(units: Sequence[Unit], last: int, words: Mapping[str, Any]) -> bool:
    following = [u.lower for u in units[last + 1 : last + 3]]
    return bool(following) and following[0] in words["determiners"] and following[-1] not in words["counting"]


def _by_likeness(units: Sequence[Unit], first: int, words: Mapping[str, Any]) -> bool:
    """What is no more the case than something else: « pas plus que des armes n'ont été livrées »."""
    before = [u.lower for u in units[max(0, first - _LIKENED) : first]]
    opened = max((n + 1 for n, word in enumerate(before) if word in {",", ";", ":"}), default=0)
    return " ".join(before[opened:]).startswith(tuple(words["likening"]))


def _by_opener(units: Sequence[Unit], first: int, words: Mapping[str, Any]) -> bool:
    """What the words right before an infinitive or gerund leave undone: « sans livrer », "instead of sending"."""
    if units[first].form not in {"infinitive", "gerund"}:
        return False
    at = first
    while at > 0 and units[at - 1].pos in {"PRON", "ADV"} and units[at - 1].lower not in words["openers"]:
        at -= 1
    told = " ".join(u.lower for u in units[max(0, at - _OPENED) : at])
    opener = next((w for w in words["openers"] if f" {told}".endswith(f" {w}")), None)
    return opener is not None and not f" {told.removesuffix(opener)}".rstrip().endswith(
        tuple(f" {w}" for w in words["words"])
    )
