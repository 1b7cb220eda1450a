"""Who welcomes a move or thanks for it, and so gets the forces: "Poland welcomed the decision to send 900 men".

In: a `Reading` and a trigger. Out: the unit that names who greets, and whether another is thanked before the trigger.
The words are data (`deployments.toml`, `there`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup


def greeter_of(reading: Reading, trigger: Found) -> int | None:
    """The subject of the verb that welcomes what the trigger tells."""
    group = _greeting(reading, trigger)
    return subject_of(reading, group) if group is not None else None


def greets_another(reading: Reading, trigger: Found) -> bool:
    """Whether somebody is thanked for the move: « Le Niger a remercié le Danemark pour l'envoi de 90 soldats »."""
    group = _greeting(reading, trigger)
    between = reading.units[group.last + 1 : trigger.first] if group is not None else ()
    return any(u.mention("name") and u.nominal for u in between)


def _greeting(reading: Reading, trigger: Found) -> VerbGroup | None:
    words = tuple(load(reading.sentence.language, "deployments")["there"]["greets"])
    before = [g for g in reading.verbs if g.last < trigger.first and g.finite]
    told = (g for g in before if fold_word(reading.units[g.head].text).startswith(words))
    return next((g for g in told if g.voice != "passive"), None)
