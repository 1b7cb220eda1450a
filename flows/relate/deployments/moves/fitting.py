"""Whether a word that could move forces does so here: conditions that entries of the dictionary set on their company.

In: a `Reading` and a trigger found in it. Out: true or false. `only`: the forces with which it counts;
`reflexive`: « s'exercent », not « exercent »; `toward`: with a destination; `site_object`: a base is opened,
closed or handed over.
"""

from collections.abc import Sequence
from functools import lru_cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Force
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.drills import names_drill
from flows.relate.deployments.forces import leaves_behind
from flows.relate.deployments.moves.beside import (
    enters_drill,
    governs_force,
    has_agent,
    has_infinitive,
    has_particle,
    is_in_wording,
    is_of_leaving,
    keeps_there,
    tells_losses,
    tells_number,
)
from flows.relate.deployments.moves.followed import are_last, has_object, is_toward, placed_behind
from flows.relate.deployments.moves.sites import site_of


def fits(reading: Reading, found: Found) -> bool:
    """Whether the conditions of a trigger's entry hold."""
    options = found.entry.options
    if (found.kind == "verb" and options["frame"] != "combat") and _is_of_drill(reading, found) != bool(
        options.get("of_drill")
    ):
        return False
    if found.kind == "verb" and enters_drill(reading, found) not in {None, bool(options.get("joins"))}:
        return False
    if "only" in options and not _among(reading, options["only"]):
        return False
    if options.get("reflexive"):
        group = reading.group_at(found.first)
        trainees: list[str] = load(reading.sentence.language, "deployments")["drills"]["trainees"]
        taught = any(u.lower in trainees for u in reading.units[found.last : found.last + 9])
        return group is not None and group.voice == "reflexive" and not taught
    return _is_meant(reading, found) and _stands_beside(reading, found)


def _is_meant(reading: Reading, found: Found) -> bool:
    """Whether the words of a trigger tell what its entry is about, done by those who can do it."""
    options = found.entry.options
    if _is_compound(reading, found) or any(is_in_wording(reading, found, w) for w in options.get("idioms", ())):
        return False
    if _is_undone(reading, found) or (found.kind == "verb" and leaves_behind(reading, found.first)):
        return False
    if options.get("intransitive") and has_object(reading, found):
        return False
    leaving = reading.units[found.first].lower.startswith(tuple(options.get("keeps", ())))
    if leaving and keeps_there(reading, found) != (options["frame"] == "keep"):
        return False
    if options.get("agents") and found.kind == "verb" and not has_agent(reading, found):
        return False
    if options.get("only_subject") and not _is_done_by_force(reading, found):
        return False
    if options.get("numbers") and tells_losses(reading, found):
        return False
    return not (options.get("counts") and (tells_losses(reading, found) or not tells_number(reading, found)))


def _is_undone(reading: Reading, found: Found) -> bool:
    """Whether a verb that tells the move only in the passive is active: who lodges others is no one lodged."""
    group = reading.group_at(found.first) if found.kind == "verb" else None
    told = group is not None and group.voice == "passive" and group.first < group.head
    if found.entry.options.get("as_subject") and told:
        return True  # who is guarded guards nobody
    passive = tuple(found.entry.options.get("passive", ()))
    return group is not None and group.voice == "active" and reading.units[found.first].lower.startswith(passive)


def _stands_beside(reading: Reading, found: Found) -> bool:
    """Whether what stands behind a trigger is what its entry asks for."""
    options = found.entry.options
    if any(u.lower in options.get("without", ()) for u in reading.units[found.last + 1 : found.last + 14]):
        return False
    if options.get("leaving") is False and is_of_leaving(reading, found):
        return False
    if options.get("objects") and not governs_force(reading, found):
        return False
    if "particle" in options and not has_particle(reading, found):
        return False
    if has_infinitive(reading, found, 5) and reading.units[found.first].lower.startswith(
        tuple(options.get("lets", ()))
    ):
        return False
    if options.get("closed") and has_infinitive(reading, found):
        return False
    if options.get("owned") and not placed_behind(reading, found):
        return False
    if options.get("toward") and not (is_toward(reading, found) or are_last(reading, found)):
        return False
    return not options.get("site_object") or site_of(reading, found) is not None


def _is_of_drill(reading: Reading, found: Found) -> bool:
    """Whether an exercise is what acts: it moves no forces, it brings them together."""
    group = reading.group_at(found.first)
    subject = subject_of(reading, group) if group is not None and group.finite and group.voice == "active" else None
    if subject is not None and group is not None and subject > group.last:
        subject = next(
            (i for i in range(group.first - 1, max(-1, group.first - 5), -1) if names_drill(reading, i)), None
        )
    return subject is not None and names_drill(reading, subject)


def _is_done_by_force(reading: Reading, found: Found) -> bool:
    """Whether the subject of a verb is a force, no whole service."""
    group = reading.group_at(found.first)
    subject = subject_of(reading, group) if group is not None else None
    force = reading.units[subject].mention("force") if subject is not None else None
    return force is not None and isinstance(force.value, Force) and not force.value.body


def _is_compound(reading: Reading, found: Found) -> bool:
    """Whether a participle is half of a compound that names no place: "shore-based", not "Djibouti-based"."""
    joined = found.kind == "verb" and found.first > 1 and reading.units[found.first - 1].text == "-"
    return joined and not reading.units[found.first - 2].mentions


def _among(reading: Reading, stems: Sequence[str]) -> bool:
    """Whether a word of the sentence, or of the forces in it, begins with one of the stems."""
    told = _told_words(reading)
    return any(f" {fold_word(stem)}" in told for stem in stems)


@lru_cache(maxsize=1 << 6)
def _told_words(reading: Reading) -> str:
    """The folded words of a sentence, each behind a space, no mention running into the next."""
    return ";".join(f" {fold_word((u.mention('force') or u).text)}" for u in reading.units)
