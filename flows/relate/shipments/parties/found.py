"""Who gives and who receives: the parties of a transfer.

In: a `Story`, a `Reading`, a trigger, its items and the parties of the transfers before. Out: `Parties`. Every actor
of the sentence and those in view are candidates; the scorer weighs where the trigger's frame expects each party.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from flows.relate.actor import Actor
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.choose import choose_pair
from flows.relate.roles.contenders import form_of, party_candidates
from flows.relate.roles.scorer import score
from flows.relate.shipments.parties.candidates import (
    at_landing,
    in_place,
    landed_at,
    own_army,
    unnamed_bodies,
    without_bystanders,
    without_foes,
)
from flows.relate.shipments.parties.makers import (
    is_firm,
    maker_candidates,
    maker_told,
    marked_makers,
    oriented,
    origin_candidates,
    sold_by_dealer,
    with_source,
)
from flows.relate.shipments.verdicts import comes_by_itself
from flows.relate.story import Story
from flows.relate.traits import actor_traits

# Where those stand for whom things are meant.
_AIMS = frozenset({"recipient_at_to", "recipient_at_for", "recipient_at_indirect"})
# Where the country stands that things only pass through; « par » is read as "by".
_WAY = frozenset({"by", "through", "object"})


@dataclass(slots=True)
class Parties:
    """Suppliers and recipients, each list in the order of the text."""

    suppliers: list[Actor] = field(default_factory=list)
    recipients: list[Actor] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)

    def fill_from(self, other: "Parties", landed: int = 0) -> None:
        """Take the parties that another telling of the same things names, where this one names none itself.

        To whom things go, told before they have `landed`, is told better than by the place: "tanks given to Mali have
        arrived in Dakar".
        """
        for role in ("suppliers", "recipients"):
            own, told = getattr(self, role), getattr(other, role)
            stated = [a for a in told if a.basis == "stated"]
            opposite = {a.id for a in (self.recipients if role == "suppliers" else self.suppliers)}
            loose = f"{role.removesuffix('s')}_at_governor" in self.features
            meant = role == "recipients" and not _AIMS.isdisjoint(other.features)
            loose |= meant and any(a.start < landed for a in stated)
            taken = any(a.basis == "stated" for a in own) and not loose
            if stated and not taken and not opposite & {a.id for a in stated}:
                setattr(self, role, stated)
                told_of = role.removesuffix("s")
                self.features |= {k: v for k, v in other.features.items() if k.startswith(told_of)}


def find_parties(
    story: Story, reading: Reading, trigger: Found, items: Sequence[int], before: Sequence[tuple[str, Actor]]
) -> Parties:
    """The parties of a transfer; what the clause leaves out is looked for in the passage."""
    named = [*party_candidates(story, reading, trigger, items, before), *maker_candidates(reading, trigger, items)]
    named += [*origin_candidates(reading, trigger, items), *own_army(story, reading, trigger, items)]
    named = without_bystanders(reading, [*named, *unnamed_bodies(reading, trigger, items)])
    named = _without_way(trigger, _without_gapped(reading, trigger, items, named))
    named = in_place(reading, trigger, items, at_landing(reading, trigger, _without_sources(trigger, named)))
    candidates = marked_makers(reading, items, _without_venues(named))
    frame, form = str(trigger.entry.options["frame"]), form_of(reading, trigger)
    candidates = [c for c in candidates if form != "active" or not _reports(c)]
    candidates = with_source(reading, trigger, items, candidates) if (frame, form) == ("get", "active") else candidates
    supplier, recipient = choose_pair(candidates, frame, form, ("supplier", "recipient"))
    published = story.article.published_earliest
    able = without_foes(candidates, recipient, frame, form, published.year if published else None)
    if supplier is not None and supplier not in able:
        supplier, recipient = choose_pair(able, frame, form, ("supplier", "recipient"))
    parties = Parties(list(supplier.actors) if supplier else [], list(recipient.actors) if recipient else [])
    sold = trigger.entry.options.get("transfer_type") == "sale" and frame in {"get", "give"}
    if sold and supplier is None and recipient is not None:
        parties.suppliers = _other_side(candidates, recipient)
    if frame == "arrive" and recipient is None and not comes_by_itself(reading, trigger, items):
        town = landed_at(reading, trigger) if form != "noun" else None
        parties.recipients = [a for a in (town,) if a is not None and a.id not in {s.id for s in parties.suppliers}]
    parties.suppliers, parties.recipients = _sides(reading, trigger, items, parties, (supplier, recipient))
    bought = frame == "get" and form != "noun" and trigger.entry.options.get("pays_for")
    if bought and not parties.suppliers and parties.recipients:
        parties.suppliers = maker_told(story, reading, items, parties.recipients)
    for role, chosen, actors in (
        ("supplier", supplier, parties.suppliers),
        ("recipient", recipient, parties.recipients),
    ):
        parties.features |= actor_traits(role, actors, score=score(chosen, role, frame, form) if chosen else None)
        parties.features |= {f"{role}_at_{place}": 1.0 for place in (chosen.places if chosen else ())}
    parties.features[f"frame_{frame}_{form}"] = 1.0
    return parties


def _sides(
    reading: Reading,
    trigger: Found,
    items: Sequence[int],
    parties: Parties,
    chosen: tuple[Candidate | None, Candidate | None],
) -> tuple[list[Actor], list[Actor]]:
    """(suppliers, recipients) as who makes and sells arms tells them apart."""
    supplier, recipient = chosen
    form, container = form_of(reading, trigger), trigger.entry.options.get("container")
    untold = len(parties.suppliers) > 1 and not any(a.basis == "stated" for a in parties.recipients)
    gets = trigger.entry.options["frame"] == "get" and not _buy_jointly(trigger, form, recipient)
    beside = supplier is not None and "with" in supplier.places
    if gets and container and beside and is_firm(reading, recipient) and not is_firm(reading, supplier):
        return parties.recipients, parties.suppliers  # "Norway's Falkmar has signed with Chad"
    if not gets and not (trigger.kind == "noun" and untold):
        return parties.suppliers, parties.recipients
    sides = oriented(reading, items, parties.suppliers, parties.recipients)
    dealt = gets and container and _is_joint(trigger, form, supplier, recipient)
    return sold_by_dealer(sides) if dealt else sides


def _is_joint(trigger: Found, form: str, supplier: Candidate | None, recipient: Candidate | None) -> bool:
    """Whether a deal leaves open which of its sides sells."""
    told_with = supplier is None or "with" in supplier.places
    return told_with or recipient is None or (form == "noun" and trigger.kind != "noun")


def _without_way(trigger: Found, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those through whose country things pass: « des chars transitent par la Roumanie »."""
    passes = trigger.entry.options.get("transfer_type") == "transit"
    return [c for c in candidates if not (passes and c.places & _WAY)]


