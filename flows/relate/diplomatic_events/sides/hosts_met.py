"""Whom one meets where he is: a counterpart, or an office without its state, is of the land of the place.

In: a `Reading`, an `Act`, its form, the guest and the candidates. Out: the state that is met: "flew to Oslo, where she
met the king", « sera reçu mardi à Rabat ».
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.diplomatic_events.acts import Act, tells_medium
from flows.relate.diplomatic_events.candidates import is_where
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate

_THERE = frozenset({"in", "to", "there"})
# So many units behind a verb its object is named.
_OBJECT = 8
# Whom one meets where he holds office.
_HOSTING = frozenset({"head_of_state_gov", "minister"})


def hosts_met(reading: Reading, act: Act, form: str, guest: Actor, candidates: Sequence[Candidate]) -> Iterator[Actor]:
    """Whose town it is where one is received, or meets a counterpart without a state: « sera reçu mardi à Rabat »."""
    words = load(reading.sentence.language, FILE)
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + _OBJECT]
    them = any(u.lower in words["counterparts"] for u in behind) or _is_at_home(reading, behind, words["at_home"])
    summoned = act.options.get("level") == "ambassador" and act.trigger.kind == "light"
    received = form == "passive" and (bool(act.options.get("person_object")) or summoned)
    if not _is_face_to_face(reading, act) or guest.sense not in {"person", "office"}:
        return
    if not received and not (form == "active" and them):
        return
    where = sorted(candidates, key=lambda c: not is_where(reading, act, c.head if c.head is not None else -1))
    for candidate in where:
        if candidate.head is not None and ("placed", 1.0) in candidate.features and candidate.places & _THERE:
            yield from (a for a in candidate.actors if a.id != guest.id and a.type == "state")


def _is_face_to_face(reading: Reading, act: Act) -> bool:
    """Whether an exchange is a meeting, or may be one and is told by no medium: "conferred with the king in Oslo"."""
    return act.options["event_type"] == "meeting" or (
        bool(act.options.get("placed")) and not tells_medium(reading, act)
    )


def _is_at_home(reading: Reading, behind: Sequence[Unit], owned: Sequence[str]) -> bool:
    """Whether the object is an office whose state is untold: it is that of the place, "met the president in Oslo"."""
    office = next((u for u in behind if _holds_office(u)), None)
    if office is None or any(u.pos in {"VERB", "AUX", "SCONJ"} for u in behind if u.index < office.index):
        return False
    of, at = load(reading.sentence.language, "grammar")["markers"]["of"], office.index + 1
    after = [u.lower for u in reading.units[at : at + 4]]
    return not (after and after[0] in of and not set(after) & set(owned))


def _holds_office(unit: Unit) -> bool:
    """Whether a unit names a leader or minister whose state it doesn't tell."""
    value = getattr(unit.mention("name"), "value", None)
    return isinstance(value, Name) and value.entity_id is None and value.level in _HOSTING and value.office is not None
