"""Whom a word for several stands for: "the allies" where an alliance is spoken of, "both countries" told before.

In: a `Story` and a candidate. Out: the candidate with those who are meant.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.atlas import load as load_atlas
from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.relate.actor import Actor, actor_of
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story


def those_told(story: Story, candidate: Candidate, before: Sequence[tuple[str, Actor]]) -> Candidate:
    """For a pair that is only counted ("troops of both countries") the two states that the moves before named."""
    pairs: list[str] = load(story.language, "deployments")["actors"]["pairs"]
    if fold(story.article.text[candidate.actors[0].start : candidate.actors[0].end]) not in pairs:
        return candidate
    at = candidate.actors[0].start
    named = (actor_of(m) for m in story.within(story.number_at(at), "name") if m.end <= at)
    here = {actor.id: actor for actor in named if actor is not None and actor.iso3}
    told = here or {actor.id: actor for _, actor in before if actor.iso3}
    return replace(candidate, actors=tuple(told.values())) if len(told) == 2 else candidate


def in_alliance(story: Story, candidate: Candidate) -> Candidate:
    """Where an alliance is spoken of, "the allies" are its members."""
    allies: list[str] = load(story.language, "deployments")["actors"]["allies"]
    first = candidate.actors[0]
    if first.type != "group" or fold(first.name) not in allies:
        return candidate
    alliances: dict[str, str] = load_atlas("collectives.toml")["alliances"]
    spoken_of = (m.value.entity_id for m in story.mentions if isinstance(m.value, Name))
    members = next((alliances[ident] for ident in spoken_of if ident in alliances), None)
    if members is None:
        return candidate
    return replace(candidate, actors=(replace(first, id=members, name=members),))
