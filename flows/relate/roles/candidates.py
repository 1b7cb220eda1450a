"""Everybody who could play a part in an event: the actor phrases of its sentence and those in view from before.

In: a `Story`, a `Reading` and a trigger. Out: `Candidate`s, each with the places in which it stands to the trigger
("subject", "to", "owner" …) and neutral features for the scorer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.roles.actors import actors_at, in_view, is_latter, takes_up
from flows.relate.roles.standing import asker_of, features_of, is_bare_noun, is_clitic, places_of, subjects_around
from flows.relate.story import Story

# How many sentences back an actor is still in view: farther off, others have been spoken of since.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """One phrase that names one or several actors, seen from a trigger. `head` is null for those of other sentences."""

    actors: tuple[Actor, ...]
    head: int | None
    places: frozenset[str]
    features: tuple[tuple[str, float], ...]

    @property
    def guessed(self) -> bool:
        """Whether these are not the first of those for whom a pronoun may stand."""
        return any(name.startswith("antecedent_") for name, _ in self.features)


def sentence_candidates(story: Story, reading: Reading, trigger: Found, things: Sequence[int]) -> list[Candidate]:
    """The actor phrases of the trigger's own sentence, an enumeration as one, in the order of the text."""
    subject, governor = subjects_around(reading, trigger)
    asker = asker_of(reading, trigger) if trigger.entry.options["frame"] == "give" else None
    found: list[Candidate] = []
    for head, named in _phrases(reading):
        if trigger.first < named <= trigger.last:
            continue
        if head in things and named == head and trigger.entry.options["frame"] != "train":
            continue
        places = frozenset(places_of(reading, trigger, things, head, named, subject, governor, asker))
        for rank, actors in enumerate(_readings_of(story, reading, named, subject)):
            features = features_of(reading, trigger, things, head, actors, places)
            if rank:
                features[f"antecedent_{rank}"] = 1.0
            found.append(Candidate(actors, head, places, tuple(features.items())))
    return found


def _readings_of(story: Story, reading: Reading, named: int, subject: int | None) -> list[tuple[Actor, ...]]:
    """Whom a phrase can stand for: one reading, or for a word that takes up an actor each of those in view."""
    if not takes_up(story, reading.units[named]):
        actors = tuple(actors_at(story, reading, named))
        return [actors] if actors else []
    itself = tuple(actors_at(story, reading, named))
    if itself and itself[0].basis == "stated":
        return [itself]
    doer = {a.id for a in actors_at(story, reading, subject)} if subject not in {None, named} else set()
    seen = in_view(story, reading.units[named].start)
    return [(a,) for a in (seen[-1:] if is_latter(story, reading.units[named]) else seen) if a.id not in doer]


def _phrases(reading: Reading) -> Iterator[tuple[int, int]]:
    """(head unit, unit that names the actor) of every actor phrase; of an enumeration only the first."""
    listed: set[int] = set()
    for unit in reading.units:
        if unit.index in listed:
            continue
        if _tells_origin(reading, unit.index):
            continue
        if unit.mention("name"):
            listed.update(listed_with(reading, unit.index, "name"))
            head = _head_of(reading, unit.index)
            if head == unit.index or not _is_body(reading, head):
                yield head, unit.index
        elif unit.mentions or unit.pos not in {"PRON", "NOUN"}:
            continue
        elif reading.group_at(unit.index) is None or is_clitic(reading, unit.index):
            yield unit.index, unit.index


def _is_body(reading: Reading, index: int) -> bool:
    """Whether a unit names an armed body, which is no state's though a state's name tells where it is."""
    mention = reading.units[index].mention("name")
    return mention is not None and isinstance(mention.value, Name) and mention.value.type == "nonstate"


def _tells_origin(reading: Reading, index: int) -> bool:
    """A name that only tells where or when a thing was made ("Soviet-era tanks", « de conception française »)."""
    words = load(reading.sentence.language, "grammar")["origin"]
    before = {u.lower for u in reading.units[max(0, index - 1) : index]}
    behind = {u.lower.lstrip("-") for u in reading.units[index + 1 : index + 3]}
    joined = reading.sentence.text[reading.units[index].end :][:1] == "-"
    told = words["behind"] if joined else words["nouns"]
    return bool(before & set(words["before"])) or bool(behind & set(told))


def _head_of(reading: Reading, index: int) -> int:
    """The noun of an adjective or possessor ("le gouvernement hongrois", "Germany's army"), else itself."""
    units = reading.units
    mention = units[index].mention("name")
    if mention is None or not isinstance(mention.value, Name):
        return index
    if index + 2 < len(units) and is_possessive(units, index + 1, reading.sentence.language):
        return next((i for i in range(index + 2, min(len(units), index + 6)) if is_bare_noun(reading, i)), index)
    if mention.value.sense != "adjective":
        return index
    for at in (index + 1, index - 1, index - 2, index + 2):
        if 0 <= at < len(units) and (is_bare_noun(reading, at) or units[at].mentions):
            return at
    return index


def passage_candidates(story: Story, reading: Reading, before: Sequence[tuple[str, Actor]]) -> list[Candidate]:
    """Those in view from other sentences: roles filled before, then the actors named near, most recent first."""
    found: dict[str, Candidate] = {}
    for rank, (role, actor) in enumerate(reversed(before[-6:])):
        features = {"passage": 1.0, f"was_{role}": 1.0, "recency": rank / 3}
        found.setdefault(actor.id + role, Candidate((actor,), None, frozenset(), tuple(features.items())))
    number = story.number_at(reading.sentence.span.start)
    for at in [*range(number - 1, max(-1, number - 1 - _REACH), -1), number + 1, number + 2]:
        if not 0 <= at < len(story.spans):
            continue
        for near in story.actors[at]:
            if near.id + "any" in found:
                continue
            features = _from_afar(story, near, number - at)
            found[near.id + "any"] = Candidate((near,), None, frozenset(), tuple(features.items()))
    return list(found.values())


def _from_afar(story: Story, actor: Actor, gap: int) -> dict[str, float]:
    """The features of an actor named `gap` sentences before (after, if negative)."""
    return {
        "passage": 1.0,
        "gap": min(abs(gap), 4) / 2,
        "later": float(gap < 0),
        "share": story.times_named[actor.id] / (story.times_named.total() or 1),
        f"type_{actor.type}": 1.0,
        f"far_{actor.sense}": 1.0,
    }
