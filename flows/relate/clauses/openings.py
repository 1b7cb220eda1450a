"""What opens a clause: names behind a conjunction ("received guns from Norway and Chad ordered …"), and participles.

In: a `Reading` and the units of two names, or a verb group. Out: yes or no; its subject.
"""

from flows.dictionary import load
from flows.relate.clauses.governing import governors_in, is_speech
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.verbs import VerbGroup

# What ties a name to the noun before it, rather than to the verb.
_OF_NOUNS = frozenset({"of", "from", "with", "between"})
# What may open a clause between the verb and the first name: ", officials in Oslo and Riga said".
_OPENERS = frozenset({"SCONJ", "PRON", "PUNCT"})
# What a phrase that opens a sentence begins with.
_AHEAD = frozenset({"ADP", "SCONJ"})


def opens_own_clause(reading: Reading, one: int, other: int) -> bool:
    """Whether the later of two names has a verb of its own, while the other belongs to a verb before.

    Nothing may open a clause between that verb and the first name, whose subject both could be: "after the ministers
    of Kenya and Chad met".
    """
    behind = reading.group_at(other + 1)
    if reading.markers[other] is not None or behind is None or not behind.finite:
        return False
    told = next((g for g in reversed(reading.verbs) if g.finite and g.last < one), None)
    if told is None or relative_before(reading, told) is not None:
        return False
    if reading.markers[one] is None and not _is_object(reading, told, one):
        return False
    if reading.markers[one] in _OF_NOUNS and is_speech(reading, told):
        return False  # "said ministers from Kenya and Chad met"
    opening = {*load(reading.sentence.language, "grammar")["complementisers"]["words"]}
    between = reading.units[told.last + 1 : one]
    return not any(u.pos in _OPENERS or u.lower in opening for u in between)


def _is_object(reading: Reading, told: VerbGroup, index: int) -> bool:
    """Whether a name stands right behind a verb that tells no words: "condemned Kenya and Peru expelled …"."""
    between = reading.units[told.last + 1 : index]
    plain = all(u.pos == "DET" for u in between) and told.voice == "active"
    return plain and not is_speech(reading, told) and not governors_in(reading, told)


def opened_subject(reading: Reading, group: VerbGroup) -> int | None:
    """The name right before a verb that opens its clause: "… to Kenya and Peru delivered"."""
    name = group.first - 1
    if name < 2 or not reading.units[name].mention("name"):
        return None
    conjunctions = load(reading.sentence.language, "grammar")["clauses"]["and"]
    before = [u for u in reading.units[max(0, name - 2) : name] if u.pos != "DET"]
    at = before[-1].index if before else 0
    joined = at > 0 and reading.units[at].lower in conjunctions and reading.units[at - 1].mention("name")
    return name if joined and opens_own_clause(reading, at - 1, name) else None


def beside_opening(reading: Reading, index: int, members: list[int]) -> list[int]:
    """The members without one that ends what opens a sentence: "After talks with Oslo, Riga and Bonn broke off …".

    It may be a participle: "Hosted by Oslo, Riga and Bonn held talks".
    """
    units, behind = reading.units, members[-1] + 1
    while behind < len(units) - 1 and units[behind].pos == "ADV" and reading.group_at(behind) is None:
        behind += 1
    group = reading.group_at(behind) if behind < len(units) else None
    ahead = units[0].pos in _AHEAD or (bool(reading.verbs) and _opens_as_participle(reading.verbs[0]))
    marked = len(members) > 2 and reading.markers[members[0]] is not None and ahead
    if not marked or group is None or not group.finite or any(g.finite and g.first < members[0] for g in reading.verbs):
        return members
    apart = [u.lower for u in units[members[0] + 1 : members[1]]]
    if reading.markers[members[1]] is not None or apart[:1] != [","]:
        return members
    return members[:1] if index == members[0] else members[1:]


def _opens_as_participle(group: VerbGroup) -> bool:
    return group.first == 0 and group.tense == "participle"


def opens_sentence(reading: Reading, group: VerbGroup) -> bool:
    """Whether a participle opens the sentence, with an adverb before it or not: « À peine arrivée à Oslo, »."""
    adverbs = load(reading.sentence.language, "grammar")["tagging"].get("before_opening_participles", ())
    return group.first <= 1 or " ".join(u.lower for u in reading.units[: group.first]) in adverbs


def is_coordinated(reading: Reading, group: VerbGroup) -> bool:
    """Whether nothing but a conjunction stands before the group: it has the subject of the verb before."""
    at = group.first - 1
    while at > 0 and reading.units[at].pos == "ADV":
        at -= 1
    return at > 0 and reading.units[at].pos == "CCONJ"
