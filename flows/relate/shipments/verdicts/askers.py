"""Who asks for arms at home: "police unions are asking for body armour", « l'opposition réclame des frégates ».

In: a `Reading` and a trigger. Out: yes or no. Nothing passes between states there.
The words are data (`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import is_one_of


def asks_at_home(reading: Reading, trigger: Found) -> bool:
    """Whether those who ask are no government and no army: unions, an opposition, lawmakers."""
    group = reading.group_at(trigger.first)
    if trigger.entry.options["frame"] != "ask" or group is None:
        return False
    subject = subject_of(reading, group)
    askers = load(reading.sentence.language, "shipments")["about"]["askers"]
    return subject is not None and is_one_of(reading.units[subject].lower, askers, reading.sentence.language)
