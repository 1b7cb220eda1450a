"""Which phrases of a sentence name an actor or stand for one: names, pronouns, "the country", « le royaume ».

In: a `Story` and a `Reading`. Out: for each phrase the unit of its head and the unit that names the actor.
"""

from functools import lru_cache

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.roles.actors import takes_up
from flows.relate.roles.standing import is_bare_noun, is_clitic
from flows.relate.story import Story


@lru_cache(maxsize=1 << 6)
def actor_phrases(story: Story, reading: Reading) -> tuple[tuple[int, int], ...]:
    """(head unit, unit that names the actor) of every actor phrase; of an enumeration only the first."""
    listed: set[int] = set()
    found: list[tuple[int, int]] = []
    for unit in reading.units:
        if unit.index in listed:
            continue
        if _tells_origin(reading, unit.index) or _tells_whose(reading, unit.index):
            continue
        if unit.mention("name"):
            listed.update(listed_with(reading, unit.index, "name"))
            head = _head_of(reading, unit.index)
            if head == unit.index or not _is_body(reading, head):
                found.append((head, unit.index))
        elif unit.lower.startswith("-") and unit.pos != "PRON":
            continue  # half of a compound ("200-strong"), no clitic (« enverra-t-il »)
        elif unit.mentions or not (unit.pos in {"PRON", "NOUN"} or (unit.pos == "PROPN" and takes_up(story, unit))):
            continue
        elif reading.group_at(unit.index) is None or is_clitic(reading, unit.index) or unit.lower.startswith("-"):
            found.append((unit.index, unit.index))
    return tuple(found)


def _is_body(reading: Reading, index: int) -> bool:
    """Whether a unit names an armed body, which is no state's though a state's name tells where it is."""
    mention = reading.units[index].mention("name")
    return mention is not None and isinstance(mention.value, Name) and mention.value.type == "nonstate"


def _tells_origin(reading: Reading, index: int) -> bool:
    """A name that only tells where or when a thing was made ("Soviet-era tanks", « de conception française »)."""
    words = load(reading.sentence.language, "grammar")["origin"]
    units, end = reading.units, reading.units[index].end
    if index and units[index - 1].lower in words["before"]:
        return True
    told = words["behind"] if reading.sentence.text[end : end + 1] == "-" else words["nouns"]
    return any(u.lower.lstrip("-") in told for u in units[index + 1 : index + 3])


def _tells_whose(reading: Reading, index: int) -> bool:
    """Whether a possessive only says whose somebody is that the phrase names himself: "from its American ally"."""
    if reading.units[index].lower not in load(reading.sentence.language, "grammar")["pronouns"]["possessive"]:
        return False
    for unit in reading.units[index + 1 : index + 4]:
        if unit.name is not None and unit.name.entity_id is not None and unit.name.sense != "person":
            return True
        if unit.pos not in {"ADJ", "NOUN", "ADV"}:
            return False
    return False


def _head_of(reading: Reading, index: int) -> int:
    """The noun of an adjective or possessor ("le gouvernement hongrois", "Germany's army"), else itself."""
    units = reading.units
    mention = units[index].mention("name")
    if mention is None or not isinstance(mention.value, Name):
        return index
    if index + 2 < len(units) and is_possessive(units, index + 1, reading.sentence.language):
        first = next((i for i in range(index + 2, min(len(units), index + 6)) if is_bare_noun(reading, i)), index)
        while first > index and first + 1 < len(units) and _is_compound(reading, first):
            first += 1
        return first
    if mention.value.sense != "adjective":
        return index
    for at in (index + 1, index - 1, index - 2, index + 2):
        if 0 <= at < len(units) and (is_bare_noun(reading, at) or units[at].mentions):
            return at
    return index


def _is_compound(reading: Reading, index: int) -> bool:
    """Whether a proper noun goes on in the next ("Russia's Federal Security Service")."""
    here, following = reading.units[index : index + 2]
    return here.pos == following.pos == "PROPN" and is_bare_noun(reading, index + 1) and not following.mentions
