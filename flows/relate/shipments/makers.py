"""Buyer and seller told apart by who makes the goods: "Paris and Jakarta signed a contract for 42 Rafale jets".

In: the parties of a purchase and the things bought. Out: the parties, the maker's state on the seller's side.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from flows.normalise.items.catalogue import catalogue
from flows.normalise.mention import Item
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading

Sides = tuple[list[Actor], list[Actor]]
# How many models make a state a seller of arms.
_MANY = 12


def oriented(reading: Reading, things: Sequence[int], suppliers: list[Actor], recipients: list[Actor]) -> Sides:
    """(suppliers, recipients) with the maker's state as the seller, if it is one of the parties."""
    makers = {maker for thing in things if (maker := _maker(reading, thing))}
    if {a.id for a in suppliers} & makers and len(suppliers) == 1:
        return suppliers, recipients
    named = [*suppliers, *recipients]
    sellers = [a for a in named if a.id in makers]
    buyers = [a for a in named if a.id not in makers]
    told = all(a.basis == sellers[0].basis for a in named) if sellers else False
    if len(makers) != 1 or not sellers or not (told or all(a.basis == "stated" for a in sellers)):
        return suppliers, recipients
    return sellers, buyers


def sold_by_dealer(parties: Sides) -> Sides:
    """(suppliers, recipients) of a deal "with" or between some: if only one's state makes arms, it is the seller."""
    suppliers, recipients = parties
    known = _dealers()
    if not (suppliers and recipients):
        joint = [*suppliers, *recipients]
        sellers = [a for a in joint if a.id in known]
        return (sellers, [a for a in joint if a.id not in known]) if 0 < len(sellers) < len(joint) else parties
    sells, buys = (any(a.id in known for a in side) for side in (recipients, suppliers))
    return (recipients, suppliers) if sells and not buys and len(recipients) == 1 and suppliers else parties


def made_by(reading: Reading, things: Sequence[int], suppliers: Sequence[Actor]) -> dict[int, tuple[Actor, ...]]:
    """{thing: who makes it} where several give what each makes: "Berlin and Paris send Leopards and Leclercs"."""
    makers = {thing: tuple(a for a in suppliers if a.id == _maker(reading, thing)) for thing in things}
    sharing = len(suppliers) > 1 and all(makers.values())
    return makers if sharing and {a.id for of in makers.values() for a in of} == {a.id for a in suppliers} else {}


@cache
def _dealers() -> frozenset[str]:
    """The states that make many of the models we know."""
    made = Counter(model.maker for model in catalogue().models.values() if model.maker)
    return frozenset(maker for maker, number in made.items() if number >= _MANY)


def _maker(reading: Reading, thing: int) -> str | None:
    mention = reading.units[thing].mention("item")
    if mention is None or not isinstance(mention.value, Item) or mention.value.item_id is None:
        return None
    model = catalogue().models.get(mention.value.item_id)
    return model.maker if model is not None else None
