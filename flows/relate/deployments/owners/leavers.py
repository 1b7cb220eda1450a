"""Whose forces leave: nobody leaves a land of his own, and "our troops" are those of who speaks in the text.

In: a `Story`, a `Reading`, a trigger, a force and `Candidate`s. Out: candidates that may own the force, or that do.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.forces import owns_behind
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.speakers import is_quoted, publisher_state
from flows.relate.story import Story

# In these places a candidate is told to own the forces, whatever land they leave.
_OWNS = frozenset({"of_thing", "subject", "by"})


def without_left(reading: Reading, trigger: Found, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the state that is left: « ramener d'Irak nos soldats », « quitteront la Syrie »."""
    left = lands_left(reading, trigger)
    return [c for c in candidates if c.places & _OWNS or not any(a.iso3 in left for a in c.actors)]


def guest_of(trigger: Found, candidate: Candidate, before: Sequence[tuple[str, Actor]]) -> Candidate:
    """Who left before, where somebody only speaks of a withdrawal: "Chad's minister welcomed their withdrawal"."""
    if trigger.entry.options["action"] != "withdraw" or trigger.kind != "noun" or candidate.places:
        return candidate
    if candidate.actors[0].sense != "office":
        return candidate
    told = next((a for _, a in reversed(before) if a.type == "state"), None)
    return replace(candidate, actors=(told,), head=None) if told is not None else candidate


def lands_left(reading: Reading, trigger: Found) -> set[str]:
    """The states that stand behind a trigger of leaving as what is left, by their own names."""
    if trigger.entry.options["action"] != "withdraw":
        return set()
    for unit in reading.units[trigger.last + 1 : trigger.last + 9]:
        name = unit.mention("name")
        if name is not None:
            value = name.value
            land = value.iso3 if isinstance(value, Name) and value.sense == "name" and value.type == "state" else None
            return {land} if land and _is_left(reading, trigger, unit.index) else set()
        owned = unit.dep == "poss" or unit.mention("quantity")  # "withdrew the country's 40 soldiers from Mali"
        if unit.nominal and not owned and reading.markers[unit.index] != "of" and not unit.mention("force"):
            return set()
    return set()


def _is_left(reading: Reading, trigger: Found, index: int) -> bool:
    """Whether a state is where a move comes from: under "from", under "of" behind a verb, or as what is left."""
    marker = reading.markers[index]
    if owns_behind(reading, index):
        return False
    if marker == "from" or trigger.kind == "noun":
        return marker == "from" or (marker == "of" and _is_whence(reading, trigger, index))
    return marker == "of" or (marker is None and bool(trigger.entry.options.get("place_object")))


def _is_whence(reading: Reading, trigger: Found, index: int) -> bool:
    """Whether "of" means "from" before a name, by its article and because nothing else is left: « retrait d'Irak »."""
    whence: list[str] = load(reading.sentence.language, "deployments")["soles"]["whence"]
    behind = reading.units[index + 1 : index + 6]
    owns = any(u.mention("place") and not u.mention("force") and reading.markers[u.index] == "of" for u in behind)
    near = all(u.pos in {"ADJ", "ADP"} for u in reading.units[trigger.last + 1 : index])
    return near and reading.units[index - 1].lower in whence and not owns


def ours(story: Story, reading: Reading, trigger: Found, force: int | None) -> Candidate | None:
    """Who publishes for a state, as the owner of what the text calls its own: "our troops", « notre retrait »."""
    if force is None and trigger.kind != "noun":
        return None
    force = trigger.first if force is None else force
    own: list[str] = load(story.language, "deployments")["actors"]["ours"]
    for unit in reversed(reading.units[max(0, force - 4) : force]):
        if unit.lower in own:
            speaker = None if is_quoted(story, unit.start) else publisher_state(story, unit.start)
            return Candidate((speaker,), None, frozenset({"of_thing"}), (("passage", 1.0),)) if speaker else None
        if unit.mention("name") or not (unit.pos in {"ADJ", "NOUN", "PROPN", "NUM", "ADV"} or unit.mentions):
            return None
    return None


def leaves_land(reading: Reading, trigger: Found, force: int, index: int) -> bool:
    """Whether the land behind a force is the one that it leaves: « retirer du Mali », « … de Syrie en Libye »."""
    if trigger.first > force:
        return False
    if trigger.entry.options["action"] == "withdraw":
        return True
    group = reading.group_at(trigger.first)
    subject = subject_of(reading, group) if group is not None and group.voice == "active" else None
    sender = reading.units[subject].mention("name") if subject is not None else None
    behind = [u for u in reading.units[index + 1 : index + 4] if u.mention("place")]
    goes_on = any(reading.markers[u.index] == ("in" if u.index == index + 2 else "to") for u in behind)
    goes_on = goes_on or any(reading.markers[u.index] == "to" for u in behind)
    return goes_on and sender is not None and isinstance(sender.value, Name) and sender.value.type == "state"
