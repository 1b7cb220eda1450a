"""Whom a word that takes up an actor can stand for: "it", « celui-ci », "the country".

In: a `Story`, a `Reading` and a unit. Out: each way to read it, the likeliest first, as the `Actor`s meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.governing import governors_in, is_speech
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import (
    antecedent_of,
    bare_relative,
    in_relative,
    marked_antecedent,
    place_before,
    relative_before,
)
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.actors import actors_at, is_latter, takes_up
from flows.relate.roles.own_country import own_country
from flows.relate.roles.views import in_view, last_in_view
from flows.relate.story import Story

# How many words behind a verb the clause of what it tells opens at most.
_CONTENT = 8
# Under what stands who is asked for something.
_ASKED = frozenset({"to", "of", "from"})


def readings_of(story: Story, reading: Reading, named: int, subject: int | None) -> list[tuple[Actor, ...]]:
    """Whom a phrase can stand for: one reading, or for a word that takes up an actor each of those in view."""
    if not takes_up(story, reading.units[named]):
        actors = actors_at(story, reading, named)
        return [actors] if actors else []
    itself = actors_at(story, reading, named)
    if itself and itself[0].basis == "stated":
        return [itself]
    if ahead := _named_ahead(story, reading, named):
        return [tuple(replace(a, basis="discourse") for a in ahead)]
    said = own_country(story, reading, named) or _own_words(story, reading, named)
    if said:
        return [tuple(replace(a, basis="discourse") for a in said)]
    if told := _above_relative(reading, named):
        apart, main = (actors_at(story, reading, i) if i is not None else () for i in told)
        seen = _of_kind(reading, named, in_view(story, reading.units[named].start))
        first = [replace(a, basis="discourse") for a in main if a.id not in {b.id for b in apart}]
        known = {a.id for a in (*first, *apart)}
        return [(a,) for a in [*first, *(a for a in seen if a.id not in known)]]
    doer = {a.id for a in actors_at(story, reading, subject)} if subject not in {None, named} else set()
    seen = _of_kind(reading, named, in_view(story, reading.units[named].start))
    last = is_latter(story, reading.units[named])
    return [(a,) for a in (last_in_view(story, reading.units[named].start) if last else seen) if a.id not in doer]


def _of_kind(reading: Reading, index: int, seen: Sequence[Actor]) -> list[Actor]:
    """Those in view that a pronoun can stand for: "his" is a person's, if one is in view, and "it" no person."""
    pronouns, word = load(reading.sentence.language, "grammar")["pronouns"], reading.units[index].lower
    people = [a for a in seen if a.sense in {"person", "office"}]
    if people and word in pronouns["personal"]:
        return people
    others = [a for a in seen if not _is_person(a)] if word in pronouns["neuter"] else []
    return others or list(seen)


def _is_person(actor: Actor) -> bool:
    """Whether an actor is named by somebody who acts for it: a level tells an office from a ministry."""
    held = actor.sense == "office" and actor.level not in {None, "unspecified"} and actor.office != "parliament"
    return actor.sense == "person" or held


def _named_ahead(story: Story, reading: Reading, index: int) -> list[Actor]:
    """Whom a pronoun goes before: "In Rome, where he arrived on Monday, the president said …"."""
    group = next((g for g in reading.verbs if g.first > index), None)
    if group is None or reading.units[index].mentions or place_before(reading, group) is None:
        return []
    if any(reading.units[i].mention("name") and not reading.units[i].mention("place") for i in range(index)):
        return []
    main = next((g for g in reading.verbs if g.finite and g.first > group.last), None)
    subject = subject_of(reading, main) if main is not None else None
    ahead = subject is not None and subject > group.last and reading.units[subject].mention("name")
    named = actors_at(story, reading, subject) if subject is not None and ahead else ()
    return [a for a in named if a.sense in {"person", "office"}]


def _own_words(story: Story, reading: Reading, index: int) -> Sequence[Actor]:
    """Who says of itself what it does, in the clause right behind: "Norway said it would", « Oslo a dit qu'il ira »."""
    before = next((g for g in reversed(reading.verbs) if g.last < index), None)
    pronouns = load(story.language, "grammar")["pronouns"]["third"]
    if before is None or before.tense == "participle":
        return []
    that = load(story.language, "grammar")["complementisers"]["that"]
    content = before.finite and index - before.last <= _CONTENT and reading.units[index - 1].lower in that
    if not content and (index - before.last > 3 or not is_speech(reading, before)):
        return []  # "served notice to Congress that it intends to sell"
    speaker = subject_of(reading, before) if reading.units[index].lower in pronouns else None
    if speaker is not None and _asks(reading, before):
        # "demanded that it reverse the move": who asks for it does not do it
        speaker = next((i for i in _named_between(reading, before, index) if reading.markers[i] in _ASKED), None)
    return actors_at(story, reading, speaker) if speaker is not None and reading.units[speaker].mention("name") else ()


def _asks(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb asks for what the clause behind it tells."""
    return any(f.entry.options["effect"] == "request" for f in governors_in(reading, group))


def _named_between(reading: Reading, group: VerbGroup, behind: int) -> Iterator[int]:
    """Those named between a verb and its clause: « demande à Oslo qu'elle livre des chars »."""
    return (u.index for u in reading.units[group.last + 1 : behind] if u.mention("name"))


def _above_relative(reading: Reading, index: int) -> tuple[int | None, int | None] | None:
    """For a pronoun as the subject of a relative clause: whom it doesn't stand for, and rather for whom.

    "Oslo turned to Rome, from which it ordered …", "Oslo unloads the tanks it promised": not Rome, Oslo.
    """
    group = next((g for g in reading.verbs if g.finite and g.first - 1 == index), None)
    if group is None or reading.units[index].mentions:
        return None
    marked = marked_antecedent(reading, group)
    if marked is None and not bare_relative(reading, group) and relative_before(reading, group) is None:
        return None
    above = [g for g in reading.verbs if g.finite and g.last < index and not _describes(reading, g)]
    subject = subject_of(reading, above[-1]) if above else None
    whose = marked[0] if marked is not None else antecedent_of(reading, index)
    return (whose, subject) if subject is not None and reading.units[subject].mention("name") else None


def _describes(reading: Reading, group: VerbGroup) -> bool:
    return in_relative(reading, group) or bare_relative(reading, group)
