"""Which words name an exercise of forces: its nouns, the words of its title; none that is civil.

In: a `Reading` and a unit, a trigger or a `Candidate` of it. Out: true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate


def is_civil(reading: Reading, drill: Found) -> bool:
    """Whether a word beside an exercise tells that no forces hold it; "live-fire drills" are no fire drills."""
    civil: list[str] = load(reading.sentence.language, "deployments")["drills"]["civil"]
    beside = reading.units[max(0, drill.first - 1) : drill.last + 3]
    return any(u.lower in civil and reading.units[u.index - 1].lower != "-" for u in beside)


def names_drill(reading: Reading, index: int) -> bool:
    """Whether a unit is a noun for an exercise."""
    known = lexicon(reading.sentence.language, "deployments").known(reading.units[index].text)
    return known is not None and any(e.options["frame"] == "drill" for e in known.nouns)


def in_title(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """A word in the name of an exercise: "the African Lion exercise", « l'exercice Nordic Response »."""
    if trigger.entry.options["frame"] != "drill" or candidate.head is None:
        return False
    named = reading.unit_at(candidate.actors[0].start)
    if named is None or not named.text[:1].isupper():
        return False
    beside = reading.units[named.index + 1] if named.index + 1 < len(reading.units) else None
    titled = beside is not None and beside.text[:1].isupper() and not beside.mentions and beside.pos != "DET"
    low, high = sorted((named.index, trigger.first))
    between = reading.units[low + 1 : high]
    return titled and len(between) <= 3 and all(u.text[:1].isupper() or u.lower in {'"', "«", "“"} for u in between)


def names_exercise(reading: Reading, trigger: Found) -> bool:
    """Whether the sentence names the exercise that its trigger joins."""
    found = lexicon(reading.sentence.language, "deployments").find(reading.units)
    drills = (f for f in found if f.entry.options["frame"] == "drill" and f.first != trigger.first)
    return any(f.kind == "noun" and not is_civil(reading, f) for f in drills)
