"""Gerunds that tell what is done beside the deed of their clause ("sending tanks", « en recevant Oslo »).

In: a `Reading` and a verb group. Out: whether it is one; the tense in which it is to be read.
"""

from flows.dictionary import load
from flows.relate.clauses.conjugation import Tense
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup

_PAST = frozenset({"past", "perfect", "pluperfect"})


def is_adverbial(reading: Reading, group: VerbGroup) -> bool:
    """Whether a gerund tells what is done beside what its finite verb tells (« a promis, en recevant Oslo, »)."""
    follows = is_sequel(reading, group)
    main = governing_group(reading, group.first) if group.tense == "gerund" or follows else None
    if main is None or not main.finite:
        return False
    if follows:
        return True
    words = load(reading.sentence.language, "grammar")["verb_groups"].get("gerunds", ())
    opens = group.first - 1 if group.first and reading.units[group.first - 1].lower in words else group.first
    marked = opens < group.first or reading.units[group.first].lower in words
    if main.first > group.last and subject_of(reading, main) == opens - 1:
        return True  # "ministers meeting in Rome agreed"
    apart = any(u.lower == "," for u in reading.units[group.last + 1 : main.first])
    if opens == 0 == group.first and not marked and not apart and main.first > group.last:
        return False  # it is the subject itself: "Sending troops to Chad is under consideration"
    return marked or opens == 0 or reading.units[opens - 1].lower == ","


def is_sequel(reading: Reading, group: VerbGroup) -> bool:
    """Whether a gerund or infinitive tells what was done right before: "after meeting", « après avoir reçu »."""
    if group.first == 0 or group.tense not in {"gerund", "infinitive_perfect"}:
        return False
    words = load(reading.sentence.language, "grammar")["complementisers"]["sequel"]
    return reading.units[group.first - 1].lower in words


def tense_after(reading: Reading, group: VerbGroup) -> Tense | None:
    """The tense of an infinitive or gerund by what is done before it or after: "toured the base before handing over".

    Not where that is itself a promise, a request or a doubt ("asked for a vote before sending"), or puts the deed off.
    What something else follows is done: "after delivering twelve".
    """
    if group.tense == "gerund" and is_sequel(reading, group) and not group.negated and not group.mode:
        return "perfect"
    words = load(reading.sentence.language, "grammar")["complementisers"]
    led = any(u.lower in words["prelude"] for u in reading.units[max(0, group.first - 2) : group.first])
    if not led or group.tense not in {"gerund", "infinitive"} or group.negated or group.mode:
        return None
    main = next((g for g in reversed(reading.verbs) if g.last < group.first), None)
    if main is None or main.tense not in _PAST or main.negated or main.mode:
        return None
    if reading.units[main.head].lemma in words["puts_off"]:
        return None
    governs = any(main.first <= f.first <= main.last and f.kind != "noun" for f in governors_in(reading))
    return None if governs else main.tense
