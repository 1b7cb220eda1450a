"""Which state sends forces under the flag of a body of states: "Kenya is weighing the dispatch of peacekeepers".

In: a `Reading`, a trigger, the candidates for its actor and the body among them. Out: the state, or null.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.doubt.clause import read_doubt
from flows.relate.roles.candidates import Candidate

_PLACES = {"active": ("subject",), "passive": ("by",), "noun": ("by", "owner")}
# What is said of a deed by whoever does it, and by nobody else.
_OWN = frozenset({"consider", "plan", "promise", "refuse", "cancel", "suspend", "begin", "complete"})


def lender(
    reading: Reading, trigger: Found, named: Sequence[Candidate], body: Candidate, form: str
) -> Candidate | None:
    """The state told as the one who sends forces of a body: none where others only speak of them."""
    kinds = {"state"} if _is_named(reading, body) else {"state", "igo"}
    states = [c for c in named if c.actors[0].type in kinds and c.actors[0].id != body.actors[0].id]
    owner = _possessor(reading, states, body)
    if owner is not None:
        return owner
    places = _PLACES.get(form, ())
    if form == "noun" and _is_own_deed(reading, trigger, body):
        places = (*places, "governor")
    told = next((c for place in places for c in states if place in c.places), None)
    return told or (_only_sender(trigger, named, body) if form == "active" and kinds == {"state", "igo"} else None)


def _only_sender(trigger: Found, named: Sequence[Candidate], body: Candidate) -> Candidate | None:
    """The one state before a verb that stands in no place of its own: "Chad's minister, A B, will send …"."""
    if body.head is None or body.head < trigger.last:
        return None
    apart = [c for c in named if c is not body and c.head != body.head]
    senders = [c for c in apart if not c.places and c.head is not None and c.head < trigger.first]
    one = len(senders) == 1 and senders[0].actors[0].type == "state"
    return senders[0] if one and not any("subject" in c.places for c in apart) else None


def _possessor(reading: Reading, states: Sequence[Candidate], body: Candidate) -> Candidate | None:
    """The state that a possessive before the forces takes up: "Oslo said that its peacekeepers would leave"."""
    own: list[str] = load(reading.sentence.language, "deployments")["sites"]["possessive"]
    if body.head is None:
        return None
    at = next((u.index for u in reversed(reading.units[max(0, body.head - 4) : body.head]) if u.lower in own), None)
    if at is None or any(reading.group_at(u.index) for u in reading.units[at + 1 : body.head]):
        return None
    before = [c for c in states if c.actors[0].start < reading.units[at].start]
    return max(before, key=lambda c: c.actors[0].start, default=None)


def _is_own_deed(reading: Reading, noun: Found, body: Candidate) -> bool:
    """Whether the verb over a noun tells who does the deed, and no words but "peacekeepers" whose the forces are."""
    if noun.entry.options.get("told") or _is_named(reading, body):
        return False
    effects = read_doubt(reading, noun.first, noun.last).effects
    return bool(effects) and effects[0].name in _OWN


def _is_named(reading: Reading, body: Candidate) -> bool:
    """Whether more than the word "peacekeepers" tells whose the forces are: "UN peacekeepers"."""
    name = reading.units[body.head].mention("name") if body.head is not None else None
    return name is not None and isinstance(name.value, Name) and bool(name.value.office)
