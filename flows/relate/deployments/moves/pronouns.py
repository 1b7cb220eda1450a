"""Pronouns that take up the forces told before: "It will withdraw them by June", « Ils rentreront en mai ».

In: a `Reading` and a verb that moves no force of its sentence. Out: the unit of the pronoun, or null. The words are
data (`deployments.toml`, `taken_up`).
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup


def taken_up_at(reading: Reading, trigger: Found) -> int | None:
    """The pronoun that is what the verb moves: its object, or the subject of what moves or is moved."""
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None or trigger.entry.options["frame"] not in {"move", "stand"}:
        return None
    if trigger.entry.options.get("people") or trigger.entry.options.get("again"):
        return None
    words: dict[str, list[str]] = load(reading.sentence.language, "deployments")["taken_up"]
    rest = next((i for i in range(max(1, group.first - 2), group.first) if are_the_rest(reading, i)), None)
    if rest is not None:
        return rest if trigger.entry.options["frame"] == "stand" or group.voice == "passive" else None
    told = _object(reading, group, words)
    return told if told is not None else _subject(reading, trigger, group, words)


def are_the_rest(reading: Reading, index: int) -> bool:
    """Whether a word means those of the forces told before who did not go with them: "The others will follow"."""
    rest: list[str] = load(reading.sentence.language, "deployments")["taken_up"]["rest"]
    unit, behind = reading.units[index], reading.units[index + 1 : index + 2]
    led = index > 0 and reading.units[index - 1].pos == "DET" and reading.markers[index] is None
    alone = not any(u.pos in {"NOUN", "PROPN", "NUM", "ADP"} or u.mentions for u in behind)
    return unit.lower in rest and led and alone and not unit.mentions


def _object(reading: Reading, group: VerbGroup, words: dict[str, list[str]]) -> int | None:
    """The object of an active verb: right behind it, or a clitic of its group."""
    if group.voice != "active":
        return None
    behind = [u.index for u in reading.units[group.last + 1 : group.last + 2] if u.lower in words["objects"]]
    inside = [i for i in range(max(0, group.first - 1), group.head) if reading.units[i].lower in words["clitics"]]
    return next(iter(behind + inside), None)


def _subject(reading: Reading, trigger: Found, group: VerbGroup, words: dict[str, list[str]]) -> int | None:
    """The subject of what is moved, or of what moves by itself: no other thing, then, is moved."""
    subject = subject_of(reading, group)
    if subject is None or reading.units[subject].lower not in words["subjects"]:
        return None
    options = trigger.entry.options
    moves = group.voice == "passive" or options["frame"] == "stand" or options.get("as_subject")
    return subject if moves or options.get("ergative") else None
