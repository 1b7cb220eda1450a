"""Names that only tell what others speak about, and those who do the same as who acts, in a clause of their own.

In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it is such a name.
"""

from collections.abc import Iterator

from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE

# What opens the phrase of those who do speak.
_PARTNERS = frozenset({"with", "between", "to"})


def is_topic(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name stands in the phrase that tells what is spoken about: "rang him about the moves by Oslo"."""
    if act.relation != "self" or head <= act.trigger.last:
        return False
    behind = range(act.trigger.last + 1, head + 1)
    about = next((i for i in behind if reading.markers[i] == "about"), None)
    if about is None:
        return False
    phrase = reading.units[about : head + 1]
    return not any(
        u.lower == "," or reading.markers[u.index] in _PARTNERS or reading.group_at(u.index) is not None for u in phrase
    )


def does_same(reading: Reading, act: Act) -> frozenset[int]:
    """Who is the subject of another verb of the same kind: "Oslo denounced the launch, while Riga condemned it"."""
    own = subject_of(reading, act.group) if act.group is not None else None
    if act.relation != "self" or act.trigger.kind != "verb" or own is None:
        return frozenset()
    subjects = {subject_of(reading, g) for g in _of_same_kind(reading, act)} - {own, None}
    listed = {i for s in subjects if s is not None for i in listed_with(reading, s, "name")}
    return frozenset(listed - set(listed_with(reading, own, "name")))


def _of_same_kind(reading: Reading, act: Act) -> Iterator[VerbGroup]:
    """The other verbs that tell the same kind of act whatever their object is."""
    known = lexicon(reading.sentence.language, FILE).known
    for group in reading.verbs:
        told = known(reading.units[group.head].text) if group.finite and group != act.group else None
        if told is not None and group.voice != "passive":
            kinds = {e.options["event_type"] for e, kind in told.verbs if kind == "verb"}
            if act.options["event_type"] in kinds:
                yield group
