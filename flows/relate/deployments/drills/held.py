"""Whether an exercise is told as held: by somebody, by a word for its beginning, by a clause of its own.

In: a `Reading` and the trigger that names the exercise. Out: true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.drills.holders import holder_of, verb_of
from flows.relate.deployments.drills.partners import partner_at

# How far, in units, a word for its beginning may stand from an exercise.
_NEAR = 8


def is_held(reading: Reading, drill: Found) -> bool:
    """Whether it is told as held: by who holds it, or as the object of a verb that holds or opens it.

    An article may look like "of" there (« mené dans l'île des … »).
    """
    told = (holder_of, verb_of, partner_at)
    return _is_begun(reading, drill) or any(find(reading, drill) is not None for find in told)


def _is_begun(reading: Reading, drill: Found) -> bool:
    """Whether a noun tells that it begins or ends: « début des manœuvres », "the fourth edition of the drill"."""
    phases: list[str] = load(reading.sentence.language, "deployments")["drills"]["phases"]
    before = (u for u in reversed(reading.units[max(0, drill.first - _NEAR) : drill.first]) if u.nominal)
    over = next(before, None)
    return (over is not None and over.lower in phases) or _opens_itself(reading, drill)


def _opens_itself(reading: Reading, drill: Found) -> bool:
    """Whether the next verb tells that it opens: « l'un des plus grands exercices du pays démarrera lundi »."""
    words = load(reading.sentence.language, "deployments")["drills"]
    behind = (g for g in reading.verbs if g.first > drill.last)
    group = next(behind, None)
    near = group is not None and group.finite and group.first <= drill.last + _NEAR
    return near and group is not None and reading.units[group.head].lower.startswith(tuple(words["opens"]))


def is_another(reading: Reading, drill: Found, told: Found) -> bool:
    """Whether a clause of its own, with another subject, holds a second exercise ("while Oslo holds drills")."""
    own, first = verb_of(reading, drill), verb_of(reading, told)
    if own is None or own == first or not own.finite:
        return False
    subject = subject_of(reading, own)
    return subject is not None and subject > told.last
