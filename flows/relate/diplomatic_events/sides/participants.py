"""Who takes part in a mutual act: all its likely participants, the one who is left unnamed fetched from elsewhere.

In: a `Reading`, the candidates of an `Act` and its form. Out: actors, the score of the least likely of them, whether
the sentence names them all. Of one alone the other is who was named before, or the host where somebody is received.
"""

from collections.abc import Iterator, Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import stands_apart
from flows.relate.diplomatic_events.frames import HELD_TYPES
from flows.relate.diplomatic_events.sides.hosts_met import hosts_met
from flows.relate.diplomatic_events.sides.lists import levelled
from flows.relate.roles.actors import unique_actors
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.scorer import score

PARTICIPANT = "participant"
# So many units behind a verb its object is named.
_OBJECT = 8
# Where a clause tells the place or the time of what its verb tells.
_WHERE = frozenset({"in", "under"})
# How likely at least a group must be that stands where participants do.
_NEAR = -0.8


def participants(
    reading: Reading, candidates: Sequence[Candidate], act: Act, form: str
) -> tuple[list[Actor], float, bool]:
    """The participants, the least of their scores, whether all stand in the sentence."""
    frame = act.frame
    inside = [c for c in candidates if c.head is not None and ("placed", 1.0) not in c.features]
    here = _one_reading([(score(c, PARTICIPANT, frame, form), c) for c in inside])
    chosen = [(n, c) for n, c in here if n > 0 or _is_one(act, n, c, form)]
    chosen = _of_clause(reading, act, chosen)
    chosen += _in_one_word(reading, inside, chosen)
    chosen += _met(here) if len({a.id for _, c in chosen for a in c.actors}) == 1 else []
    named = [actor for _, c in chosen for actor in c.actors]
    actors = levelled(named) if act.options["event_type"] in HELD_TYPES else unique_actors(named)
    told = True
    partners = all(c.places == {"with"} for _, c in chosen)
    alone = len(actors) == 1 and not (actors[0].type == "igo" and form == "active")
    if alone and (host := next(hosts_met(reading, act, form, actors[0], candidates), None)) is not None:
        return unique_actors([*actors, host]), min((points for points, _ in chosen), default=-1.0), True
    if actors and (partners or alone) and not actors[0].aggregate:
        far = [(score(c, PARTICIPANT, frame, form), c) for c in candidates if c.head is None]
        points, best = max(far, key=lambda pair: pair[0], default=(0.0, None))
        if best is not None and points > 0:
            chosen.append((points, best))
            actors, told = unique_actors([*actors, *best.actors]), False
    return actors, min((points for points, _ in chosen), default=-1.0), told


def _of_clause(reading: Reading, act: Act, chosen: list[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """Without those who act in another clause, whose summit is the place or who are spoken of, where two are left.

    "Oslo and Riga will meet, Rome said", "At the NATO summit, Oslo met Riga", "rang her about the feud between …".
    """
    own = [(n, c) for n, c in chosen if c.head is None or not stands_apart(reading, act, c.head)]
    own = own if len({a.id for _, c in own for a in c.actors}) > 1 else chosen
    beside = _WHERE | ({"between"} if _is_topic_between(reading, act) else set())
    met = [(n, c) for n, c in own if act.relation != "self" or not c.places or c.places - beside]
    return met if len({a.id for _, c in met for a in c.actors}) > 1 else own


def _is_one(act: Act, points: float, candidate: Candidate, form: str) -> bool:
    """Whether an unlikely candidate takes part all the same, for where it stands or what it is."""
    told = "between" in candidate.places or _gathers(candidate, form)
    return told or _faces(act, points, candidate) or _rings(act, candidate)


def _is_topic_between(reading: Reading, act: Act) -> bool:
    """Whether a verb names its own two, so that "between" is about others: "met him to end the feud between …"."""
    group = act.group if act.trigger.kind != "noun" else None
    partner = "with" in reading.markers[act.trigger.last + 1 :]
    return group is not None and group.voice != "passive" and (partner or act.trigger.kind == "verb")


def _gathers(candidate: Candidate, form: str) -> bool:
    """Whether a group, or two named before, is the subject of those who meet: "the bloc's members gather"."""
    group = all(a.type == "igo" or (a.aggregate and a.sense != "generic") for a in candidate.actors)
    two = len(candidate.actors) > 1 and all(a.basis == "discourse" for a in candidate.actors)
    return (group or two) and form == "active" and "subject" in candidate.places


def _faces(act: Act, points: float, candidate: Candidate) -> bool:
    """Whether an armed group, who seldom takes part, is one of those who negotiate: "talks with the rebels"."""
    talks = act.options["event_type"] in {"negotiation", "agreement"}
    group = any(a.type == "nonstate" and not a.aggregate for a in candidate.actors)
    return talks and group and points > _NEAR and bool(candidate.places & {"with", "taker", "subject"})


def _rings(act: Act, candidate: Candidate) -> bool:
    """Whether one is named right behind a call as who makes or takes it: "a call from Oslo to Riga"."""
    here = candidate.head is not None and 0 < candidate.head - act.trigger.last <= _OBJECT
    called = act.options["event_type"] == "call" and act.trigger.kind == "noun"
    return called and here and bool(candidate.places & {"from", "to"})


def _in_one_word(
    reading: Reading, inside: Sequence[Candidate], chosen: Sequence[tuple[float, Candidate]]
) -> list[tuple[float, Candidate]]:
    """Who shares a compound with a participant: "a meeting of the Kenya-Uganda Joint Commission"."""
    taken = {c.head for _, c in chosen if c.actors[0].basis == "stated"}
    others = (c for c in inside if c.head in taken and c.actors[0].basis == "stated")
    return [(0.0, c) for c in others if c.head and reading.units[c.head - 1].lower == "-"]


def _met(here: Sequence[tuple[float, Candidate]]) -> Iterator[tuple[float, Candidate]]:
    """The group that somebody meets alone: "met with our NATO partners"."""
    for points, candidate in here:
        if candidate.places & {"with", "object"} and all(a.aggregate and a.basis == "stated" for a in candidate.actors):
            yield max(points, 0.0), candidate


def _one_reading(scored: Sequence[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """Of the actors for whom one word may stand, the likeliest: "he" is one of those named before, not all of them."""
    best: dict[int | None, float] = {}
    for points, candidate in scored:
        best[candidate.head] = max(points, best.get(candidate.head, points))
    return [(points, c) for points, c in scored if points == best[c.head]]
