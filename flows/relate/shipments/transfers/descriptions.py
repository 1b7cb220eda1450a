"""What only describes the things of a transfer: "tanks bought from Prague", "two helicopters, a gift from Oslo".

In: a `Reading` and a transfer. Out: the descriptions (`Governed`), from which the transfer takes the parties that it
leaves out.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.assign import Governed
from flows.relate.roles.no_part.clauses import tells_of_things
from flows.relate.shipments.triggers import find_triggers, is_participle


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
        if _is_beside(reading, trigger.first, thing) or _is_joined(reading, trigger, thing)
    ]


def _is_beside(reading: Reading, index: int, thing: int) -> bool:
    return 0 < index - thing <= 3 and not any(u.lower == ";" for u in reading.units[thing:index])


def _is_joined(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether a participle is joined to one beside the thing: « des missiles destinés à sa marine et fournis par »."""
    if trigger.first < thing + 3 or reading.units[trigger.first - 1].pos != "CCONJ":
        return False
    between = [g for g in reading.verbs if thing < g.first < trigger.first]
    return bool(between) and not any(g.finite for g in between) and _is_beside(reading, between[0].first, thing)


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
