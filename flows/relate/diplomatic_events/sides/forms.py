"""In which form a diplomatic act is told: as an active verb, a passive or a noun.

In: a `Reading` and an `Act`. Out: the form by which frames name their places (`frames.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE


def form_of_act(reading: Reading, act: Act) -> str:
    """ "active", "passive" or "noun"; reflexive verbs are active ones, and passives whose subject acts.

    "got" where the subject has it from others: "won the backing of Oslo".
    """
    if act.options.get("got") and act.relation == "self":
        return "got"
    if act.relation != "self" or act.group is None:
        return "noun"
    return "passive" if act.group.voice == "passive" and not _subject_acts(reading, act) else "active"


def _subject_acts(reading: Reading, act: Act) -> bool:
    """Whether the subject of a passive names who acts: "the Spanish ambassador was recalled", not "its ambassador"."""
    if act.options.get("subject_acts") == "always":
        return True
    subject = subject_of(reading, act.group) if act.group is not None and act.options.get("subject_acts") else None
    if subject is None or reading.units[subject].mention("name") is None:
        return False
    owners = load(reading.sentence.language, FILE)["pairs"]["owners"]
    return subject == 0 or reading.units[subject - 1].lower not in owners
