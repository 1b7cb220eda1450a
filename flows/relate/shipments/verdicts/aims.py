"""Infinitives that tell more than an aim: what is granted or comes for it, what a headline says is to be done.

In: a `Reading`, a trigger that stands as an infinitive and its `Doubt`. Out: the trigger that tells the transfer
instead of it, or null; whether a headline tells it.
"""

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.doubt.clause import Doubt
from flows.relate.roles.loads import is_carrying
from flows.relate.shipments.triggers import find_triggers


def is_headed(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """Whether a headline tells what somebody is to do: "Norway to send tanks to Chad, minister says"."""
    group = reading.group_at(trigger.first)
    frame = trigger.entry.options["frame"]
    told = frame != "ask" and (frame != "get" or _names_source(reading, trigger))
    if (
        group is None
        or not told
        or doubt.tense != "infinitive"
        or doubt.negated
        or doubt.hypothetical
        or doubt.question
    ):
        return False
    before = reading.units[: group.first]
    plain = all(u.nominal or u.pos in {"DET", "ADJ", "PART", "CCONJ"} or u.lower == "," for u in before)
    own = [e for e in doubt.effects if e.name not in {"say", "announce"}]
    return plain and not own and any(u.name is not None for u in before[-2:])


def _names_source(reading: Reading, trigger: Found) -> bool:
    """Whether it is said from whom somebody gets a thing, who would else be taken for the seller."""
    behind = [u for u in reading.units[trigger.last + 1 :] if u.name is not None]
    return any(reading.markers[u.index] == "from" or u.name.sense == "adjective" for u in behind if u.name)


def granted_for(reading: Reading, trigger: Found, doubt: Doubt) -> Found | None:
    """The verb that grants a sum to buy things with: "set aside 350 million euros to buy shells for Kyiv"."""
    if doubt.tense != "infinitive" or doubt.hypothetical or not trigger.entry.options.get("pays_for"):
        return None
    given = (t for t in find_triggers(reading) if t.last < trigger.first and t.kind != "noun")
    near = [t for t in given if t.entry.options["frame"] == "give" and not t.entry.options.get("pays_for")]
    between = reading.units[near[-1].last + 1 : trigger.first] if near else ()
    return near[-1] if any(u.mention("money") for u in between) else None


def came_for(reading: Reading, trigger: Found, doubt: Doubt) -> Found | None:
    """The arrival of what comes to hand something over: "A plane landed in Riga to deliver rifles"."""
    group = reading.group_at(trigger.first)
    if group is None or doubt.tense != "infinitive" or trigger.entry.options["frame"] != "give":
        return None
    above = next((g for g in reversed(reading.verbs) if g.last < group.first), None)
    subject = subject_of(reading, above) if above is not None and above.finite else None
    if above is None or subject is None or not is_carrying(reading, subject):
        return None
    arrived = (t for t in find_triggers(reading) if above.first <= t.first <= above.last)
    return next((t for t in arrived if t.entry.options["frame"] == "arrive"), None)
