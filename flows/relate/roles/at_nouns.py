"""How an actor phrase stands to a noun: to that which tells the deed, or to a thing that it moves.

In: a trigger, the things that it moves, the units of a phrase's head and name. Out: places ("owner", "of_thing",
"trainee" …), or whether the phrase is beside the noun.
"""

from collections.abc import Iterator, Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive

# How many words stand between a possessor and its noun at most: "Oslo's planned arms sales".
_NEAR = 3


def at_things(trigger: Found, things: Sequence[int], head: int, named: int) -> Iterator[str]:
    """How a phrase stands to what the trigger moves: those who are trained, the owner of a thing, a name beside it."""
    if trigger.entry.options["frame"] == "train" and {head, named} & set(things):
        yield "trainee"
    elif owns_thing(things, head, named):
        yield "of_thing"
    if any(named - 2 <= t <= named + 2 for t in things):
        yield "beside_thing"


def owns_thing(things: Sequence[int], head: int, named: int) -> bool:
    """Whether a name says whose a thing is, beside it or within it (« des hélicoptères russes Mi-35 »)."""
    return head != named and (head in things or named in things)


def at_noun(trigger: Found, things: Sequence[int], head: int, marker: str | None) -> str:
    """How a name right at a trigger noun stands to it: what governs the noun doesn't govern its owner."""
    if trigger.entry.options["frame"] == "train" and head in things:
        return "trainee"  # « la formation des pilotes tchadiens »
    return "of" if _is_done_to(trigger, marker) else "owner"


def is_beside(reading: Reading, trigger: Found, named: int) -> bool:
    """An "of" complement right behind the trigger noun, or a name right before it ("U.S. shipments")."""
    if named == trigger.first - 1 and reading.markers[named] is None:
        return True
    between = reading.units[named + 2 : trigger.first]
    if is_possessive(reading.units, named + 1, reading.sentence.language) and named < trigger.first:
        return len(between) <= _NEAR and all(u.pos in {"ADJ", "NOUN", "PROPN", "NUM"} for u in between)
    of = reading.markers[named] == "of" and not _is_done_to(trigger, "of")
    return of and 0 < named - trigger.last <= 3


def _is_done_to(trigger: Found, marker: str | None) -> bool:
    """Whether a phrase under "of" is what the deed that a noun names is done to: "the recognition of Kosovo"."""
    return marker == "of" and bool(trigger.entry.options.get("naming"))
