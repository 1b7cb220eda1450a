"""The place phrases of a sentence: names of places, and common nouns that stand for one ("near the border").

In: a `Reading`. Out: `Phrase`s. "the base of Siauliai, in Lithuania" is one part hosted by Lithuania; "to Djibouti,
Ethiopia and Sudan" three parts; the words are those of the text, with "near" where that is what it says.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.places.anchors import is_part_of_land, names_place
from flows.relate.deployments.places.parts import Part, first_word, last_word, read_part
from flows.relate.deployments.places.runs import is_joined_to, members_of


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units `first`..`last`; `anchor` names the first place; `marker` is the preposition before it."""

    first: int
    last: int
    anchor: int
    marker: str | None
    bare: bool
    parts: tuple[Part, ...]


def find_phrases(reading: Reading) -> list[Phrase]:
    """All place phrases, in order."""
    anchors = [u.index for u in reading.units if names_place(reading, u.index)]
    phrases: list[Phrase] = []
    at = 0
    while at < len(anchors):
        run = [anchors[at]]
        while at + len(run) < len(anchors) and is_joined_to(reading, run[-1], anchors[at + len(run)]):
            run.append(anchors[at + len(run)])
        phrases.append(_phrase(reading, run))
        at += len(run)
    return [_as_whence(reading, phrase, phrases[at + 1 : at + 2]) for at, phrase in enumerate(phrases)]


def _as_whence(reading: Reading, phrase: Phrase, behind: Sequence[Phrase]) -> Phrase:
    """A land from which forces go to another right behind it: « deux bataillons de Syrie en Libye »."""
    if phrase.marker != "of" or not behind or behind[0].marker not in {"to", "in"}:
        return phrase
    hosts = [part.host for p in (phrase, *behind) for part in p.parts[:1]]
    moved = any(u.mention("force") for u in reading.units[max(0, phrase.anchor - 3) : phrase.anchor])
    onward = behind[0].anchor - phrase.last <= 3 and len(hosts) == len({*hosts}) == 2 and hosts[0] is not None
    return replace(phrase, marker="from") if moved and onward else phrase


def _phrase(reading: Reading, run: Sequence[int]) -> Phrase:
    members = list(members_of(reading, run))
    parts = tuple(read_part(reading, group) for group in members)
    parts = tuple(_beside(reading, parts, at, group[0]) for at, group in enumerate(members))
    last = last_word(reading, run[-1])
    first = first_word(reading, run[0])
    named = any(u.mentions for u in reading.units[run[0] + 1 : last + 1])
    bare = (len(run) == 1 or is_part_of_land(reading, run)) and not (named or reading.units[run[0]].mention("place"))
    return Phrase(first, last, run[0], _marker(reading, run[0]), bare, parts)


def _beside(reading: Reading, parts: Sequence[Part], at: int, index: int) -> Part:
    """A part with the state of the one before it, whose it is: « Gao et dans sa région »."""
    own: list[str] = load(reading.sentence.language, "deployments")["sites"]["possessive"]
    its = at > 0 and parts[at].place is None and index > 0 and reading.units[index - 1].lower in own
    return replace(parts[at], host=parts[at - 1].host) if its and parts[at].host is None else parts[at]


def _marker(reading: Reading, index: int) -> str | None:
    """The preposition before a place, over its head ("the capital Niamey") or a verb so tagged ("to combat zones")."""
    marker = reading.markers[index]
    words = load(reading.sentence.language, "deployments")["places"]
    if marker is not None or index < 2:
        return marker
    if reading.units[index].pos == "ADJ" and index + 1 < len(reading.units):
        return reading.markers[index + 1]  # a noun taken for an adjective: « chez son voisin togolais »
    head = index - 2 if reading.units[index - 1].lower == "," else index - 1
    if reading.units[head].lower in words["heads"]:
        return reading.markers[head]
    before = reading.units[index - 2].lower if reading.units[index - 1].lower in words["qualifiers"] else None
    return next((marker for marker in ("to", "from") if before in words["before_qualifiers"][marker]), None)
