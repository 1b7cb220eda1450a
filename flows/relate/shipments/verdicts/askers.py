"""Who asks for arms at home: "police unions are asking for body armour", « l'opposition réclame des frégates ».

In: a `Reading`, a trigger and its status. Out: yes or no. Nothing passes between states there.
The words are data (`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import is_one_of


def asks_at_home(reading: Reading, trigger: Found, status: str | None) -> bool:
    """Whether those who ask are no government and no army: unions, an opposition, lawmakers.

    They ask for it, or that it be done: "several parties have pleaded that Norway send tanks".
    """
    group = reading.group_at(trigger.first)
    if group is None:
        return False
    if trigger.entry.options["frame"] == "ask":
        return _is_asker(reading, group)
    above = next((g for g in reversed(reading.verbs) if g.finite and g.last < group.first), None)
    return status == "requested" and above is not None and _is_asker(reading, above)


def _is_asker(reading: Reading, group: VerbGroup) -> bool:
    subject = subject_of(reading, group)
    askers = load(reading.sentence.language, "shipments")["about"]["askers"]
    return subject is not None and is_one_of(reading.units[subject].lower, askers, reading.sentence.language)
