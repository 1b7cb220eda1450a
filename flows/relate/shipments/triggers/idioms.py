"""Idioms, of which a verb is only a part: "put … on hold", "let … have", "won a contract".

In: a `Reading` and its triggers. Out: whether an idiom is whole; the triggers, without the nouns that belong to one.
The words are those of the entry (`object` in `shipments.toml`).
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.shipments.triggers.toward import units_behind

# How many words behind its verb the rest of an idiom stands at most: "put all sales of weapons to Chad on hold".
_IDIOM = 14


def has_object(reading: Reading, trigger: Found) -> bool:
    """Whether an idiom has the word behind it without which it is none: "put … on hold", "let … have"."""
    if trigger.kind != "light":
        return True
    return object_of(reading, trigger) is not None


def object_of(reading: Reading, trigger: Found) -> int | None:
    """The unit of the word that makes an idiom of a verb, or null."""
    if trigger.kind != "light":
        return None
    wanted = {word for told in trigger.entry.options["object"] for word in told.split("|")}
    return next(
        (i for i in units_behind(reading, trigger)[:_IDIOM] if {*reading.units[i].lower.split()} & wanted), None
    )


def without_objects(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """The triggers without the nouns that are part of an idiom: "won a contract" is one trigger."""
    idioms = (t for t in found if t.kind == "light")
    objects = {object_of(reading, t) for t in idioms}
    return [t for t in found if t.kind != "noun" or not objects & {*range(t.first, t.last + 1)}]
