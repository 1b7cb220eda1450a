"""How a candidate stands to a diplomatic act: the places and features of which diplomatic frames speak.

In: a `Reading`, an `Act` and a candidate of its sentence. Out: the candidate, with its places and features.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import is_of_verb_before
from flows.relate.diplomatic_events.candidates.act_places import is_there, places_in
from flows.relate.roles.candidates import Candidate

_TOWARDS = {"against", "to", "of", "for", "in", "object", "with"}


def standing_to(
    reading: Reading, act: Act, candidate: Candidate, subject: int | None, right: Sequence[int]
) -> Candidate:
    """The candidate with the places that diplomatic frames speak of."""
    head = candidate.head if candidate.head is not None else -1
    # "Oslo, with which it signed …"
    with_it = act.frame == "mutual" and candidate.places == {"with"} and head < act.trigger.first
    with_it &= not is_of_verb_before(reading, act, head)
    places = set(candidate.places) if with_it else places_in(reading, act, candidate, subject, right)
    features = dict(candidate.features)
    features |= {f"at_{place}": 1.0 for place in places - set(candidate.places)}
    if head in right:
        features[f"right{min(list(right).index(head), 2)}"] = 1.0
    there = (is_there(reading, head) and "with" not in places) or "there" in places
    if there and _names_place(reading, head):
        features["stay" if act.frame in {"visit", "host", "send"} else "placed"] = 1.0
    if act.frame == "speech":
        features |= {f"{act.options['event_type']}_{place}": 1.0 for place in places & _TOWARDS}
    if any(a.sense in {"person", "office"} for a in candidate.actors):
        features["person"] = 1.0
    if len(candidate.actors) > 1:
        features["several"] = 1.0
    features |= _between(reading, act, head)
    if act.relation == "aside":
        features["aside"] = 1.0
    features[f"relation_{act.relation}"] = 1.0
    return replace(candidate, places=frozenset(places), features=tuple(features.items()))


def _between(reading: Reading, act: Act, head: int) -> dict[str, float]:
    """The verb groups and commas between a phrase and the trigger, at most three each."""
    low, high = sorted((head, act.trigger.last if head > act.trigger.last else act.trigger.first))
    groups = islice((g for g in reading.verbs if low < g.head < high and g != act.group), 3)
    commas = islice((u for u in reading.units[low:high] if u.lower == ","), 3)
    return {"groups_between": float(len(list(groups))), "commas_between": float(len(list(commas))) / 2}


def _names_place(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("name")
    return mention is None or (
        isinstance(mention.value, Name) and mention.value.sense in {"name", "capital", "metonym"}
    )
