"""Which words of a sentence tell a transfer, and of what.

In: a `Reading`. Out: `Governed`: triggers with the units of the things that each moves; the participles that only
describe a thing ("tanks bought from Prague"), from which the transfer takes the parties that it leaves out.
"""

from collections.abc import Sequence

from flows.dictionary import entries, load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import Entry
from flows.relate.doubt.clause import read_doubt
from flows.relate.roles.assign import Governed, assign
from flows.relate.roles.no_part.clauses import tells_of_things
from flows.relate.roles.sums import is_of_other, is_price, value_of
from flows.relate.shipments.goods import goods_in
from flows.relate.shipments.item import is_aid
from flows.relate.shipments.transfers.arming import find_arming
from flows.relate.shipments.transfers.headings import headed
from flows.relate.shipments.transfers.headlines import is_headlined
from flows.relate.shipments.transfers.listed import with_lists
from flows.relate.shipments.transfers.trainings import find_trainings
from flows.relate.shipments.triggers import find_triggers, is_participle

# What those do who get a delivery later: they await it.
_AWAITED = ("get", "pledged")
_STOPPED = frozenset({"suspend", "cancel", "refuse"})
# A sum beside these is a price, where things are sold, or a credit: no aid.
_PAID = frozenset({"loan", "sale"})


