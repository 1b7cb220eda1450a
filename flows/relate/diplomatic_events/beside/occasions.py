"""Names that only tell on what occasion, beside what or under whose roof others meet: "after a strike by Israel".

In: a `Reading`, an `Act` and a unit that heads a name. Out: whether it is such a name. The words are data (`auspices`,
`margins`, `seats` and `behests` in `diplomatic_events.toml`; the markers of a frame or time are those of the grammar).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act, is_council
from flows.relate.diplomatic_events.words import FILE

# So many units behind a comma the words of an occasion begin.
_OPENS = 6
_FRAMING = "under"
# So many units from the word for a capital its name or its land stands.
_APPOSED = 3
# So many units before a name the words stand that tell beside what others meet.
_BESIDE = 5
_THERE = frozenset({"in", "to"})
_PARTNERS = frozenset({"with", "between"})


def tells_occasion(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name stands where the occasion, the place or the sponsor of an act is told, not who takes part."""
    beyond = act.relation in {"aside", "none"} and is_council(reading, act) and abs(head - act.trigger.first) > _OPENS
    where = beyond or _is_where(reading, head) or _is_seat(reading, act, head)
    return where or _lends_roof(reading, head) or is_aside(reading, act, head) or _is_met_of(reading, act, head)


def is_dateline(reading: Reading, head: int) -> bool:
    """Whether a name only tells where a report was written: "SINGAPORE - The president …"."""
    behind = reading.units[head + 1 : head + 2]
    return head == 0 and reading.units[0].text.isupper() and any(u.lower in {"-", "–", "—"} for u in behind)


def _lends_roof(reading: Reading, head: int) -> bool:
    """Whether a name only tells who mediates: "under the auspices of the UN", « sous la médiation du Qatar »."""
    words = load(reading.sentence.language, FILE)["auspices"]
    near = reading.units[max(0, head - 4) : head] if reading.markers[head] == "of" else reading.units[head : head + 1]
    return any(u.lower in words for u in near)


def lends_roof(reading: Reading, index: int) -> bool:
    """Whether a unit is the adjective of who mediates: « sous médiation américaine », "under Omani auspices"."""
    words = load(reading.sentence.language, FILE)["auspices"]
    beside = reading.units[max(0, index - 1) : index + 2]
    return reading.units[index].pos == "ADJ" and any(u.lower in words for u in beside)


def _is_where(reading: Reading, head: int) -> bool:
    """Whether a name only tells beside what others meet, or who asked for it: "on the sidelines of the APEC summit"."""
    words, near = load(reading.sentence.language, FILE), reading.units[max(0, head - _BESIDE) : head + 1]
    comma = next((u.index for u in reversed(near) if u.lower == ","), -1)  # « En marge du sommet, le ministre … »
    phrase = [u for u in near if u.index > comma]
    asked = any(u.lower in words["behests"] and head - u.index < _BESIDE for u in phrase)
    return asked or any(u.lower in words["margins"] for u in phrase)


def _is_seat(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name only tells in which capital others meet: « dans la capitale chilienne, Santiago »."""
    words, units = load(reading.sentence.language, FILE)["seats"], reading.units
    if act.group is not None and act.group.voice == "passive":
        return False  # where somebody is received is by whom
    near = (u for u in units[max(0, head - _APPOSED) : head + _APPOSED] if u.lower in words)
    seat = next((u.index for u in near if reading.markers[u.index] in _THERE), None)
    if seat is None:
        return False
    low, high = sorted((seat, head))
    return all(u.pos in {"ADJ", "PUNCT", "PROPN"} or u.mention("place") for u in units[low + 1 : high])


def _is_met_of(reading: Reading, act: Act, head: int) -> bool:
    """Whether those who met did something to a name: "At a summit in Lima, the leaders of NATO condemned Peru"."""
    if act.options["event_type"] != "meeting" or act.relation not in {"aside", "none"}:
        return False
    behind = (g for g in reading.verbs if g.finite and g.first > act.trigger.last)
    group = act.group if act.relation == "aside" else next(behind, None)
    subject = subject_of(reading, group) if group is not None and group.finite else None
    if group is None or subject is None or not act.trigger.last < subject < group.last < head:
        return False
    if not any(u.lower == "," for u in reading.units[act.trigger.last : subject]):
        return False
    name = reading.units[subject].name
    together = name is not None and name.type in {"igo", "group"} and (name.office is None or name.plural)
    return together or bool(_PARTNERS & set(reading.markers[act.trigger.last + 1 : subject]))


def is_aside(reading: Reading, act: Act, head: int) -> bool:
    """Whether a comma and words of time or occasion set a name behind an act apart: « …, après la visite de Paul »."""
    if head <= act.trigger.last:
        return False
    comma = next((i for i in range(head - 1, act.trigger.last, -1) if reading.units[i].lower in {",", ";"}), None)
    low = comma if comma is not None else act.trigger.last
    opener = next((i for i in range(low + 1, head + 1) if reading.markers[i] == _FRAMING), None)
    if opener is None:
        return False
    return opener <= low + _OPENS if comma is not None else reading.markers[head] not in {*_PARTNERS, None}


def is_of_occasion(reading: Reading, act: Act, head: int) -> bool:
    """Whether those under "with" belong to what is told behind the act: "announced the deal after a call with Xi"."""
    above = reading.units[reading.units[head].head]
    owner = reading.units[above.head] if above.pos == "ADP" else above
    if reading.markers[head] != "with" or not act.trigger.last < owner.index < head:
        return False
    if not owner.nominal or owner.mention("place"):
        return False
    told = (
        g for g in reading.verbs if g.finite and g != act.group and act.trigger.last < g.first and g.last < owner.index
    )
    return reading.markers[owner.index] == "under" or any(told)


def is_speaker(reading: Reading, act: Act, head: int) -> bool:
    """Whether a clause behind a comma only names who tells of the act: « …, a annoncé lundi le président »."""
    for group in reading.verbs:
        if group.finite and act.trigger.last < group.first < head and group.first > 0:
            apart = reading.units[group.first - 1].lower in {",", "»", '"'}
            beside = all(
                u.lower != "," and reading.markers[u.index] is None for u in reading.units[group.last + 1 : head]
            )
            if apart and beside and reading.markers[head] is None:
                return True
    return False


def is_bound(reading: Reading, act: Act, head: int) -> bool:
    """Whether a sentence opens with an agreement made, and those whom it binds go on: "Under a deal signed …"."""
    words, group = load(reading.sentence.language, FILE)["terms"], act.group
    opening = " ".join(u.lower for u in reading.units[:4])
    if act.options["event_type"] != "agreement" or act.relation != "self" or group is None or group.voice != "passive":
        return False
    if head < act.trigger.last or not any_of(words).match(opening):
        return False
    apart = any(u.lower == "," for u in reading.units[act.trigger.last : head])
    between = any(g.finite and act.trigger.last < g.first < head for g in reading.verbs)
    return apart and not between and any(g.finite and subject_of(reading, g) == head for g in reading.verbs)
