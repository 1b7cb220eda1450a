"""Which words of a sentence tell a transfer, and of what.

In: a `Reading`. Out: `Governed`: triggers with the units of the things that each moves.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.roles.assign import Governed, assign
from flows.relate.shipments.goods import goods_in
from flows.relate.shipments.item import is_aid
from flows.relate.shipments.transfers.arming import find_arming
from flows.relate.shipments.transfers.given_by import with_givers
from flows.relate.shipments.transfers.headings import headed
from flows.relate.shipments.transfers.headless import find_headless
from flows.relate.shipments.transfers.listed import with_lists
from flows.relate.shipments.transfers.trainings import find_trainings
from flows.relate.shipments.triggers import find_triggers

# What those do who get a delivery later: they await it.
_AWAITED = ("get", "pledged")


def find_transfers(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the items that each moves."""
    goods = goods_in(reading)
    if listed := headed(reading, goods):
        return listed
    triggers = find_triggers(reading)
    assigned = with_givers(reading, assign(reading, triggers, goods), triggers)
    transfers = [_received(reading, t, triggers) for t in _unheaded(reading, assigned)]
    transfers = with_lists(reading, transfers, triggers) or find_headless(reading)
    trainings = find_trainings(reading)
    taught = {t.trigger.first for t in trainings}
    transfers = [t for t in transfers if t.trigger.first not in taught]
    told = {t.trigger.first for t in transfers} | {thing for t in transfers for thing in t.things}
    untold = (*trainings, *find_arming(reading, triggers))
    return [*transfers, *(t for t in untold if t.trigger.first not in told)]


def _unheaded(reading: Reading, transfers: Sequence[Governed]) -> list[Governed]:
    """The transfers, those that only list without the aid before them that they detail: "the package includes …"."""
    kept: list[Governed] = []
    for transfer in transfers:
        first = transfer.trigger.first
        lists = transfer.trigger.entry.options.get("passage") == "aid"
        heads = {t for t in transfer.things if lists and t < first and _is_aid(reading, t)}
        if not heads or len(heads) < len(transfer.things):
            kept.append(Governed(transfer.trigger, tuple(t for t in transfer.things if t not in heads)))
    return kept


def _is_aid(reading: Reading, thing: int) -> bool:
    mention = reading.units[thing].mention("item")
    return mention is not None and is_aid(mention)


def _received(reading: Reading, transfer: Governed, triggers: Sequence[Found]) -> Governed:
    """A delivery that arrives, is made, handed over or received is told by the verb: « a reçu une livraison »."""
    noun = transfer.trigger
    if noun.kind != "noun" or noun.entry.options["frame"] != "give":
        return transfer
    carried = (g for g in reading.verbs if g.finite and g.first > noun.last and subject_of(reading, g) == noun.first)
    above = next(carried, None) or governing_group(reading, noun.first)
    carries = above is not None and above.first > noun.last
    if above is None or (above.voice != "active" and not carries):
        return transfer
    particle = any(u.dep == "prt" for u in reading.units[above.last + 1 : above.last + 2])
    if reading.markers[noun.first] and not particle:
        return transfer
    verbs = (t for t in triggers if t.kind != "noun" and t.first in range(above.first, above.last + 1))
    frames = ({"arrive"} if above.voice == "active" else {"give"}) if carries else {"get", "give", "arrive"}
    told = ((t, (t.entry.options["frame"], t.entry.options["done"])) for t in verbs)
    verb = next((t for t, pair in told if pair[0] in frames and (pair[1] == "delivered" or pair == _AWAITED)), None)
    things = tuple(t for t in transfer.things if carries or t > above.first)
    return Governed(verb, things) if verb and things else transfer