def find_transfers(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the items that each moves."""
    if listed := headed(reading, goods_in(reading)):
        return listed
    triggers = find_triggers(reading)
    transfers = [_received(reading, t, triggers) for t in assign(reading, triggers, goods_in(reading))]
    transfers = with_lists(reading, transfers, triggers) or _headless(reading)
    trainings = find_trainings(reading)
    taught = {t.trigger.first for t in trainings}
    transfers = [t for t in transfers if t.trigger.first not in taught]
    told = {t.trigger.first for t in transfers} | {thing for t in transfers for thing in t.things}
    untold = (*trainings, *find_arming(reading, triggers))
    return [*transfers, *(t for t in untold if t.trigger.first not in told)]


def _received(reading: Reading, transfer: Governed, triggers: Sequence[Found]) -> Governed:
    """A delivery that arrives, is made or received is told by the verb: « a réceptionné une livraison de chars »."""
    noun = transfer.trigger
    if noun.kind != "noun" or noun.entry.options["frame"] != "give":
        return transfer
    carried = (g for g in reading.verbs if g.finite and g.first > noun.last and subject_of(reading, g) == noun.first)
    above = next(carried, None) or governing_group(reading, noun.first)
    if above is None or above.voice != "active":
        return transfer
    particle = any(u.dep == "prt" for u in reading.units[above.last + 1 : above.last + 2])
    if reading.markers[noun.first] and not particle:
        return transfer
    verbs = (t for t in triggers if t.kind != "noun" and t.first in range(above.first, above.last + 1))
    frames = {"arrive"} if above.first > noun.last else {"get", "give", "arrive"}
    told = ((t, (t.entry.options["frame"], t.entry.options["done"])) for t in verbs)
    verb = next((t for t, pair in told if pair[0] in frames and (pair[1] == "delivered" or pair == _AWAITED)), None)
    things = tuple(t for t in transfer.things if above.first > noun.last or t > above.first)
    return Governed(verb, things) if verb and things else transfer


def _headless(reading: Reading) -> list[Governed]:
    """A sum of military aid that a sentence without a verb names: "Another $21 million support package for Kyiv."."""
    if reading.verbs:
        return []
    aid = [i for i in goods_in(reading) if (m := reading.units[i].mention("item")) and is_aid(m)]
    summed = aid if any(u.mention("money") for u in reading.units) else []
    things = summed[:1] or [i for i in goods_in(reading) if is_headlined(reading, i)]
    listed = entries(reading.sentence.language, "shipments", "trigger")
    told = [Entry("shipments", str(entry["id"]), entry) for entry in listed if entry.get("headless")]
    return [Governed(Found(entry, things[0], things[0], "noun"), tuple(things)) for entry in told[:1] if things]


def find_sums(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the sums that each gives, where a sum is not the value of an item."""
    if not any(u.mention("money") for u in reading.units):
        return []
    items = [u.index for u in reading.units if u.mention("item")]
    valued = {value_of(reading, index, len(items), index) for index in items}
    transfers = find_transfers(reading)
    sold = [t.things[0] for t in transfers if t.trigger.entry.options.get("transfer_type") == "sale"]
    told = (u.index for u in reading.units if (m := u.mention("money")) and m not in valued)
    told = (i for i in told if not _is_converted(reading, i) and not is_price(reading, i))
    text, language = reading.sentence.text, reading.sentence.language
    told = (i for i in told if not is_of_other(language, text, reading.units[i].end))
    sums = [i for i in told if not any(thing < i for thing in sold) and not _is_price_for(reading, i, sold)]
    triggers = [t for t in find_triggers(reading) if t.entry.options["frame"] == "give"]
    paid = _PAID if transfers else {"loan"}
    return assign(reading, [t for t in triggers if t.entry.options.get("transfer_type") not in paid], sums)


def _is_price_for(reading: Reading, index: int, sold: Sequence[int]) -> bool:
    """Whether a sum stands under "for" before the things for which it is paid: "a sale, for $3 million, of …"."""
    return reading.markers[index] == "for" and bool(sold)


def _is_converted(reading: Reading, index: int) -> bool:
    """Whether a sum in brackets gives the sum before it in another currency: "600 million yen ($4 million)"."""
    before = [u.index for u in reading.units[:index] if u.mention("money")]
    return bool(before) and reading.sentence.quote(before[-1] + 1, index).startswith("(")


def find_bare(reading: Reading) -> list[Governed]:
    """Deliveries without a word of what is delivered, where they are stopped (« ont gelé leurs livraisons »)."""
    items = {u.index for u in reading.units if u.mention("item") or u.mention("money")}
    told = {t.trigger.first for t in find_transfers(reading)}
    found = [t for t in find_triggers(reading) if t.entry.options.get("bare") and t.kind == "noun"]
    return [
        Governed(t, (t.first,))
        for t in found
        if reading.units[t.first].plural
        and t.first not in told
        and not items & set(range(t.last + 1, t.last + 6))
        and any(e.name in _STOPPED for e in read_doubt(reading, t.first, t.last).effects[:1])
    ]


def describing(reading: Reading, transfer: Governed) -> list[Governed]:
    """The participles right behind the things of a transfer, the verbs of clauses about them, each with its thing."""
    others = [t for t in find_triggers(reading) if t.first != transfer.trigger.first]
    found = [t for t in others if is_participle(reading, t)]
    clauses = [
        Governed(trigger, (thing,))
        for trigger in others
        if (group := reading.group_at(trigger.first)) is not None and trigger.kind == "verb"
        for thing in transfer.things
        if group.last < transfer.trigger.first or _is_done(trigger, group)
        if tells_of_things(reading, group, (thing,))
    ]
    return [*clauses, *_set_beside(reading, transfer, others)] + [
        Governed(trigger, (thing,))
        for trigger in found
        for thing in transfer.things
        if 0 < trigger.first - thing <= 3 and not any(u.lower == ";" for u in reading.units[thing : trigger.first])
    ]


def _is_done(trigger: Found, group: VerbGroup) -> bool:
    """Whether a verb tells by itself how something was acquired: "the missiles it had bought from Oslo"."""
    return group.finite and trigger.entry.options["frame"] == "get"


def _set_beside(reading: Reading, transfer: Governed, others: Sequence[Found]) -> list[Governed]:
    """The nouns that tell once more what the things are: "two helicopters, a gift from Oslo," « des chars, don de »."""
    articles = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    told: list[Governed] = []
    for trigger in others:
        at = trigger.first - 1
        at -= at > 0 and reading.units[at].lower in articles
        set_off = trigger.kind == "noun" and trigger.entry.options["frame"] == "give" and reading.units[at].lower == ","
        told += [Governed(trigger, (thing,)) for thing in transfer.things if set_off and thing == at - 1]
    return told
