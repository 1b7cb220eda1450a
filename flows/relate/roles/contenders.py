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
from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.candidates import Candidate, passage_candidates, sentence_candidates
from flows.relate.roles.enmity import is_foe
from flows.relate.roles.speakers import speaker_of
from flows.relate.story import Story


def party_candidates(
    story: Story, reading: Reading, trigger: Found, items: Sequence[int], before: Sequence[tuple[str, Actor]]
) -> list[Candidate]:
    """All candidates for the parties of a transfer, the sentence's first."""
    told = [c for c in sentence_candidates(story, reading, trigger, items) if not _is_out(story, c)]
    apart = (_hears, _of_another_deed, _of_participle)
    told = [c for c in told if not any(stands_apart(reading, trigger, c) for stands_apart in apart)]
    told = [c for c in told if not _of_later_verb(reading, trigger, items, c)]
    here = [_remembered(c, before) for c in _without_landings(trigger, told)]
    named = {a.id for c in here if not c.guessed for a in c.actors}
    away = [c for c in passage_candidates(story, reading, before) if not _is_out(story, c)]
    return [*here, *(c for c in (*away, *_speaker(story, reading)) if not named & {a.id for a in c.actors})]


def _without_landings(trigger: Found, told: Sequence[Candidate]) -> Sequence[Candidate]:
    """Without the city where something lands, if it is said for whom: "arms for the rebels landed in Erbil"."""
    if trigger.entry.options["frame"] != "arrive" or not any("for" in c.places for c in told):
        return told
    landed = (c for c in told if c.places & {"to", "in"} and "for" not in c.places)
    towns = [c for c in landed if all(a.sense in {"capital", "metonym"} for a in c.actors)]
    return [c for c in told if c not in towns]


def _is_out(story: Story, candidate: Candidate) -> bool:
    """Whether a phrase only names a foe, or a state that was no more when the text was published."""
    published = story.article.published_earliest
    gone = published is not None and all(_ends().get(a.id, published.year) < published.year for a in candidate.actors)
    return _names_foe(story, candidate) or gone or _is_pair(story, candidate)


def _is_pair(story: Story, candidate: Candidate) -> bool:
    """Whether a phrase only takes up two parties told before ("the two countries"), who aren't both on one side."""
    pairs = load(story.language, "deployments")["actors"]["pairs"]
    named = (story.article.text[a.start : a.end].lower() for a in candidate.actors if a.type == "group")
    return any(text in pairs for text in named)


@cache
def _ends() -> Mapping[str, int]:
    """The last years of the states that are no more."""
    return {row["iso3"]: int(row["until"]) for _, row in rows("states.csv") if row["until"]}


def _names_foe(story: Story, candidate: Candidate) -> bool:
    return all(is_foe(story.article.text, story.language, a.start, a.end) for a in candidate.actors)


def _hears(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase tells where or to whom a verb of saying behind the deed is said (« …, dit-on à Paris »)."""
    head = candidate.head
    if head is None or head <= trigger.last or reading.markers[head] not in {"to", "in"}:
        return False
    spoken = [g for g in reading.verbs if g.finite and trigger.last < g.first and g.last < head]
    return bool(spoken) and is_speech(reading, spoken[-1]) and not _embeds(reading, spoken[-1].last, head)


def _of_another_deed(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase is only the adjective of what a later verb is about (« … de provoquer une réaction russe »)."""
    head = candidate.head
    if head is None or head <= trigger.last or candidate.places - {"beside_thing"}:
        return False
    later = any(g.finite and trigger.last < g.first and g.last < head for g in reading.verbs)
    return later and reading.markers[head] is None and all(a.sense == "adjective" for a in candidate.actors)


def _of_participle(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase belongs to a participle before the deed: « Les canons achetés à Oslo sont arrivés à Riga »."""
    head = candidate.head
    if head is None or head >= trigger.first or reading.markers[head] != "to":
        return False
    near = [g for g in reading.verbs if 0 < head - g.last <= 7]
    return (
        bool(near) and near[-1].tense == "participle" and trigger.kind != "noun" and bool(near[-1].last < trigger.first)
    )


def _of_later_verb(reading: Reading, trigger: Found, items: Sequence[int], candidate: Candidate) -> bool:
    """Whether a phrase behind what is got belongs to a verb of its own: "buys tanks to replace those given to Riga"."""
    head, behind = candidate.head, max((trigger.last, *items))
    if head is None or reading.markers[head] not in {"to", "in"}:
        return False
    between = [g for g in reading.verbs if behind < g.first and g.last < head]
    if trigger.entry.options["frame"] == "get":
        return any(g.tense in {"infinitive", "gerund"} for g in between) and reading.markers[head] == "to"
    return any(_of_party(reading, g, behind) for g in between)


def _of_party(reading: Reading, group: VerbGroup, behind: int) -> bool:
    """Whether a verb tells what a party named before it does: "arms for the army, which fights rebels in Mali"."""
    relative = relative_before(reading, group) if group.finite else None
    if relative is None or kind_of_relative(reading, relative) != "subject":
        return False
    whose = antecedent_of(reading, relative)
    return whose is not None and behind < whose and reading.units[whose].mention("name") is not None


def _embeds(reading: Reading, start: int, end: int) -> bool:
    openers = load(reading.sentence.language, "grammar")["complementisers"]["words"]
    return any(u.lower in openers for u in reading.units[start:end])


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
