"""Groups that are told member by member: « quatre pays arabes ont rompu avec le Qatar : l'Égypte, Bahreïn … ».

In: a `Reading` and the actors of a side. Out: the same, a group without a name replaced by those that the list behind
a colon or bracket names, or each once with its level. Or the candidates of an act. Out: all those who stand as one
subject, each with the own state.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.roles.actors import unique_actors
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.examples import exemplifies

_OPENERS = frozenset({":", "(", "—", "–"})


def unfolded(reading: Reading, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, a nameless group among them by its members."""
    found: list[Actor] = []
    for actor in actors:
        found += (_members(reading, actor) if actor.sense == "generic" else []) or [actor]
    return unique_actors(found)


def by_name(reading: Reading, actors: Sequence[Actor]) -> list[Actor]:
    """The actors without a nameless group whose members are named: "urged allies such as Oslo and Riga"."""
    groups = [a for a in actors if a.type == "group" and any(exemplifies(reading, a, other) for other in actors)]
    return [a for a in actors if a not in groups]


def _members(reading: Reading, group: Actor) -> list[Actor]:
    """Those listed right behind a colon that follows the group; empty unless there are several."""
    units = reading.units
    for opener in (u.index for u in units if u.lower in _OPENERS and u.start >= group.end):
        head = next((i for i in range(opener + 1, min(len(units), opener + 4)) if units[i].mention("name")), None)
        if head is None:
            continue
        named = (units[i].mention("name") for i in listed_with(reading, head, "name"))
        members = [a for m in named if m is not None and (a := actor_of(m)) is not None and a.sense != "adjective"]
        if len(members) > 1:
            return members
    return []


def side_by_side(reading: Reading, act: Act, first: Candidate, candidates: Sequence[Candidate]) -> list[Actor]:
    """The actors of a subject that goes on behind its first name: "Presidents Ruiz of Chile and Paz of Peru arrive"."""
    head, group = first.head, act.group
    if head is None or group is None or "subject" not in first.places or group.first < head:
        return list(first.actors)
    between = reading.units[head + 1 : group.first]
    conjunctions = load(reading.sentence.language, "grammar")["enumeration"]["conjunctions"]
    if any(reading.group_at(u.index) for u in between) or not any(u.lower in conjunctions for u in between):
        return list(first.actors)
    inside = [c for c in candidates if c.head is not None and head < c.head < group.first and _is_person(reading, c)]
    return unique_actors([*first.actors, *(a for c in inside for a in c.actors)])


def _is_person(reading: Reading, candidate: Candidate) -> bool:
    """Whether a candidate is a person with a comma or "and" before, or the state behind a person's name."""
    at = candidate.head or 0
    if reading.markers[at] == "of":
        at -= 2
    before = reading.units[max(0, at - 2) : max(0, at)]
    person = any(a.sense in {"person", "office"} for a in candidate.actors) or reading.units[max(0, at)].pos == "PROPN"
    return person and any(u.pos in {"PUNCT", "CCONJ"} for u in before)


def levelled(actors: Sequence[Actor]) -> list[Actor]:
    """Each once, with the level of an office by which it is named too: "Oslo and Rome … the two ministers"."""
    levels = {a.id: a.level for a in reversed(actors) if a.level}
    return [replace(a, level=a.level or levels.get(a.id)) for a in unique_actors(actors)]
