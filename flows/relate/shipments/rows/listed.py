"""Lists as their heading tells them: "announced a package for Kyiv, which includes …", "Included are 30 tanks".

In: a `Story`, what a list tells (a `Passing`) and what announces it. Out: the list with its heading's stage and day,
and the parties that it leaves out.
"""

from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.doubt.status import Verdict
from flows.relate.shipments.passing import Passing
from flows.relate.story import Story


def detailed(story: Story, told: Passing, heading: Passing) -> Passing:
    """A list ("the package includes …") as its heading tells it."""
    here, above = (story.spans[story.number_at(p.reading.sentence.span.start)].paragraph for p in (told, heading))
    if told.doubt.negated:
        return replace(told, verdict=Verdict(None, "negated"))  # "The package does not include the jets"
    if heading.verdict.status is None or told.verdict.status is None or here - above > 1:
        return told
    dated = heading if here == above else None
    suppliers, recipients = _parties(told, heading)
    features = heading.features
    return replace(
        told, verdict=heading.verdict, suppliers=suppliers, recipients=recipients, heading=dated, features=features
    )


def _parties(told: Passing, heading: Passing) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """(suppliers, recipients): in its heading's own sentence a list has no parties of its own."""
    if told.reading is heading.reading and heading.suppliers and heading.recipients:
        return heading.suppliers, heading.recipients
    last = heading.reading.units[max(heading.trigger.last, *heading.things)].end
    suppliers, recipients = (
        _told_later(own, last) or tuple(replace(a, basis="discourse") for a in others) or own
        for own, others in ((told.suppliers, heading.suppliers), (told.recipients, heading.recipients))
    )
    return suppliers, recipients


def _told_later(own: tuple[Actor, ...], last: int) -> tuple[Actor, ...]:
    """The parties that a list names itself, behind its heading; those before are the heading's."""
    return own if any(a.basis == "stated" and a.start > last for a in own) else ()
