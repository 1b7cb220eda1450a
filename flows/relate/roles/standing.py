"""Where an actor phrase stands to a trigger: its subject, under "to", owner of the noun, beside the thing.

In: a `Reading`, a trigger, the things that it moves and a phrase. Out: the phrase's places.
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.roles.at_nouns import at_noun, at_things, is_beside, owns_thing
from flows.relate.roles.beneficiaries import is_beneficiary
from flows.relate.roles.doers import asked_directly
from flows.relate.roles.marked_places import marked


def is_clitic(reading: Reading, index: int) -> bool:
    """Whether a pronoun stands before its verb as the one to whom something is done (« lui a remis »)."""
    words: list[str] = load(reading.sentence.language, "grammar")["pronouns"]["clitic"]
    group = next((g for g in reading.verbs if g.first <= index + 1 and index < g.head), None)
    return reading.units[index].lower in words and group is not None and index >= group.first - 1


def is_bare_noun(reading: Reading, index: int) -> bool:
    """Whether a unit is a noun or name in no verb group."""
    unit = reading.units[index]
    return unit.pos in {"NOUN", "PROPN"} and reading.group_at(index) is None


def places_of(
    reading: Reading,
    trigger: Found,
    things: Sequence[int],
    head: int,
    named: int,
    subject: int | None,
    governor: int | None,
    asker: int | None = None,
) -> Iterator[str]:
    """The names of the places in which a phrase stands ("subject", "indirect", "owner", a marker …).

    `head` and `named` are the units of the phrase's head and of the name in it, `subject` and `governor` those of the
    subjects of the trigger's verb and of the verb over a trigger noun, `asker` that of one who asks for the deed.
    """
    if trigger.kind == "noun" and head == trigger.first and named != head:
        yield at_noun(trigger, things, head, reading.markers[named])
        return
    if is_clitic(reading, named) and subject != named:
        group = reading.group_at(named + 1)
        yield "indirect" if group is not None and group.first <= trigger.first <= group.last else "clitic_other"
        return
    yield from _at_verbs(trigger, things, (head, named), subject, governor, asker)
    if asker is not None and trigger.kind == "noun" and _is_asked(reading, trigger, named):
        yield "by"
        return
    told = {governor, subject} if trigger.kind != "noun" and max(head, named) < trigger.first else {governor}
    if asker is None or not told & {head, named}:  # « demande à Oslo d'accélérer la livraison » isn't to Oslo
        yield from marked(reading, trigger, things, head, named)
    describes = head in things and named != head  # "the purchase of French frigates" is nobody's yet
    if trigger.kind == "noun" and (head == trigger.first or (is_beside(reading, trigger, named) and not describes)):
        yield "owner"
    yield from at_things(trigger, things, head, named)
    if trigger.entry.options["frame"] == "give" and is_beneficiary(reading, things, head, named):
        yield "for"


def _is_asked(reading: Reading, trigger: Found, named: int) -> bool:
    """Whether somebody is asked for what a noun tells, who is to do it: « a demandé à Oslo la livraison de »."""
    above = governing_group(reading, trigger.first)
    return above is not None and asked_directly(reading, trigger, above) == named


def _at_verbs(
    trigger: Found,
    things: Sequence[int],
    phrase: tuple[int, int],
    subject: int | None,
    governor: int | None,
    asker: int | None,
) -> Iterator[str]:
    """Of which verb a phrase is the subject: the trigger's, that over a noun, one that asks for the deed."""
    # "U.S. aid was approved": the aid is the subject, not its owner. What arrives comes from its owner.
    whose = owns_thing(things, *phrase) and trigger.entry.options["frame"] != "arrive"
    if subject is not None and subject in phrase and not whose:
        yield "subject"
    if governor is not None and governor in phrase:
        yield "governor"
    if asker is not None and asker in phrase and subject not in phrase:
        yield "asker"
