"""Read the structure of a sentence: markers, lists, subjects and governors.

In: a `Sentence`. Out: a `Reading`, on which the tables' readers ask who the subject of a verb is, what governs a verb or
noun, and which phrases stand in a clause. The order of words and their markers decide; the parser's arcs are one voice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from flows.dictionary import load
from flows.relate.units import Sentence, Unit
from flows.relate.verbs import VerbGroup, find_verb_groups


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its verb groups; `markers[i]` is the neutral preposition governing the phrase of unit i, if any."""

    sentence: Sentence
    verbs: tuple[VerbGroup, ...]
    markers: tuple[str | None, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        return self.sentence.units

    def group_at(self, index: int) -> VerbGroup | None:
        """The verb group to which a unit belongs."""
        return next((g for g in self.verbs if g.first <= index <= g.last), None)


def read_structure(sentence: Sentence) -> Reading:
    """The structure of one sentence."""
    return Reading(sentence, tuple(find_verb_groups(sentence)), tuple(_markers(sentence)))


# ---------------------------------------------------------------- markers


def _markers(sentence: Sentence) -> list[str | None]:
    units = sentence.units
    ends = _preposition_ends(units, sentence.language)
    compound = bool(load(sentence.language, "grammar")["compound_nouns"])
    return [_marker(units, ends, i, compound) if u.nominal else None for i, u in enumerate(units)]


def _preposition_ends(units: Sequence[Unit], language: str) -> dict[int, str]:
    """{index of a preposition's last word: neutral marker}; of overlapping prepositions the longest."""
    table = _marker_table(language)
    ends: dict[int, str] = {}
    index = 0
    while index < len(units):
        for length in (5, 4, 3, 2, 1):
            words = units[index : index + length]
            marker = table.get(_joined(words)) if len(words) == length else None
            if (
                marker
                and (length > 1 or words[0].pos in {"ADP", "SCONJ", "VERB"})
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
    markers: dict[str, list[str]] = load(language, "grammar")["markers"]
    return {wording: marker for marker, wordings in markers.items() for wording in wordings}


def _marker(units: Sequence[Unit], ends: dict[int, str], index: int, compound: bool) -> str | None:
    at = index - 1
    while at >= 0 and index - at < 9:
        unit = units[at]
        if at in ends:
            # What opens a sentence tells where it happens: « Au Mali, … ».
            return "in" if at == 0 and ends[at] == "to" else ends[at]
        if not _inside_phrase(unit, units[at + 1], compound):
            return None
        at -= 1
    return None


def _inside_phrase(unit: Unit, following: Unit, compound: bool) -> bool:
    """Whether a unit left of a noun can belong to the noun's phrase."""
    if unit.mention("quantity") or unit.mention("money") or unit.pos in {"DET", "ADJ", "NUM"}:
        return True
    if unit.lower in {"'s", "’s", "«", '"', "“", "'", "(", "of"} or (
        unit.form == "past_participle" and compound and not unit.mentions
    ):
        return unit.lower != "of"
    if unit.pos == "ADV" and unit.lower not in {"not", "n't", "ne", "n'", "pas"}:
        return True
    if following.lower in {"'s", "’s"}:
        return True
    return compound and unit.pos in {"NOUN", "PROPN"} and following.pos in {"NOUN", "PROPN"}


# ---------------------------------------------------------------- lists

_ANDS = {"et", "and", "&", "/", "ou", "or", "ainsi", "plus"}
_LINKS = {
    ",",
    "et",
    "and",
    "&",
    "/",
    "ou",
    "or",
    "puis",
    "ainsi",
    "as",
    "well",
    "que",
    "both",
    "comme",
    "plus",
    "l'",
    "la",
    "le",
    "les",
    "the",
}


def listed_with(reading: Reading, index: int, kind: str) -> list[int]:
    """The units of one enumeration ("Estonia, Latvia and the Netherlands"), `index` among them, in order.

    Two phrases with nothing but a comma between them are no enumeration.
    """
    members = [index]
    for step in (1, -1):
        at = index
        while (following := _next_listed(reading, at, step, kind)) is not None:
            members.append(following)
            at = following
    members.sort()
    between = reading.units[members[0] : members[-1]]
    linked = len(members) > 2 or any(u.lower in _ANDS for u in between)
    return members if linked else [index]


def _next_listed(reading: Reading, index: int, step: int, kind: str) -> int | None:
    units, linked = reading.units, False
    at = index + step
    while 0 <= at < len(units) and abs(at - index) <= 7:
        unit = units[at]
        if unit.mention(kind):
            return at if linked and _same_marker(reading, index, at) else None
        if unit.lower in {",", "et", "and", "&", "/", "ou", "or", "que", "as"}:
            linked = True
        elif not (unit.lower in _LINKS or unit.pos in {"DET", "ADJ", "ADP"} or unit.mention("quantity")):
            return None
        at += step
    return None


def _same_marker(reading: Reading, one: int, other: int) -> bool:
    first, second = reading.markers[min(one, other)], reading.markers[max(one, other)]
    return second is None or second == first


# ---------------------------------------------------------------- subjects


def subject_of(reading: Reading, group: VerbGroup, depth: int = 0) -> int | None:
    """The unit that heads the subject of a verb group, or null. Infinitives and participles look to their governor."""
    if depth > 4:
        return None
    if group.finite:
        return _finite_subject(reading, group, depth)
    if group.tense == "participle":
        return _antecedent(reading, group.first)
    governor = governing_group(reading, group.first)
    if governor is not None:
        return _controller(reading, governor, group, depth)
    return _antecedent(reading, group.first) if group.tense == "gerund" else None


def _finite_subject(reading: Reading, group: VerbGroup, depth: int) -> int | None:
    relative = _relative_before(reading, group)
    if relative is not None and _kind_of_relative(reading, relative) == "subject":
        return _antecedent(reading, relative)
    arc = _arc_subject(reading, group)
    if arc is not None:
        return arc
    if relative is not None or _quote_before(reading, group):
        inverted = _inverted_subject(reading, group)
        if inverted is not None:
            return inverted
    left = _left_subject(reading, group)
    if left is not None:
        return left
    previous = next((g for g in reversed(reading.verbs) if g.last < group.first and g.finite), None)
    return subject_of(reading, previous, depth + 1) if previous is not None else None


def _arc_subject(reading: Reading, group: VerbGroup) -> int | None:
    members = range(group.first, group.last + 1)
    for unit in reading.units:
        if unit.dep == "subj" and unit.head in members and unit.nominal and reading.markers[unit.index] is None:
            if unit.lower not in {"which", "who", "that", "qui"}:
                return unit.index
    return None


def _relative_before(reading: Reading, group: VerbGroup) -> int | None:
    """The relative pronoun that opens the clause of a group, looking left over its subject."""
    for at in range(group.first - 1, max(-1, group.first - 9), -1):
        unit = reading.units[at]
        if reading.group_at(at) is not None:
            return None
        if _kind_of_relative(reading, at) and unit.pos in {"PRON", "SCONJ", "ADV", "DET"}:
            return at
    return None


def in_relative(reading: Reading, group: VerbGroup) -> bool:
    """Whether the group is the verb of a relative clause."""
    return group.finite and _relative_before(reading, group) is not None


def object_relative(reading: Reading, group: VerbGroup) -> bool:
    """Whether a relative pronoun before the group stands for its object ("the tanks that Berlin sent")."""
    relative = _relative_before(reading, group)
    if relative is None or _kind_of_relative(reading, relative) != "object" or relative == 0:
        return False
    before = reading.units[relative - 1]
    return before.nominal or (before.pos in {"ADJ", "PUNCT"} and not reading.group_at(relative - 1))


def _kind_of_relative(reading: Reading, index: int) -> str | None:
    words = load(reading.sentence.language, "grammar")["relative"]
    unit = reading.units[index]
    following = reading.units[index + 1] if index + 1 < len(reading.units) else None
    if unit.lower in words["subject"] and (following is None or reading.group_at(following.index) is not None):
        return "subject"
    return next((kind for kind in ("object", "place") if unit.lower in words[kind]), None)


def _antecedent(reading: Reading, index: int) -> int | None:
    """The noun phrase just left of a relative pronoun or participle."""
    for at in range(index - 1, max(-1, index - 8), -1):
        unit = reading.units[at]
        if unit.nominal and unit.pos != "PRON" and not (unit.mention("date") and len(unit.mentions) == 1):
            return at
        if reading.group_at(at) is not None and unit.pos != "ADV":
            return None
    return None


def _quote_before(reading: Reading, group: VerbGroup) -> bool:
    before = reading.units[group.first - 1].lower if group.first else ""
    return before in {",", "»", '"', "”", "-"}


def _inverted_subject(reading: Reading, group: VerbGroup) -> int | None:
    for at in range(group.last + 1, min(len(reading.units), group.last + 8)):
        unit = reading.units[at]
        if unit.nominal and not unit.mention("date") and reading.markers[at] is None:
            return at
        if reading.group_at(at) is not None or unit.lower in {",", "que", "that"}:
            return None
    return None


def _left_subject(reading: Reading, group: VerbGroup) -> int | None:
    """The nearest unmarked noun phrase on the left that isn't shut away in a relative clause."""
    best: int | None = None
    for at in range(group.first - 1, -1, -1):
        unit = reading.units[at]
        other = reading.group_at(at)
        if other is not None and other.finite and _relative_before(reading, other) is None:
            break
        if unit.lower in {";", ":"} or (best is not None and unit.lower in {"that", "que", "qu'"}):
            break
        if unit.nominal and reading.markers[at] is None and not unit.mention("date") and other is None:
            if best is None or reading.units[at + 1].lower in {",", "et", "and"}:
                best = at
            if unit.mention("name"):
                return at
    return best


# ---------------------------------------------------------------- governors


def governing_group(reading: Reading, index: int) -> VerbGroup | None:
    """The verb group that governs the phrase or verb at a unit: by the parser's arc, else the nearest on the left."""
    unit = reading.units[index]
    own = reading.group_at(index)
    seen = 0
    head = reading.units[own.head if own else index]
    while head.head != head.index and seen < 6:
        head, seen = reading.units[head.head], seen + 1
        group = reading.group_at(head.index)
        if group is not None and group != own:
            return group
    for at in range(unit.index - 1, -1, -1):
        if reading.units[at].lower in {";", ":"}:
            return None
        group = reading.group_at(at)
        if group is not None and group != own:
            return group
    return None


def _controller(reading: Reading, governor: VerbGroup, group: VerbGroup, depth: int) -> int | None:
    """Who does what the infinitive says: the object of an ordering verb, else the subject of the governor."""
    for at in range(governor.last + 1, group.first):
        unit = reading.units[at]
        if unit.mention("name") and reading.markers[at] in {None, "to"}:
            return at
    return subject_of(reading, governor, depth + 1)
