"""Who gives and who receives: the parties of a transfer.

In: a `Story`, a `Reading`, a trigger, its items and the parties of the transfers before. Out: `Parties`. Every actor
of the sentence and those in view are candidates; the scorer weighs where the trigger's frame expects each party.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.candidates import Candidate, passage_candidates, sentence_candidates
from flows.relate.choose import choose_pair, score
from flows.relate.enmity import is_foe
from flows.relate.lexicon import Found
from flows.relate.makers import oriented
from flows.relate.reading import Reading
from flows.relate.speakers import speaker_of
from flows.relate.story import Story
from flows.relate.subjects import is_speech
from flows.relate.traits import actor_traits


@dataclass(slots=True)
class Parties:
    """Suppliers and recipients, each list in the order of the text."""

    suppliers: list[Actor] = field(default_factory=list)
    recipients: list[Actor] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)

    def fill_from(self, other: "Parties") -> None:
        """Take the parties that another telling of the same things names, where this one names none itself."""
        for role in ("suppliers", "recipients"):
            own, told = getattr(self, role), getattr(other, role)
            stated = [a for a in told if a.basis == "stated"]
            opposite = {a.id for a in (self.recipients if role == "suppliers" else self.suppliers)}
            if stated and not any(a.basis == "stated" for a in own) and not opposite & {a.id for a in stated}:
                setattr(self, role, stated)


def find_parties(
    story: Story, reading: Reading, trigger: Found, items: Sequence[int], before: Sequence[tuple[str, Actor]]
) -> Parties:
    """The parties of a transfer; what the clause leaves out is looked for in the passage."""
    candidates = party_candidates(story, reading, trigger, items, before)
    frame, form = str(trigger.entry.options["frame"]), form_of(reading, trigger)
    supplier, recipient = choose_pair(candidates, frame, form, ("supplier", "recipient"))
    parties = Parties(list(supplier.actors) if supplier else [], list(recipient.actors) if recipient else [])
    if frame == "get":
        parties.suppliers, parties.recipients = oriented(reading, items, parties.suppliers, parties.recipients)
    for role, chosen, actors in (
        ("supplier", supplier, parties.suppliers),
        ("recipient", recipient, parties.recipients),
    ):
        parties.features |= actor_traits(role, actors, score=score(chosen, role, frame, form) if chosen else None)
        parties.features |= {f"{role}_at_{place}": 1.0 for place in (chosen.places if chosen else ())}
    parties.features[f"frame_{frame}_{form}"] = 1.0
    return parties


def party_candidates(
    story: Story, reading: Reading, trigger: Found, items: Sequence[int], before: Sequence[tuple[str, Actor]]
) -> list[Candidate]:
    """All candidates for the parties of a transfer, the sentence's first."""
    told = [c for c in sentence_candidates(story, reading, trigger, items) if not _names_foe(story, c)]
    told = [c for c in told if not _hears(reading, trigger, c)]
    here = [_remembered(c, before) for c in told]
    named = {a.id for c in here for a in c.actors}
    away = [c for c in passage_candidates(story, reading, before) if not _names_foe(story, c)]
    return [*here, *(c for c in (*away, *_speaker(story, reading)) if not named & {a.id for a in c.actors})]


def _names_foe(story: Story, candidate: Candidate) -> bool:
    return all(is_foe(story.article.text, story.language, a.start, a.end) for a in candidate.actors)


def _hears(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase tells where or to whom a verb of saying behind the deed is said (« …, dit-on à Paris »)."""
    head = candidate.head
    if head is None or head <= trigger.last or reading.markers[head] not in {"to", "in"}:
        return False
    spoken = [g for g in reading.verbs if g.finite and trigger.last < g.first and g.last < head]
    return bool(spoken) and is_speech(reading, spoken[-1]) and not _embeds(reading, spoken[-1].last, head)


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
