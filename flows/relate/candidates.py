"""Everybody who could play a part in an event: the actor phrases of its sentence and those in view from before.

In: a `Story`, a `Reading` and a trigger. Out: `Candidate`s, each with the places in which it stands to the trigger
("subject", "to", "owner" …) and neutral features for the scorer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.actors import actors_at, in_view, takes_up
from flows.relate.lexicon import Found
from flows.relate.lists import listed_with
from flows.relate.reading import Reading
from flows.relate.story import Story
from flows.relate.subjects import subject_of

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One phrase that names one or several actors, seen from a trigger. `head` is null for those of other sentences."""

    actors: tuple[Actor, ...]
    head: int | None
    places: frozenset[str]
    features: tuple[tuple[str, float], ...]


def sentence_candidates(story: Story, reading: Reading, trigger: Found, things: Sequence[int]) -> list[Candidate]:
    """The actor phrases of the trigger's own sentence, an enumeration as one, in the order of the text."""
    subject, governor = _subjects(reading, trigger)
    found: list[Candidate] = []
    for head, named in _phrases(reading):
        if trigger.first < named <= trigger.last:
            continue
        if head in things and named == head and trigger.entry.options["frame"] != "train":
            continue
        places = frozenset(_places(reading, trigger, things, head, named, subject, governor))
        for rank, actors in enumerate(_readings_of(story, reading, named, subject)):
            features = _features(reading, trigger, things, head, actors, places)
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
    return [(a,) for a in in_view(story, reading.units[named].start) if a.id not in doer]


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
            yield _head_of(reading, unit.index), unit.index
        elif unit.mentions or unit.pos not in {"PRON", "NOUN"}:
            continue
        elif reading.group_at(unit.index) is None or _is_clitic(reading, unit.index):
            yield unit.index, unit.index


def _tells_origin(reading: Reading, index: int) -> bool:
    """A name that only tells where or when a thing was made ("Soviet-era tanks", « de conception française »)."""
    words = load(reading.sentence.language, "grammar")["origin"]
    before = {u.lower for u in reading.units[max(0, index - 1) : index]}
    behind = {u.lower.lstrip("-") for u in reading.units[index + 1 : index + 3]}
    return bool(before & set(words["before"])) or bool(behind & set(words["behind"]))


def _is_clitic(reading: Reading, index: int) -> bool:
    """Whether a pronoun stands before its verb as the one to whom something is done (« lui a remis »)."""
    words: list[str] = load(reading.sentence.language, "grammar")["pronouns"]["clitic"]
    group = next((g for g in reading.verbs if g.first <= index + 1 and index < g.head), None)
    return reading.units[index].lower in words and group is not None and index >= group.first - 1


def _head_of(reading: Reading, index: int) -> int:
    """The noun of an adjective or possessor ("le gouvernement hongrois", "Germany's army"), else itself."""
    units = reading.units
    mention = units[index].mention("name")
    if mention is None or not isinstance(mention.value, Name):
        return index
    if index + 2 < len(units) and units[index + 1].lower in {"'s", "’s"}:
        return next((i for i in range(index + 2, min(len(units), index + 6)) if _bare_noun(reading, i)), index)
    if mention.value.sense != "adjective":
        return index
    for at in (index + 1, index - 1, index - 2, index + 2):
        if 0 <= at < len(units) and (_bare_noun(reading, at) or units[at].mentions):
            return at
    return index


def _bare_noun(reading: Reading, index: int) -> bool:
    unit = reading.units[index]
    return unit.pos in {"NOUN", "PROPN"} and reading.group_at(index) is None


def _subjects(reading: Reading, trigger: Found) -> tuple[int | None, int | None]:
    """The units heading the subjects of the trigger's verb and of the verb that governs a trigger noun."""
    group = reading.group_at(trigger.first)
    if group is not None and trigger.kind != "noun":
        return subject_of(reading, group), None
    above = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    return None, subject_of(reading, above) if above is not None else None


