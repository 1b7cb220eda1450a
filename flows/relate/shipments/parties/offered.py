"""Whom a sentence and the passage offer for the parties of a transfer.

In: a `Story`, a `Reading`, a trigger, its items and the parties of the transfers before. Out: `Candidate`s: names,
makers, armies and bodies without a name, each where it really stands, without those that are no party.
"""

from collections.abc import Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.contenders import form_of, party_candidates
from flows.relate.shipments.parties.candidates import (
    at_landing,
    in_place,
    own_army,
    reports,
    unnamed_bodies,
    without_bystanders,
    without_gapped,
    without_sources,
    without_venues,
    without_way,
)
from flows.relate.shipments.parties.makers import (
    handed_on,
    maker_candidates,
    marked_makers,
    origin_candidates,
    with_source,
)
from flows.relate.story import Story


def offered(
    story: Story, reading: Reading, trigger: Found, items: Sequence[int], before: Sequence[tuple[str, Actor]]
) -> list[Candidate]:
    """The candidates for the parties of a transfer."""
    named = [*party_candidates(story, reading, trigger, items, before), *maker_candidates(reading, trigger, items)]
    named += [*origin_candidates(reading, trigger, items), *own_army(story, reading, trigger, items)]
    named = without_bystanders(reading, [*named, *unnamed_bodies(reading, trigger, items)])
    named = without_way(trigger, without_gapped(reading, trigger, items, named))
    named = in_place(reading, trigger, items, at_landing(reading, trigger, items, without_sources(trigger, named)))
    candidates = marked_makers(reading, items, without_venues(named))
    form, frame = form_of(reading, trigger), trigger.entry.options["frame"]
    if form != "active":
        return handed_on(candidates) if form == "noun" and frame == "give" else candidates
    candidates = [c for c in candidates if not reports(c)]
    gets = frame == "get"
    return with_source(reading, trigger, items, candidates) if gets else candidates
