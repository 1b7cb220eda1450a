"""Who could be the party of a movement: the actors of its sentence, those in view, whoever speaks; no foes.

In: a `Story`, a `Reading`, a trigger, the things that it moves and the parties of the movements before. Out:
`Candidate`s, and the form of the trigger in which frames expect them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from flows.atlas import rows
from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate, sentence_candidates
from flows.relate.roles.examples import with_examples
from flows.relate.roles.no_part import is_named_foe, why_no_part
from flows.relate.roles.passage import passage_candidates
from flows.relate.roles.speakers import speaker_of
from flows.relate.story import Story


def party_candidates(
    story: Story, reading: Reading, trigger: Found, items: Sequence[int], before: Sequence[tuple[str, Actor]]
) -> list[Candidate]:
    """All candidates for the parties of a transfer, the sentence's first."""
    named = with_examples(reading, trigger, items, sentence_candidates(story, reading, trigger, items))
    told = [c for c in named if not _is_out(story, c)]
    told = [c for c in told if why_no_part(story, reading, trigger, items, c) is None and not _is_stray_pronoun(c)]
    here = [_remembered(c, before) for c in _without_landings(trigger, told)]
    known = {a.id for c in here if not c.guessed for a in c.actors}
    away = [c for c in passage_candidates(story, reading, before) if not (_is_out(story, c) or is_named_foe(story, c))]
    return [*here, *(c for c in (*away, *_speaker(story, reading)) if not known & {a.id for a in c.actors})]


def _is_stray_pronoun(candidate: Candidate) -> bool:
    """Whether a word that takes up an actor stands where no party does: "Oslo has given ten guns, it was told"."""
    return not candidate.places and all(a.basis == "discourse" for a in candidate.actors)


def _without_landings(trigger: Found, told: Sequence[Candidate]) -> Sequence[Candidate]:
    """Without the city where something lands, if it is said for whom: "arms for the rebels landed in Erbil"."""
    if trigger.entry.options["frame"] != "arrive" or not any("for" in c.places for c in told):
        return told
    landed = (c for c in told if c.places & {"to", "in"} and "for" not in c.places)
    towns = [c for c in landed if all(a.sense in {"capital", "metonym"} for a in c.actors)]
    return [c for c in told if c not in towns]


def _is_out(story: Story, candidate: Candidate) -> bool:
    """Whether a phrase only names a state that was no more when the text was published, or takes up two parties."""
    published = story.article.published_earliest
    gone = published is not None and all(_ends().get(a.id, published.year) < published.year for a in candidate.actors)
    return gone or _is_pair(story, candidate)


def _is_pair(story: Story, candidate: Candidate) -> bool:
    """Whether a phrase only takes up two parties told before ("the two countries"), who aren't both on one side."""
    pairs = load(story.language, "deployments")["actors"]["pairs"]
    named = (story.article.text[a.start : a.end].lower() for a in candidate.actors if a.type == "group")
    return any(text in pairs for text in named)


@cache
def _ends() -> Mapping[str, int]:
    """The last years of the states that are no more."""
    return {row["iso3"]: int(row["until"]) for _, row in rows("states.csv") if row["until"]}


def _remembered(candidate: Candidate, before: Sequence[tuple[str, Actor]]) -> Candidate:
    """A candidate of the sentence, with what it was in the transfers before."""
    ids = {a.id for a in candidate.actors}
    roles = {role for role, actor in before[-6:] if actor.id in ids}
    return replace(candidate, features=(*candidate.features, *((f"here_was_{role}", 1.0) for role in sorted(roles))))


def form_of(reading: Reading, trigger: Found) -> str:
    """The form of a trigger: "active", "passive" or "noun"."""
    group = reading.group_at(trigger.first)
    if trigger.entry.options.get("form"):
        return str(trigger.entry.options["form"])
    if trigger.kind == "noun" or group is None:
        return "noun"
    if trigger.entry.options.get("voice") == "reflexive" and trigger.entry.options["frame"] == "get":
        return "active"  # its frame says who stands where in that voice
    return "passive" if group.voice != "active" else "active"


def _speaker(story: Story, reading: Reading) -> list[Candidate]:
    speaker = speaker_of(story, reading.sentence.span.start)
    if speaker is None:
        return []
    return [Candidate((speaker,), None, frozenset(), (("passage", 1.0), ("speaker", 1.0)))]
