"""Who speaks in a sentence: the subjects of its verbs of saying, and of verbs that stand behind what they quote.

In: a `Reading`. Out: units that head their names.
"""

from collections.abc import Iterator

from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.doubt.attribution import CLOSERS


def sayers(reading: Reading) -> list[int]:
    """The units that head the subjects of the sentence's verbs of saying: "… , the minister said"."""
    found = [*_quoting(reading)]
    for hit in governors_in(reading):
        group = reading.group_at(hit.first)
        if group is not None and (hit.entry.options["effect"] == "say" or hit.entry.options.get("speech")):
            subject = subject_of(reading, group)
            found += [subject] if subject is not None else []
    return found


def _quoting(reading: Reading) -> Iterator[int]:
    """Subjects behind a verb that follows a comma or quotation mark, whatever the verb: « …, a lancé le ministre »."""
    for group in reading.verbs:
        before = reading.units[group.first - 1].lower if group.first > 0 else ""
        subject = subject_of(reading, group) if group.finite and before in CLOSERS else None
        if subject is not None and subject > group.last:
            yield subject
