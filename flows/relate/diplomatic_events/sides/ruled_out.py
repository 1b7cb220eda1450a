"""Whom the words of an act rule out before its sides are chosen, and journeys that lead nowhere abroad.

In: a `Reading`, an `Act`, its candidates and the acts before it. Out: those left; whether the only goal is at home.
"""

from collections.abc import Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import does_same, in_company, is_aside, is_in_aside, is_topic
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.frames import DONE_TO, SPOKEN
from flows.relate.diplomatic_events.sides.blame import lacks_inviter
from flows.relate.diplomatic_events.sides.posts import envoys_beside, without_owners
from flows.relate.diplomatic_events.sides.sides import ACTOR
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.scorer import score


def without_ruled_out(
    reading: Reading, act: Act, candidates: list[Candidate], before: Sequence[Meeting]
) -> list[Candidate]:
    """The candidates for the two sides of an act, without those who only do it together with who acts."""
    if lacks_inviter(reading, act, before):
        candidates = [c for c in candidates if c.head is not None]
    if act.frame in {"mutual", *SPOKEN}:
        candidates = [c for c in candidates if c.head is None or not is_in_aside(reading, act, c.head)]
    if act.frame == "mutual":
        return [c for c in candidates if c.head is None or not is_topic(reading, act, c.head)]
    if act.frame not in DONE_TO:
        return candidates
    candidates = without_owners(act, candidates)
    company = {*in_company(reading, act), *envoys_beside(reading, act), *does_same(reading, act)}
    here = [c for c in candidates if c.head is None or c.head not in company]
    # « a rompu avec Oslo, deux jours après la reconnaissance du Kosovo par Riga »: nobody beyond Oslo is meant
    own = [c for c in here if c.head is None or not is_aside(reading, act, c.head)]
    return own if any(c.head is not None and c.head > act.trigger.last for c in own) else here


def goes_nowhere(candidates: Sequence[Candidate], form: str) -> bool:
    """Whether the only place to which somebody goes is in the own country: "the president travelled to Ohio"."""
    travellers = {a.id for c in candidates if "subject" in c.places for a in c.actors}
    likeliest = max(candidates, key=lambda c: score(c, ACTOR, "visit", form), default=None)
    if travellers and likeliest is not None:  # of several for whom "he" may stand
        travellers &= {a.id for a in likeliest.actors} or travellers
    hosts = {a.id for c in candidates if c.places & {"to", "object", "in"} for a in c.actors if a.basis == "stated"}
    return bool(hosts) and hosts <= travellers