def _places(
    reading: Reading,
    trigger: Found,
    things: Sequence[int],
    head: int,
    named: int,
    subject: int | None,
    governor: int | None,
) -> Iterator[str]:
    if trigger.kind == "noun" and head == trigger.first and named != head:
        yield "owner"  # « les exportations américaines »: what governs the noun doesn't govern its owner
        return
    if _is_clitic(reading, named) and subject != named:
        group = reading.group_at(named + 1)
        yield "indirect" if group is not None and group.first <= trigger.first <= group.last else "clitic_other"
        return
    marker = reading.markers[head] or reading.markers[named]
    if subject is not None and subject in {head, named}:
        yield "subject"
    if governor is not None and governor in {head, named}:
        yield "governor"
    if marker == "by" and _of_other_verb(reading, trigger, named):
        yield "by_other"
    elif marker:
        yield marker
    elif trigger.last < named and any(named < t for t in things):
        yield "indirect"
    elif trigger.last < named <= trigger.last + 2 and trigger.kind == "verb":
        yield "object"
    if trigger.kind == "noun" and (head == trigger.first or _beside(reading, trigger, named)):
        yield "owner"
    if trigger.entry.options["frame"] == "train" and {head, named} & set(things):
        yield "trainee"
    elif head in things and named != head:
        yield "of_thing"
    if any(reading.units[named].index - 2 <= t <= named + 2 for t in things):
        yield "beside_thing"


def _of_other_verb(reading: Reading, trigger: Found, named: int) -> bool:
    """An agent behind another participle ("rockets bought by Israel") or before the trigger is not the trigger's."""
    if named < trigger.first:
        return True
    nearest = next((g for g in reversed(reading.verbs) if g.last < named), None)
    return nearest is not None and nearest.first > trigger.last and nearest.voice == "passive"


def _beside(reading: Reading, trigger: Found, named: int) -> bool:
    """An "of" complement right behind the trigger noun, or a name right before it ("U.S. shipments")."""
    if named == trigger.first - 1 and reading.markers[named] is None:
        return True
    return reading.markers[named] == "of" and 0 < named - trigger.last <= 3


def _features(
    reading: Reading,
    trigger: Found,
    things: Sequence[int],
    head: int,
    actors: Sequence[Actor],
    places: frozenset[str],
) -> Features:
    distance = min(abs(head - a) for a in (trigger.first, *things))
    low, high = sorted((head, trigger.first))
    verbs = sum(1 for g in reading.verbs if g.finite and low < g.head < high)
    features: Features = {f"at_{place}": 1.0 for place in places}
    features["left" if head < trigger.first else "right"] = 1.0
    features["distance"] = min(distance, 20) / 10
    features["verbs_between"] = float(min(verbs, 3))
    features[f"sense_{actors[0].sense}"] = 1.0
    features[f"type_{actors[0].type}"] = 1.0
    if actors[0].basis == "discourse":
        features["pronoun"] = 1.0
    if not places - {"beside_thing"}:
        features["bare"] = 1.0
    return features


def passage_candidates(story: Story, reading: Reading, before: Sequence[tuple[str, Actor]]) -> list[Candidate]:
    """Those in view from other sentences: roles filled before, then the actors named near, most recent first."""
    found: dict[str, Candidate] = {}
    for rank, (role, actor) in enumerate(reversed(before[-6:])):
        features = {"passage": 1.0, f"was_{role}": 1.0, "recency": rank / 3}
        found.setdefault(actor.id + role, Candidate((actor,), None, frozenset(), tuple(features.items())))
    number = story.number_at(reading.sentence.span.start)
    counts = story.times_named
    total = counts.total() or 1
    for at in [*range(number - 1, -1, -1), number + 1, number + 2]:
        if not 0 <= at < len(story.spans):
            continue
        for near in story.actors[at]:
            if near.id + "any" in found:
                continue
            gap = number - at
            features = {
                "passage": 1.0,
                "gap": min(abs(gap), 4) / 2,
                "later": float(gap < 0),
                "share": counts[near.id] / total,
                f"type_{near.type}": 1.0,
                f"far_{near.sense}": 1.0,
            }
            found[near.id + "any"] = Candidate((near,), None, frozenset(), tuple(features.items()))
    return list(found.values())
