"""Read shipments: which supplier passes which items to which recipient, at which stage.

In: a `Story`. Out: shipment events, refused candidates among them. Every item of a sentence goes to the trigger that
governs it best; each trigger then finds its supplier and recipient once; rows are supplier × recipient × item. A
heading governs its bullets.

The rooms, in the order of the data: `triggers`, `goods`, `transfers` (which trigger moves which things), `verdicts` (at
which stage, or refused), `parties`, `rows`, `retold` (what rows tell of each other).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from flows.normalise.mention import Mention
from flows.relate.actor import Actor
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.reading import Reading
from flows.relate.dating.later import dated_later
from flows.relate.event import Event
from flows.relate.roles.actors import actors_at
from flows.relate.roles.assign import Governed
from flows.relate.shipments.goods import counted_of, named_before, with_numbers
from flows.relate.shipments.parties import destinations_of, find_parties, made_by, paired, recipients_ahead, sources_of
from flows.relate.shipments.passing import Passing
from flows.relate.shipments.retold import (
    answered,
    signed,
    with_funds,
    with_models,
    with_portions,
    with_values,
    without_repeats,
)
from flows.relate.shipments.rows import detailed, shipment_row
from flows.relate.shipments.transfers import describing, find_bare, find_sums, find_transfers, own_parties, stands
from flows.relate.shipments.verdicts import comes_by_itself, is_presupposed, stage_of
from flows.relate.story import Story

# Frames whose subject receives, the one of a clause without a verb too: "Chad has asked for tanks, Ghana for guns".
_TAKING = frozenset({"get", "ask"})


@dataclass(slots=True)
class _Passage:
    """What the sentences so far have told: the parties of transfers, and the transfer that a heading announces."""

    parties: list[tuple[str, Actor]] = field(default_factory=list)
    heading: Passing | None = None
    heading_number: int = -1
    item: Mention | None = None


def read_shipments(story: Story) -> list[Event]:
    """All shipments of an article, in the order of the text."""
    events: list[Event] = []
    passage = _Passage()
    for number, read in sorted(story.readings.items()):
        reading = with_numbers(read, passage.item or named_before(story, number))
        transfers = [t for t in find_transfers(reading) if stands(story, reading, t, passage.parties)]
        if story.spans[number].bullet and not transfers:
            events += _bullet(story, number, reading, passage)
        for transfer in transfers:
            passing = _passing(story, reading, transfer, passage)
            if not story.spans[number].bullet:
                passage.heading, passage.heading_number = passing, number
            events += _rows(story, reading, transfer.things, passing)
            passage.item = counted_of(reading, transfer.things) or passage.item
        if passage.parties:
            for transfer in [*find_sums(reading), *find_bare(reading)]:
                events += _rows(story, reading, transfer.things, _passing(story, reading, transfer, passage))
    kept = without_repeats(story, with_portions(story, events))
    rows = with_models(story, answered(story, signed(story, kept)))
    return dated_later(story, with_funds(story, with_values(story, rows)))


def _passing(story: Story, reading: Reading, transfer: Governed, passage: _Passage) -> Passing:
    trigger = transfer.trigger
    doubt, verdict = stage_of(reading, trigger)
    before = passage.parties
    if all(role != "recipient" for role, _ in before):
        before = [*recipients_ahead(story, story.number_at(reading.sentence.span.start)), *before]
    parties = find_parties(story, reading, trigger, transfer.things, before)
    landed = reading.units[trigger.first].start if trigger.entry.options["frame"] == "arrive" else 0
    for described in describing(reading, transfer):
        parties.fill_from(find_parties(story, reading, described.trigger, described.things, before), landed)
    if is_presupposed(reading, trigger, parties.features):
        granted = replace(verdict, refused=verdict.refused or "out_of_scope")
        return Passing(reading, trigger, doubt, granted, (), (), {}, transfer.things)
    passage.parties += [("supplier", replace(a, basis="discourse")) for a in parties.suppliers]
    calls = comes_by_itself(reading, trigger, transfer.things)
    kept = [a for a in parties.recipients if not (calls and a.basis == "stated")]
    passage.parties += [("recipient", replace(a, basis="discourse")) for a in kept]
    suppliers, recipients = tuple(parties.suppliers), tuple(parties.recipients)
    told = Passing(reading, trigger, doubt, verdict, suppliers, recipients, parties.features, transfer.things)
    bound, heading = trigger.entry.options.get("passage"), passage.heading
    if heading is None or bound is None:
        return told
    # What only goes on is as sure as what it goes on with: "Another six will follow."
    return detailed(story, told, heading) if bound == "aid" else replace(told, features=heading.features)


def _rows(story: Story, reading: Reading, things: tuple[int, ...], passing: Passing) -> Iterator[Event]:
    suppliers = passing.suppliers
    gets = passing.trigger.entry.options["frame"] == "get" and reading is passing.reading
    sources = sources_of(story, reading, things, passing.trigger) if gets else made_by(reading, things, suppliers)
    goals = destinations_of(story, reading, things, passing.trigger) if reading is passing.reading else {}
    goal_starts = {a.start for of in goals.values() for a in of}
    suppliers = tuple(a for a in suppliers if a.start not in goal_starts)
    shared, recipients = bool(sources) and not gets, passing.recipients
    for thing in things:
        if shared and not sources[thing]:
            continue  # it only sums up what each of several gives
        gapped = gapped_subject(reading, thing, passing.trigger.last)
        if gapped is not None and passing.trigger.entry.options["frame"] in _TAKING:
            recipients = actors_at(story, reading, gapped)
        elif gapped is not None:
            suppliers = actors_at(story, reading, gapped)
        for pair in paired(reading, sources.get(thing, suppliers) or (None,), goals.get(thing, recipients) or (None,)):
            yield shipment_row(story, reading, thing, *pair, passing, len(things))


def _bullet(story: Story, number: int, reading: Reading, passage: _Passage) -> Iterator[Event]:
    """The items of a bullet are what its heading announces."""
    heading = passage.heading
    first = passage.heading_number + 1
    # "It includes:" only opens the list.
    first += story.article.text[: story.spans[first].end].endswith(":")
    if heading is None or not all(story.spans[n].bullet for n in range(first, number)):
        return
    things = tuple(u.index for u in reading.units if u.mention("item"))
    suppliers, recipients = own_parties(story, reading, heading.suppliers, heading.recipients)
    told = replace(heading, suppliers=suppliers, recipients=recipients)
    yield from _rows(story, reading, things[:1] if len(things) == 1 else things, told)