def _without_sources(trigger: Found, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those from whom a thing is acquired to pass it on ("bought from Oslo to give to Kyiv")."""
    aim = trigger.entry.options.get("aim")
    return [c for c in candidates if aim is None or c.head is None or not trigger.last < c.head < aim]


def _reports(candidate: Candidate) -> bool:
    """Whether somebody is only by whom a later clause is told, beside an active verb: ", says a report by …"."""
    return candidate.places == {"by"} and bool(dict(candidate.features).get("verbs_between"))


def _without_venues(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the capital where both sides sign: "Egypt and France signed in Cairo"."""
    joint = (c for c in candidates if len(c.actors) > 1 and c.places & {"governor", "subject"})
    sides = {a.id for c in joint for a in c.actors}
    towns = (c for c in candidates if c.actors[0].sense == "capital" and c.places and c.places <= {"to", "in"})
    venues = [c for c in towns if {a.id for a in c.actors} < sides]
    return [c for c in candidates if c not in venues]


def _other_side(candidates: Sequence[Candidate], buyer: Candidate) -> list[Actor]:
    """Who signs with a buyer what the buyer gets: "France and India sign a contract on the purchase by India of …"."""
    bought = {a.id for a in buyer.actors}
    signed = (c for c in candidates if c.places & {"governor", "subject"} and len(c.actors) > 1)
    beside = buyer.places & {"by", "owner", "to", "for"}
    both = next((c for c in signed if beside and bought < {a.id for a in c.actors}), None)
    return [a for a in both.actors if a.id not in bought] if both is not None else []


def _buy_jointly(trigger: Found, form: str, recipient: Candidate | None) -> bool:
    """Whether several do what only buyers do, one of them the maker's state: "Paris and Rome ordered 700 Asters"."""
    bought = trigger.kind == "verb" and form == "active" and not trigger.entry.options.get("container")
    return bought and recipient is not None and len(recipient.actors) > 1 and "subject" in recipient.places


def _without_gapped(
    reading: Reading, trigger: Found, items: Sequence[int], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates without the subjects of clauses whose verb is left out ("tanks to Kyiv, Norway howitzers")."""
    gapped = {reading.units[i].start for thing in items if (i := gapped_subject(reading, thing, trigger.last))}
    kept = (replace(c, actors=tuple(a for a in c.actors if a.start not in gapped)) for c in candidates)
    return [c for c in kept if c.actors] if gapped else list(candidates)
