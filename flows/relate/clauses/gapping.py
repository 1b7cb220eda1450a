"""Clauses whose verb is left out: "Luxembourg will send tents, Ireland body armour", « le Japon 180 ».

In: a `Reading`, a thing or number and the last unit of what the clause before tells. Out: the unit of the name that
stands right before the thing in the verb's stead.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of


def gapped_subject(reading: Reading, thing: int, after: int) -> int | None:
    """The subject of a clause without a verb: an unmarked name behind a stop, with only a number before the thing.

    Or of one whose verb only takes up the one before: "Oslo did the same with six guns".
    """
    if (alike := _alike(reading, thing, after)) is not None:
        return alike
    grammar = load(reading.sentence.language, "grammar")
    # What takes up the object of the verb before: "Belgium that of cartridges", « la Norvège, celles de munitions ».
    links = {*grammar["markers"]["of"], *grammar["alike"]["objects"]}
    for at in range(thing - 1, after, -1):
        unit = reading.units[at]
        mention = unit.mention("name")
        if mention is not None and isinstance(mention.value, Name):
            stands = mention.value.sense != "adjective" and reading.markers[at] is None
            return at if stands and _opens_clause(reading, at, after) else None
        counts = unit.mention("quantity") or unit.mention("money") or unit.pos in {"DET", "ADJ", "NUM", "ADV"}
        taken = unit.lower == "," and reading.units[at + 1].lower in grammar["alike"]["objects"]
        if not counts and not taken and unit.lower not in links and not _is_same(reading, thing, at, after):
            return None
    return None


def _alike(reading: Reading, thing: int, after: int) -> int | None:
    """The subject of a verb that takes up the one before, with a thing of its own: « Oslo en a fait autant avec … »."""
    words = load(reading.sentence.language, "grammar")["alike"]
    group = next((g for g in reversed(reading.verbs) if after < g.first and g.last < thing), None)
    if group is None or not group.finite or reading.units[group.head].lemma not in words["verbs"]:
        return None
    behind = " ".join(u.lower for u in reading.units[group.last + 1 : thing])
    subject = subject_of(reading, group) if behind.startswith(tuple(words["taken_up"])) else None
    return subject if subject is not None and reading.units[subject].mention("name") else None


def _is_same(reading: Reading, thing: int, at: int, after: int) -> bool:
    """Whether a thing stands under the preposition at a unit as one before does: "for 20 shells and Oslo for 15"."""
    marker = reading.markers[thing]
    if reading.units[at].pos != "ADP" or marker is None:
        return False
    return any(reading.markers[u.index] == marker and u.mention("item") for u in reading.units[after:at])


def _opens_clause(reading: Reading, index: int, after: int) -> bool:
    at = index - 1
    while at > after and reading.units[at].pos == "DET":
        at -= 1
    breaks = {",", ";", ":", *load(reading.sentence.language, "grammar")["clauses"]["breaks"]}
    return at > after and reading.units[at].lower in breaks
