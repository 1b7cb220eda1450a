"""Which rows one act makes: one for each state that does it for itself, and for each way it goes.

In: a `Reading`, an `Act` and its `Sides`. Out: the sides of each row. Two states may do it to each other ("expelled
each other's diplomats", « se sont mutuellement accusés »), several say it with one voice: the words for that are data
(`diplomatic_events.toml`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.frames import BY_ENVOYS
from flows.relate.diplomatic_events.sides import ACTOR, ELSEWHERE, RECIPIENT, Sides
from flows.relate.diplomatic_events.surroundings import readings, window
from flows.relate.diplomatic_events.words import FILE, patterns
from flows.relate.roles.actors import unique_actors

# So many units around a trigger its reciprocal word stands.
_BEFORE, _BEHIND = 6, 10
# So many units behind the verb its envoys ("called back home their ambassadors").
_BARE = 4
# So many units before it, a joint statement is still that in which something is said.
_SENTENCE = 30
_OBJECT = frozenset({"object"})


def parts_of(reading: Reading, act: Act, sides: Sides) -> list[Sides]:
    """The sides of each row of an act."""
    if each := _each_way(reading, act, sides):
        return each
    if (two := _sharing(reading, act, sides)) is not None:
        return [replace(sides, actors=two, recipients=[])]
    return [sides] if _is_joint(reading, act) else list(_alone(reading, act, sides))


def _sharing(reading: Reading, act: Act, sides: Sides) -> list[Actor] | None:
    """Those who break with each other: "severed their relations", « ont rompu leurs relations »; null of others."""
    behind = readings(reading, act.trigger.last, window(reading, act.trigger.last, 1))
    if not any(p.search(words) for p in patterns(act.trigger.entry, "shared") for words in behind):
        return None
    subject = subject_of(reading, act.group) if act.group is not None else None
    own = listed_with(reading, subject, "name") if subject is not None else []
    units = ((a, reading.unit_at(a.start)) for a in [*sides.actors, *sides.recipients] if a.basis == "stated")
    listed = unique_actors([a for a, u in units if u is not None and u.index in own])
    if _with_another(sides, listed):
        return None
    if len(listed) > 1:
        return listed
    two = len({a.id for a in sides.actors}) > 1 and sides.places.get(RECIPIENT, ELSEWHERE) == ELSEWHERE
    return list(sides.actors) if two else None


def _with_another(sides: Sides, listed: Sequence[Actor]) -> bool:
    """Whether the sentence names with whom else: "Oslo and Riga severed their relations with Chad"."""
    own = {a.id for a in listed}
    told = any(a.basis == "stated" and a.id not in own for a in sides.recipients)
    return told and "with" in sides.places.get(RECIPIENT, ())


def _alone(reading: Reading, act: Act, sides: Sides) -> Iterator[Sides]:
    """The sides of each row of an act: one for each state that does it for itself, or is visited."""
    if act.frame == "visit":
        yield from (replace(sides, recipients=[host]) for host in sides.recipients)
        return
    if act.frame != "toward" and not _each_for_itself(reading, act, sides):
        yield sides
        return
    alone = act.options["event_type"] in {"recall", "expulsion", "recognition"}
    each = [[r] for r in sides.recipients if alone]
    for actor in sides.actors:
        for recipients in each or [sides.recipients]:
            yield replace(sides, actors=[actor], recipients=recipients)


def _each_for_itself(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether several states say it, each for itself: "Paris, Berlin and Rome condemned …"; people speak together.

    So do several whose support one tells of: "the ministers reaffirmed the support of Paris and Rome".
    """
    if "owner" in sides.places.get(ACTOR, ()):
        return False
    senses = {a.sense for a in sides.actors}
    opens = reading.sentence.span.start  # "Oslo and Riga said they had rejected …" too, not « les deux ministres »
    named = all(a.basis == "stated" or (a.start >= opens and not a.aggregate) for a in sides.actors)
    return act.frame == "speech" and named and senses <= {"name", "capital", "metonym", "generic"}


def _each_way(reading: Reading, act: Act, sides: Sides) -> list[Sides]:
    """The acts that a reciprocal one stands for, each side towards the other."""
    if act.frame not in {"toward", "speech"} or not _is_reciprocal(reading, act, sides):
        return []
    scores = {ACTOR: sides.scores.get(ACTOR, 0.0), RECIPIENT: sides.scores.get(ACTOR, 0.0)}
    places = {**sides.places, RECIPIENT: _OBJECT}
    one, other = sides.actors
    return [
        replace(sides, actors=[actor], recipients=[recipient], scores=scores, places=places)
        for actor, recipient in ((one, other), (other, one))
    ]


def _is_joint(reading: Reading, act: Act) -> bool:
    """Whether several say it with one voice: in a joint statement, or beside what they do ("cut ties, accusing it")."""
    if act.frame not in {"speech", "toward"}:
        return False
    if act.frame == "speech" and act.group is not None and act.relation == "self" and act.group.tense == "gerund":
        # Who joins another "in condemning" it does so for itself.
        return act.group.first == 0 or reading.units[act.group.first - 1].pos != "ADP"
    words = load(reading.sentence.language, FILE)["jointly"]
    return _stands(
        words, window(reading, act.trigger.first, -1, _SENTENCE) + " | " + window(reading, act.trigger.last, 1)
    )


def _is_reciprocal(reading: Reading, act: Act, sides: Sides) -> bool:
    two = len({a.id for a in sides.actors}) == len(sides.actors) == 2
    together = len({a.start for a in sides.actors}) == 1 and "subject" in sides.places.get(ACTOR, ())
    if not two or (any(a.basis != "stated" for a in sides.actors) and not together):
        return False
    if any(a.basis == "stated" and a.id not in {b.id for b in sides.actors} for a in sides.recipients):
        return False
    words = load(reading.sentence.language, FILE)["reciprocal"]
    beside = window(reading, act.trigger.first, -1, _BEFORE) + " | " + window(reading, act.trigger.last, 1, _BEHIND)
    if _stands(words["surely"], beside):
        return True
    # "Each expelled …" is to each other only where nobody else is named to whom it is done, as where nothing is told.
    alone = act.options["event_type"] in BY_ENVOYS and not sides.recipients
    return alone and (_stands(words["maybe"], beside) or _are_bare(reading, act, words["bare"]))


def _are_bare(reading: Reading, act: Act, envoys: list[str]) -> bool:
    """Whether two expel envoys of whom no more is said: "Oslo and Riga expel diplomats"."""
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + _BARE]
    return any(u.lower in envoys for u in behind) and act.group is not None and act.group.voice == "active"


def _stands(words: list[str], text: str) -> bool:
    return any(re.search(rf"\b(?:{word})\b", text) for word in words)
