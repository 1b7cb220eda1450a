"""Whom a pronoun beside a diplomatic act cannot stand for: one state under "them", whom he met under "he".

In: a `Reading`, an `Act`, a `Candidate` that a pronoun names and the acts before. Out: whether it is ruled out. The
pronouns are data (`singular` and `pairs` in `diplomatic_events.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story


def is_of_many(reading: Reading, act: Act, candidate: Candidate) -> bool:
    """Whether a plural pronoun beside a visit would stand for one state: « leur a rendu visite » is of people."""
    plural = load(reading.sentence.language, FILE)["pairs"]["third"]
    one = len(candidate.actors) == 1 and not candidate.actors[0].aggregate
    return act.frame == "visit" and one and candidate.head is not None and reading.units[candidate.head].lower in plural


def is_owner(reading: Reading, act: Act, candidate: Candidate) -> bool:
    """Whether a possessive only tells whose counterpart or guest another is: it adds nobody to those who meet."""
    head = candidate.head
    if act.frame != "mutual" or head is None or reading.units[head].mentions or head + 1 >= len(reading.units):
        return False
    owners, behind = load(reading.sentence.language, FILE)["pairs"]["owners"], reading.units[head + 1]
    return (
        reading.units[head].lower in owners and not behind.mention("date") and (behind.nominal or behind.pos == "ADJ")
    )


def is_other(
    story: Story, reading: Reading, candidate: Candidate, subject: int | None, before: Sequence[Meeting]
) -> bool:
    """Whether "he" would be whom somebody met in the sentence before: who went to meet them goes on.

    Nor does "them" stand for the subject of its own verb: "Oslo ordered two envoys to leave, accusing them of …".
    """
    if subject is not None and candidate.head not in {None, subject} and _is_subject(reading, candidate, subject):
        return True
    words = load(reading.sentence.language, FILE)["singular"]
    last = before[-1] if before else None
    if last is None or candidate.head is None or candidate.head != subject or last.frame != "mutual":
        return False
    near = story.number_at(reading.sentence.span.start) - last.number == 1
    others = {a.id for a in last.actors[1:]}
    return near and reading.units[subject].lower in words and {a.id for a in candidate.actors} <= others


def _is_subject(reading: Reading, candidate: Candidate, subject: int) -> bool:
    """Whether a pronoun as an object would stand for the one whom the subject names."""
    unit, name = reading.units[candidate.head or 0], reading.units[subject].name
    objects = load(reading.sentence.language, "grammar")["pronouns"]["objects"]
    return unit.lower in objects and name is not None and {a.id for a in candidate.actors} == {name.entity_id}
