"""Names beside a mutual act that take no part in it: of another clause, within a title, what an agreement is called.

In: a `Reading`, an `Act`, a unit that heads a name and the places in which it stands. Out: whether it takes no part.
"""

from collections.abc import Set as AbstractSet

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.stems import any_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside.occasions import (
    is_dateline,
    tells_occasion,
)
from flows.relate.diplomatic_events.beside.set_apart import is_set_off
from flows.relate.diplomatic_events.beside.titles import ends_title
from flows.relate.diplomatic_events.beside.verbs_behind import is_apart_behind


def takes_no_part(reading: Reading, act: Act, head: int, places: AbstractSet[str]) -> bool:
    """Whether a name belongs to somebody's title, or stands under the "with" of another clause than the act's."""
    if head < 0 or _brings_together(reading, act, head):
        return head >= 0
    if is_dateline(reading, head) or tells_occasion(reading, act, head) or _is_between_others(reading, act, head):
        return True
    if places & {"subject", "taker"}:
        return False
    if places and places <= {"of", "from"} and _is_fronted(reading, act, head):
        return True
    agreed = act.options["event_type"] == "agreement" and act.relation == "self" and head > act.trigger.last
    if agreed and (not places & {"with", "to", "between", "by", "of"} or _is_seat(reading, head)):
        return True
    if _is_clause_before(reading, act, head) or is_set_off(reading, act, head):
        return True
    if places & {"to", "for"} and ends_title(reading, head):
        return True
    if not places and "about" in reading.markers[head + 1 : head + 3]:
        return True  # the noun of "on the subject of", « au sujet du conflit ukrainien »
    partner = bool(places & {"with", "between"})
    if partner and is_of_verb_before(reading, act, head):
        return True
    if head > act.trigger.last:
        return is_apart_behind(reading, act, head, partner=partner)
    return _is_apart_before(reading, act, head, partner=partner)


def is_of_verb_before(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name under "with" belongs to what the doer did before: "guards its border with Peru and has agreed"."""
    group = act.group if act.relation == "self" else None
    if group is None or not group.finite or head > group.first or relative_before(reading, group) is not None:
        return False
    joined = reading.units[group.first - 1].pos == "CCONJ"
    return joined and any(g.finite and g.head < head for g in reading.verbs if g != group)


def _is_apart_before(reading: Reading, act: Act, head: int, *, partner: bool) -> bool:
    """Whether a name before an act that tells who meets behind it belongs to another verb."""
    own = {reading.markers[i] for i in range(act.trigger.last + 1, min(len(reading.units), act.trigger.last + 5))}
    apart = [g for g in reading.verbs if head < g.head < act.trigger.first and g != act.group]
    met = not partner and any(
        g.head < head for g in reading.verbs if g != act.group and (g.finite or g.tense == "infinitive")
    )
    if not own & {"with", "between"}:
        return False
    return bool(apart) if met else partner and (act.relation == "self" or any(g.finite for g in apart))


def _brings_together(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name hosts or sponsors the talks of others: "brokered by Oman", "Oman hosted talks between …"."""
    if act.options["event_type"] != "negotiation":
        return False
    words, units = load(reading.sentence.language, "diplomatic_events"), reading.units
    if reading.markers[head] == "by":
        return any(u.lower in words["sponsored"] for u in units[max(0, head - 4) : head])
    hosts = act.group is not None and act.group.voice != "passive" and subject_of(reading, act.group) == head
    apart = "between" in reading.markers[act.trigger.last + 1 : act.trigger.last + 7]
    return hosts and apart and bool(any_of(words["hosting"]).match(units[act.group.head].lower if act.group else ""))


def _is_seat(reading: Reading, head: int) -> bool:
    """Whether a name is the building in which others sign: « ont signé à la Maison Blanche un accord »."""
    mention = reading.units[head].mention("name")
    seat = mention is not None and isinstance(mention.value, Name) and mention.value.sense == "metonym"
    return seat and reading.markers[head] in {"to", "in"}


def _is_fronted(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name stands before the comma that its clause opens with: « De retour de Pékin, il a appelé »."""
    subject = subject_of(reading, act.group) if act.relation == "self" and act.group is not None else None
    return subject is not None and head < subject and any(u.lower == "," for u in reading.units[head:subject])


def _is_between_others(reading: Reading, act: Act, head: int) -> bool:
    """Whether a noun or participle names those who meet behind "between", and a name before only speaks of it."""
    if (
        not (act.relation != "self" or (act.group is not None and act.group.tense == "participle"))
        or head >= act.trigger.first
    ):
        return False
    behind = range(act.trigger.last + 1, min(len(reading.units), act.trigger.last + 8))
    first = next((i for i in behind if reading.markers[i] == "between"), None)
    return first is not None and not any(g.finite and act.trigger.last < g.first < first for g in reading.verbs)


def _is_clause_before(reading: Reading, act: Act, head: int) -> bool:
    """Whether the act's verb has a subject of its own behind the verb beside which a name stands, or whose subject."""
    group = act.group if act.relation == "self" else None
    subject = subject_of(reading, group) if group is not None and group.finite else None
    if subject is None or head >= subject:
        return False
    others = [g for g in reading.verbs if g.finite and g != group and g.head < subject]
    if reading.markers[head] is not None:
        return any(g.head < head for g in others)
    # "He announced that he will meet": who is taken up acts in the act's own clause, or not at all.
    taken_up = reading.units[head].pos == "PRON"
    named = taken_up or reading.units[subject].mention("name") is not None
    told = [g for g in others if relative_before(reading, g) is None and head < g.first]
    return named and any(subject_of(reading, g) == head for g in told)
