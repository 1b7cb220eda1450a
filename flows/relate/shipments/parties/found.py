"""Who gives and who receives: the parties of a transfer.

In: a `Story`, a `Reading`, a trigger, its items and the parties of the transfers before. Out: `Parties`. Every actor
of the sentence and those in view are candidates; the scorer weighs where the trigger's frame expects each party.
"""

from collections.abc import Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.choose import choose_pair
from flows.relate.roles.contenders import form_of
from flows.relate.roles.scorer import score
from flows.relate.shipments.parties.candidates import without_foes
from flows.relate.shipments.parties.deal_sides import other_side, sides_of, sold_by_maker
from flows.relate.shipments.parties.makers import maker_told
from flows.relate.shipments.parties.offered import offered
from flows.relate.shipments.parties.told import Parties
from flows.relate.story import Story
from flows.relate.traits import actor_traits

Pair = tuple[Candidate | None, Candidate | None]


def find_parties(
    story: Story, reading: Reading, trigger: Found, items: Sequence[int], before: Sequence[tuple[str, Actor]]
) -> Parties:
    """The parties of a transfer; what the clause leaves out is looked for in the passage."""
    candidates = offered(story, reading, trigger, items, before)
    frame, form = str(trigger.entry.options["frame"]), form_of(reading, trigger)
    supplier, recipient = _choose(story, candidates, frame, form)
    parties = Parties(list(supplier.actors) if supplier else [], list(recipient.actors) if recipient else [])
    sold = trigger.entry.options.get("transfer_type") == "sale" and frame in {"get", "give"}
    if sold and supplier is None and recipient is not None:
        parties.suppliers = other_side(candidates, recipient)
    parties.suppliers, parties.recipients = sides_of(reading, trigger, items, parties, (supplier, recipient))
    parties.suppliers, parties.recipients = sold_by_maker(trigger, parties, candidates)
    bought = frame == "get" and form != "noun" and trigger.entry.options.get("pays_for")
    if bought and not parties.suppliers and parties.recipients:
        parties.suppliers = maker_told(story, reading, items, parties.recipients)
    _describe(parties, (supplier, recipient), frame, form)
    return parties


def _choose(story: Story, candidates: Sequence[Candidate], frame: str, form: str) -> Pair:
    """(supplier, recipient) as they fit best together, no foes of each other that year."""
    supplier, recipient = choose_pair(candidates, frame, form, ("supplier", "recipient"))
    published = story.article.published_earliest
    able = without_foes(candidates, recipient, frame, form, published.year if published else None)
    if supplier is not None and supplier not in able:
        return choose_pair(able, frame, form, ("supplier", "recipient"))
    return supplier, recipient


def _describe(parties: Parties, pair: Pair, frame: str, form: str) -> None:
    """Note how each party was found, for the confidence of the rows."""
    for role, chosen, actors in (
        ("supplier", pair[0], parties.suppliers),
        ("recipient", pair[1], parties.recipients),
    ):
        parties.features |= actor_traits(role, actors, score=score(chosen, role, frame, form) if chosen else None)
        parties.features |= {f"{role}_at_{place}": 1.0 for place in (chosen.places if chosen else ())}
    parties.features[f"frame_{frame}_{form}"] = 1.0
