"""Words that tell a transfer only in some passages: « y figurent … », "six will follow", « l'accord porte sur … ».

In: a `Story`, a `Reading`, a trigger with its things and the parties told so far. Out: yes or no. What a trigger is
bound to is its `passage` (`shipments.toml`); which nouns are deals is data there (`about`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Item
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import is_one_of
from flows.relate.roles.assign import Governed
from flows.relate.shipments.item import is_aid
from flows.relate.shipments.triggers import find_triggers
from flows.relate.story import Story

# How many sentences back the deal stands that a pronoun takes up.
_REACH = 2
# How many words before « portant sur » a deal stands at most.
_NEAR = 8


def stands(story: Story, reading: Reading, transfer: Governed, parties: Sequence[tuple[str, Actor]]) -> bool:
    """Whether the trigger tells a transfer here: some do only in a passage about aid, a deal or other transfers."""
    wanted = transfer.trigger.entry.options.get("passage")
    number = story.number_at(reading.sentence.span.start)
    if wanted == "aid":
        aid = [m for m in story.within(number, "item") if is_aid(m)]
        first = transfer.trigger.first
        told = [t for t in find_triggers(reading) if t.first < first or t.entry.options.get("container")]
        listed = bool(aid or told or parties) and not _is_of_papers(reading, transfer)
        return listed and (not _identifies(reading, transfer) or _counts(reading, transfer, parties))
    if wanted == "deal":
        return _is_of_deal(story, reading, transfer, number)
    if not wanted:
        return True
    places = {m.start for m in story.within(number, "place")}
    behind = [u for u in reading.units[transfer.trigger.last + 1 :] if u.start in places]
    return any(role == "recipient" for role, _ in parties) and not behind


def _identifies(reading: Reading, transfer: Governed) -> bool:
    """Whether a trigger only says what things are: "These are six drones"."""
    words = load(reading.sentence.language, "discourse")["identifying"]
    told = reading.sentence.quote(transfer.trigger.first, transfer.trigger.last)
    return fold(told) in {fold(word) for word in words}


def _counts(reading: Reading, transfer: Governed, parties: Sequence[tuple[str, Actor]]) -> bool:
    """Whether what opens its sentence counts things or names their model, where it is known who gives or gets them."""
    behind = reading.units[transfer.trigger.last + 1 : transfer.trigger.last + 4]
    things = [m.value for u in behind if (m := u.mention("item")) is not None and isinstance(m.value, Item)]
    told = any(u.mention("quantity") for u in behind) or any(t.designation is not None for t in things)
    return told and bool(parties) and transfer.trigger.first == 0


def _is_of_papers(reading: Reading, transfer: Governed) -> bool:
    """Whether a list is no list of goods: "The report doesn't cover rifles", « L'embargo comprend les missiles »."""
    language, group = reading.sentence.language, reading.group_at(transfer.trigger.first)
    subject = subject_of(reading, group) if group is not None and group.finite else None
    papers = load(language, "shipments")["about"]["papers"]
    named = subject is not None and is_one_of(reading.units[subject].lower, papers, language)
    return named or (group is not None and group.negated)


def _is_of_deal(story: Story, reading: Reading, transfer: Governed, number: int) -> bool:
    """Whether what a verb tells is told of a deal: the noun before it, its subject, or what a pronoun takes up."""
    deals = load(story.language, "shipments")["about"]["deals"]
    first = transfer.trigger.first
    group = reading.group_at(first)
    if group is None or not group.finite:
        return _has_deal_before(reading, first, deals)
    subject = subject_of(reading, group)
    if subject is None:
        return False
    noun = reading.units[subject]
    if noun.pos == "PROPN":  # « l'accord signé avec Hyundai Rotem porte sur »: no name does
        return any(is_one_of(u.lower, deals, story.language) for u in reading.units[:first])
    if noun.pos != "PRON":
        return is_one_of(noun.lower, deals, story.language)
    before = story.article.text[story.spans[max(0, number - _REACH)].start : noun.start]
    return any_word_of(deals).search(fold(before)) is not None


def _has_deal_before(reading: Reading, first: int, deals: Sequence[str]) -> bool:
    """Whether a deal with what belongs to it stands right before: "an agreement with Oslo covering 12 howitzers"."""
    for unit in reversed(reading.units[max(0, first - _NEAR) : first]):
        if unit.pos in {"VERB", "AUX", "PUNCT"}:
            return False
        if is_one_of(unit.lower, deals, reading.sentence.language):
            return True
    return False
