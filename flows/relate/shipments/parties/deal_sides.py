"""Buyers and sellers told apart where a deal names its sides without saying who sells.

In: a `Reading`, a trigger, its things and the parties and `Candidate`s chosen. Out: the parties, each on its side.
"""

from collections.abc import Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.contenders import form_of
from flows.relate.shipments.parties.makers import firm_signs, is_firm, oriented, sold_by_dealer
from flows.relate.shipments.parties.told import Parties

Sides = tuple[list[Actor], list[Actor]]


def sides_of(
    reading: Reading,
    trigger: Found,
    items: Sequence[int],
    parties: Parties,
    chosen: tuple[Candidate | None, Candidate | None],
) -> Sides:
    """(suppliers, recipients) as who makes and sells arms tells them apart."""
    supplier, recipient = chosen
    form, container = form_of(reading, trigger), trigger.entry.options.get("container")
    untold = len(parties.suppliers) > 1 and not any(a.basis == "stated" for a in parties.recipients)
    gets = trigger.entry.options["frame"] == "get" and not _buy_jointly(trigger, form, recipient)
    beside = supplier is not None and "with" in supplier.places
    if gets and container and beside and is_firm(reading, recipient) and not is_firm(reading, supplier):
        return parties.recipients, parties.suppliers  # "Norway's Falkmar has signed with Chad"
    elsewhere = recipient is None or recipient.head is None
    if gets and container and beside and elsewhere and firm_signs(reading, trigger):
        return [], parties.suppliers  # "The firm has signed with Chad"
    if _agree_on_gift(trigger, form, supplier, recipient):
        return sold_by_dealer(oriented(reading, items, parties.suppliers, parties.recipients))
    if not gets and not (trigger.kind == "noun" and untold):
        return parties.suppliers, parties.recipients
    sides = oriented(reading, items, parties.suppliers, parties.recipients)
    dealt = gets and container and _is_joint(trigger, form, supplier, recipient)
    return sold_by_dealer(sides) if dealt else sides


def _agree_on_gift(trigger: Found, form: str, supplier: Candidate | None, recipient: Candidate | None) -> bool:
    """Whether one agrees with another on a delivery, and no word tells whose: "a deal with Oslo on the delivery of"."""
    if supplier is None or recipient is None or form != "noun" or trigger.entry.options["frame"] != "give":
        return False
    others = {"to", "for", "owner", "by"}
    agreed = "governor" in supplier.places and "with" in recipient.places
    return agreed and not others & (supplier.places | recipient.places)


def _is_joint(trigger: Found, form: str, supplier: Candidate | None, recipient: Candidate | None) -> bool:
    """Whether a deal leaves open which of its sides sells."""
    told_with = supplier is None or "with" in supplier.places
    return told_with or recipient is None or (form == "noun" and trigger.kind != "noun")


def sold_by_maker(trigger: Found, parties: Parties, candidates: Sequence[Candidate]) -> Sides:
    """(suppliers, recipients) where a maker signs with the one state that is named, whatever side it was put on."""
    named = [*parties.suppliers, *parties.recipients]
    makers = [c for c in candidates if "maker" in c.places and not {a.id for a in c.actors} & {a.id for a in named}]
    deals = trigger.entry.options["frame"] == "get" and trigger.entry.options.get("container")
    if not deals or len(named) != 1 or len(makers) != 1:
        return parties.suppliers, parties.recipients
    # The state of "the Russian firm Falkmar" may stand for it where the firm's own name does not.
    state = {a.id for a in makers[0].actors}
    signs = any(c.places & {"subject", "governor", "with"} for c in candidates if {a.id for a in c.actors} == state)
    return (list(makers[0].actors), named) if signs else (parties.suppliers, parties.recipients)


def other_side(candidates: Sequence[Candidate], buyer: Candidate) -> list[Actor]:
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
