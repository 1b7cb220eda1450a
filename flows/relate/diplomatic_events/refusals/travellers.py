"""Whether people go somewhere: leaders and delegations travel to places, "Moscow arrives" is no visit.

In: a `Reading`, an `Act` and its `Sides`. Out: yes or no. Nouns for those who travel and for what carries them are data
(`delegates`, `conveyances` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates import is_land_of
from flows.relate.diplomatic_events.refusals.outsiders import bears, names_delegate
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.diplomatic_events.words import FILE

# So many units beside an organisation the word for its seat stands.
_SEAT = 4


def travels(reading: Reading, act: Act, sides: Sides) -> bool:
    """Leaders and delegations travel to places; "Moscow arrives" and "came to their aid" are no visits."""
    people = any(a.sense in {"person", "office"} or a.basis == "discourse" for a in sides.actors)
    subject = subject_of(reading, act.group) if act.group is not None else None
    if act.trigger.kind == "phrase" and not people:  # « Dépêché à Oslo par Riga, un émissaire »
        people = any(names_delegate(u, reading.sentence.language) for u in reading.units[act.trigger.last :])
    if subject is not None:
        unit = reading.units[subject]
        of = reading.markers[subject + 2 : subject + 6]  # "all nine of its tugs", "the first of six jets"
        counted = (unit.pos in {"NUM", "DET", "PRON"} or "of" in of) and act.group is not None
        behind = reading.units[subject : max(subject + 3, act.group.first if counted and act.group else 0)]
        language = reading.sentence.language
        people |= any(names_delegate(u, language) for u in (behind if counted else (unit,)))  # "a team of officials"
        borne = act.group is not None and bears(reading, subject, act.group.first)
        if not borne and unit.mention("name") is None and any(u.mention("item") or u.mention("force") for u in behind):
            return False  # « une trentaine de blindés sont arrivés »
    if people and act.options.get("host_named"):
        return True  # "addressed the Ghanaian parliament"
    if people and any(r.type == "igo" and _is_seat(reading, r) for r in sides.recipients):
        return True
    there = [u for u in reading.units if u.mention("place") or (u.mention("name") and is_land_of(reading, u.index))]
    return people and any(r.basis == "discourse" or reading.unit_at(r.start) in there for r in sides.recipients)


def _is_seat(reading: Reading, host: Actor) -> bool:
    """Whether the seat of an organisation is named: "NATO headquarters", « au siège de l'Otan »."""
    unit, words = reading.unit_at(host.start), load(reading.sentence.language, FILE)["headquarters"]
    near = reading.units[max(0, unit.index - _SEAT) : unit.index + _SEAT] if unit is not None else []
    return any(u.lower in words for u in near)
