"""Buyer and seller told apart by who makes the goods: "Paris and Jakarta signed a contract for 42 Rafale jets".

In: the parties of a purchase and the things bought. Out: the parties, the maker's state on the seller's side.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from flows.normalise.items.catalogue import catalogue
from flows.normalise.mention import Item, Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate

Sides = tuple[list[Actor], list[Actor]]
# How many models make a state a seller of arms, and how many one that sells to all the world.
_MANY, _GREAT = 12, 60


def oriented(reading: Reading, things: Sequence[int], suppliers: list[Actor], recipients: list[Actor]) -> Sides:
    """(suppliers, recipients) with the maker's state as the seller, if it is one of the parties."""
    makers = {maker for thing in things if (maker := maker_of(reading, thing))}
    if {a.id for a in suppliers} & makers and len(suppliers) == 1:
        return suppliers, recipients
    named = [*suppliers, *recipients]
    sellers = [a for a in named if a.id in makers]
    buyers = [a for a in named if a.id not in makers]
    told = all(a.basis == sellers[0].basis for a in named) if sellers else False
    if len(makers) != 1 or not sellers or not (told or all(a.basis == "stated" for a in sellers)):
        return suppliers, recipients
    return sellers, buyers


def marked_makers(reading: Reading, things: Sequence[int], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, known as who makes what changes hands, or much else: a Rafale comes rather from France."""
    makers = {maker for thing in things if (maker := maker_of(reading, thing))}
    return [replace(c, features=(*c.features, *_marks(c, makers))) for c in candidates]


def _marks(candidate: Candidate, makers: Set[str]) -> Iterator[tuple[str, float]]:
    ids = {a.id for a in candidate.actors}
    if ids <= makers:
        yield "makes_thing", 1.0
    if ids <= _dealers(_GREAT):
        yield "deals", 1.0


def handed_on(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; whose the things are that their maker lets pass owns them: "the U.S. approved Dutch F-16s"."""
    lets = {a.id for c in candidates if "governor" in c.places and "makes_thing" in dict(c.features) for a in c.actors}
    owns = (c for c in candidates if "of_thing" in c.places and c.actors[0].sense == "adjective")
    others = [c for c in owns if lets and c.actors[0].type == "state" and not lets & {a.id for a in c.actors}]
    return [replace(c, places=c.places | {"owner"}) if c in others else c for c in candidates]


def sold_by_dealer(parties: Sides) -> Sides:
    """(suppliers, recipients) of a deal "with" or between some: if only one's state makes arms, it is the seller."""
    suppliers, recipients = parties
    known = _dealers(_MANY)
    if not (suppliers and recipients):
        joint = [*suppliers, *recipients]
        sellers = [a for a in joint if a.id in known]
        return (sellers, [a for a in joint if a.id not in known]) if 0 < len(sellers) < len(joint) else parties
    sells, buys = (any(a.id in known for a in side) for side in (recipients, suppliers))
    return (recipients, suppliers) if sells and not buys and len(recipients) == 1 and suppliers else parties


def made_by(reading: Reading, things: Sequence[int], suppliers: Sequence[Actor]) -> dict[int, tuple[Actor, ...]]:
    """{thing: who makes it} where several give what each makes: "Berlin and Paris send Leopards and Leclercs".

    What only sums these things up has nobody: "artillery: nine German howitzers and six Norwegian mortars".
    """
    makers = {thing: _made_of(reading, thing, suppliers) for thing in things}
    sums = {t for t in things if not makers[t] and _is_kind(reading, t)}
    shared = [makers[t] for t in things if t not in sums]
    sharing = len(suppliers) > 1 and all(shared)
    return makers if sharing and {a.id for of in shared for a in of} == {a.id for a in suppliers} else {}


def _made_of(reading: Reading, thing: int, suppliers: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who of several makes a thing, by its model or by the adjective beside it ("German tanks")."""
    beside = (reading.units[i].name for i in (thing - 1, thing + 1) if 0 <= i < len(reading.units))
    told = {name.entity_id for name in beside if name is not None and name.sense == "adjective"}
    held = reading.units[thing].mention("name")
    told |= {held.value.entity_id} if held is not None and isinstance(held.value, Name) else set()
    known = told or {maker_of(reading, thing)}
    return tuple(a for a in suppliers if a.id in known)


def _is_kind(reading: Reading, thing: int) -> bool:
    """Whether a thing is told without a model or a number."""
    mention = reading.units[thing].mention("item")
    value = mention.value if mention is not None else None
    return isinstance(value, Item) and value.designation is None and not reading.units[thing - 1].mention("quantity")


@cache
def _dealers(many: int) -> frozenset[str]:
    """The states that make many of the models we know."""
    made = Counter(model.maker for model in catalogue().models.values() if model.maker)
    return frozenset(maker for maker, number in made.items() if number >= many)


def maker_of(reading: Reading, thing: int) -> str | None:
    """The state that makes the model of a thing, if the catalogue knows it."""
    mention = reading.units[thing].mention("item")
    if mention is None or not isinstance(mention.value, Item) or mention.value.item_id is None:
        return None
    model = catalogue().models.get(mention.value.item_id)
    return model.maker if model is not None else None
