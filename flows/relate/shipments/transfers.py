"""Which words of a sentence tell a transfer, and of what.

In: a `Reading`. Out: `Governed`: triggers with the units of the things that each moves; the participles that only
describe a thing ("tanks bought from Prague"), from which the transfer takes the parties that it leaves out.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import entries
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.word_classes import ends_as_participle
from flows.relate.clauses.wordings import Entry
from flows.relate.doubt.clause import read_doubt
from flows.relate.roles.assign import Governed, assign
from flows.relate.roles.quantities import value_of
from flows.relate.senses import lies_in_idiom
from flows.relate.shipments.item import is_aid
from flows.relate.shipments.things import find_trainings, is_aside, is_carrier, is_lost, is_second_name
from flows.relate.shipments.totals import is_total

_STOPPED = frozenset({"suspend", "cancel", "refuse"})
# A sum beside these is a price, where things are sold, or a credit: no aid.
_PAID = frozenset({"loan", "sale"})


def find_transfers(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the items that each moves."""
    triggers = find_triggers(reading)
    transfers = [_received(reading, t, triggers) for t in assign(reading, triggers, _items(reading))]
    transfers = transfers or _headless(reading)
    told = {t.trigger.first for t in transfers} | {thing for t in transfers for thing in t.things}
    return [*transfers, *(t for t in find_trainings(reading) if t.trigger.first not in told)]


def _received(reading: Reading, transfer: Governed, triggers: Sequence[Found]) -> Governed:
    """A delivery that somebody receives is told by the verb: « le Mali a réceptionné une livraison d'hélicoptères »."""
    noun = transfer.trigger
    above = governing_group(reading, noun.first) if noun.kind == "noun" else None
    if above is None or above.voice != "active" or above.last > noun.first or reading.markers[noun.first]:
        return transfer
    verbs = (t for t in triggers if t.kind == "verb" and t.first in range(above.first, above.last + 1))
    verb = next((t for t in verbs if t.entry.options["frame"] == "get"), None)
    return Governed(verb, transfer.things) if verb and noun.entry.options["frame"] == "give" else transfer


def _headless(reading: Reading) -> list[Governed]:
    """A sum of military aid that a sentence without a verb names: "Another $21 million support package for Kyiv."."""
    aid = [i for i in _items(reading) if (m := reading.units[i].mention("item")) and is_aid(m)]
    if reading.verbs or not aid or not any(u.mention("money") for u in reading.units):
        return []
    listed = entries(reading.sentence.language, "shipments", "trigger")
    told = [Entry("shipments", str(entry["id"]), entry) for entry in listed if entry.get("headless")]
    return [Governed(Found(entry, aid[0], aid[0], "noun"), (aid[0],)) for entry in told[:1]]


def find_triggers(reading: Reading) -> list[Found]:
    """The triggers of a sentence, without participles that only describe ("soldiers armed with rifles")."""
    found = lexicon(reading.sentence.language, "shipments").find(reading.units, lambda t: _in_voice(reading, t))
    plain = [t for t in found if t.entry.options.get("participle", True) or not is_participle(reading, t)]
    # A word in another sense takes nothing from those that tell a transfer; alone it is read, and refused for it.
    meant = [t for t in plain if len(plain) == 1 or not _is_meant_otherwise(reading, t)]
    return [_turned(reading, trigger) for trigger in meant or plain]


def _is_meant_otherwise(reading: Reading, trigger: Found) -> bool:
    sentence, units = reading.sentence, reading.units
    start, end = sentence.span.start, sentence.span.end
    first, last = units[trigger.first].start - start, units[trigger.last].end - start
    return lies_in_idiom(sentence.text[start:end], first, last, sentence.language, "shipments")


def find_sums(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the sums that each gives, where a sum is not the value of an item."""
    items = [u.index for u in reading.units if u.mention("item")]
    valued = {value_of(reading, index, len(items), index) for index in items}
    sums = [u.index for u in reading.units if (m := u.mention("money")) and m not in valued]
    sums = [i for i in sums if not is_total(reading, i)]
    triggers = [t for t in find_triggers(reading) if t.entry.options["frame"] == "give"]
    paid = _PAID if find_transfers(reading) else {"loan"}
    return assign(reading, [t for t in triggers if t.entry.options.get("transfer_type") not in paid], sums)


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
    """The participles right behind the things of a transfer, each with its thing."""
    found = [t for t in find_triggers(reading) if is_participle(reading, t) and t.first != transfer.trigger.first]
    return [
        Governed(trigger, (thing,))
        for trigger in found
        for thing in transfer.things
        if 0 < trigger.first - thing <= 3 and not any(u.lower == ";" for u in reading.units[thing : trigger.first])
    ]


def is_participle(reading: Reading, trigger: Found) -> bool:
    """Whether a trigger is a participle without an auxiliary."""
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None:
        return trigger.kind == "verb" and ends_as_participle(reading.units[trigger.first], reading.sentence.language)
    return group.tense == "participle"


def _items(reading: Reading) -> Sequence[int]:
    things = [u.index for u in reading.units if u.mention("item")]
    stray = (is_lost, is_aside, is_carrier, is_second_name, is_total)
    return [i for i in things if not any(test(reading, i) for test in stray)]


def _in_voice(reading: Reading, trigger: Found) -> bool:
    """Whether a verb stands in the voice that its entry is about (« se doter de »)."""
    wanted = trigger.entry.options.get("voice")
    group = reading.group_at(trigger.first)
    return wanted is None or trigger.kind != "verb" or (group is not None and group.voice == wanted)


def _turned(reading: Reading, trigger: Found) -> Found:
    """A verb that works both ways, as those behind it tell: whoever leases *from* another receives."""
    turns, group = trigger.entry.options.get("turns"), reading.group_at(trigger.first)
    if group is not None and group.voice == "active" and _pays_for(reading, trigger):
        return _framed(trigger, "give")
    fits = trigger.entry.options.get("fits")
    if fits and group is not None and group.voice == "active" and _has_thing(reading, subject_of(reading, group)):
        return _framed(trigger, str(fits))
    if not turns or (group is not None and group.voice != "active"):
        return trigger
    near = reading.units[trigger.last + 1 :] if group is not None else reading.units
    markers = {reading.markers[u.index] for u in near if u.mention("name")}
    if not markers & set(turns) or markers & {"to", "for"}:
        return trigger
    return _framed(trigger, "get")


def _pays_for(reading: Reading, trigger: Found) -> bool:
    """Whether somebody is named behind the thing for whom the subject buys it, and nobody from whom."""
    wanted = trigger.entry.options.get("pays_for", ())
    named = [u for u in reading.units[trigger.last + 1 : trigger.last + 12] if u.mention("name")]
    stop = next((g.first for g in reading.verbs if g.finite and g.first > trigger.last), len(reading.units))
    markers = [reading.markers[u.index] for u in named if u.index < stop]
    return bool({*markers} & {*wanted}) and not {*markers} & {"from", "to"}


def _has_thing(reading: Reading, index: int | None) -> bool:
    return index is not None and reading.units[index].mention("item") is not None


def _framed(trigger: Found, frame: str) -> Found:
    entry = trigger.entry
    return replace(trigger, entry=Entry(entry.file, entry.id, {**entry.options, "frame": frame}))
