"""A ministry or government without its state: "Oslo decried the raid, and the foreign ministry summoned …".

In: a `Story`, a `Reading`, an `Act`, the unit of its subject and the acts before it. Out: a `Candidate`: the actor last
in view before it, or to whom was done what it answers.
"""

from collections.abc import Iterator, Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates.answering import answer_of
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.features import features_of
from flows.relate.roles.views import previous_actor
from flows.relate.story import Story

_MINISTRY = "ministry"
_OFFICES = (_MINISTRY, "government", "presidency")
_SUBJECT = frozenset({"subject"})


def unnamed_office(
    story: Story, reading: Reading, act: Act, subject: int | None, before: Sequence[Meeting]
) -> Iterator[Candidate]:
    """The ministry or government that is an act's subject, for the state named first in its sentence, else before."""
    unit = reading.units[subject] if subject is not None and act.relation == "self" else None
    name = unit.name if unit is not None else None
    if unit is None or subject is None or name is None or name.entity_id or not (name.office or "").endswith(_OFFICES):
        return
    if name.plural or name.aggregate or (act.frame == "mutual" and not (name.office or "").endswith(_MINISTRY)):
        return  # "the two governments", « le conseil des ministres a validé »
    actor = previous_actor(story, unit.start)
    answer = answer_of(story, reading, act, before)
    if answer is not None and actor is not None and actor.id in answer.doers:
        actor = answer.speaker
    if actor is not None and actor.type == "state":
        features = features_of(reading, act.trigger, (), subject, (actor,), _SUBJECT)
        yield Candidate((actor,), subject, _SUBJECT, tuple(features.items()))
