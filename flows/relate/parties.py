"""Who gives and who receives: the parties of a transfer by the frame of its trigger.

In: a `Story`, a `Reading`, a trigger and its items. Out: `Parties`. The clause comes first (subject, agent, "to", « à »), then the
possessor or adjective of a noun, then the passage: "we", pronouns, the recipient that the sentences before speak of.
"""

from dataclasses import dataclass, field

from flows.normalise.mention import Name
from flows.relate.actor import Actor, actor_of
from flows.relate.actors import actors_at
from flows.relate.lexicon import Found
from flows.relate.reading import Reading, subject_of
from flows.relate.speakers import speaker_of
from flows.relate.story import Story


@dataclass(slots=True)
class Parties:
    """Suppliers and recipients, each list in the order of the text."""

    suppliers: list[Actor] = field(default_factory=list)
    recipients: list[Actor] = field(default_factory=list)


def find_parties(story: Story, reading: Reading, trigger: Found, items: tuple[int, ...]) -> Parties:
    """The parties of a transfer; what the clause leaves out is looked for in the passage."""
    frame = trigger.entry.options["frame"]
    parties = _by_clause(story, reading, trigger, items, frame)
    taken = {a.id for a in parties.suppliers}
    if not parties.recipients:
        parties.recipients = _marked(story, reading, trigger, ("to", "for"), items, taken)
    parties.recipients = [r for r in parties.recipients if r.id not in taken] or parties.recipients
    if not parties.suppliers:
        parties.suppliers = _passage_supplier(story, reading, {a.id for a in parties.recipients})
    if not parties.recipients:
        parties.recipients = _passage_recipient(story, reading, {a.id for a in parties.suppliers})
    return parties


def _by_clause(story: Story, reading: Reading, trigger: Found, items: tuple[int, ...], frame: str) -> Parties:
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None:
        return _by_noun(story, reading, trigger, items, frame)
    subject = subject_of(reading, group)
    subjects = actors_at(story, reading, subject) if subject is not None and subject not in items else []
    agents = _marked(story, reading, trigger, ("by",), items, set())
    passive = group.voice != "active"
    if frame in {"get", "ask"}:
        getters = agents if passive else subjects
        givers = _marked(
            story,
            reading,
            trigger,
            ("from", "of", "to") if passive else ("from", "to", "of"),
            items,
            {a.id for a in getters},
        )
        return Parties(givers, getters)
    if frame == "arrive":
        origin = _marked(story, reading, trigger, ("from",), items, set())
        return Parties(origin, _marked(story, reading, trigger, ("to", "in"), items, {a.id for a in origin}))
    givers = agents if passive else subjects
    if passive and subjects and subject not in items:
        return Parties(givers, [a for a in subjects if a.id not in {g.id for g in givers}])
    return Parties(givers, _indirect(story, reading, trigger, items, givers))


def _indirect(
    story: Story, reading: Reading, trigger: Found, items: tuple[int, ...], givers: list[Actor]
) -> list[Actor]:
    """The recipient right after the verb without a marker ("gave Ukraine 31 tanks"), else by marker."""
    for at in range(trigger.last + 1, min(len(reading.units), trigger.last + 5)):
        unit = reading.units[at]
        if unit.mention("item") or unit.mention("quantity") or unit.mention("money"):
            break
        if unit.mention("name") and reading.markers[at] is None and any(i > at for i in items):
            found = [a for a in actors_at(story, reading, at) if a.sense != "adjective"]
            if found:
                return found
    return _marked(story, reading, trigger, ("to", "for"), items, {g.id for g in givers})


def _by_noun(story: Story, reading: Reading, trigger: Found, items: tuple[int, ...], frame: str) -> Parties:
    """ "Germany's delivery", "U.S. shipments", « la livraison par l'Allemagne », « livraisons françaises »."""
    owners = _owners(reading, trigger)
    agents = _marked(story, reading, trigger, ("by", "from"), items, set())
    group = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    if not owners and not agents and group is not None:
        subject = subject_of(reading, group)
        owners = actors_at(story, reading, subject) if subject is not None and subject not in items else []
    givers = agents or owners
    receivers = _marked(story, reading, trigger, ("to", "for"), items, {g.id for g in givers})
    if frame in {"get", "ask"}:
        return Parties(receivers, givers)
    return Parties(givers, receivers)


def _owners(reading: Reading, trigger: Found) -> list[Actor]:
    units = reading.units
    for at in [
        *range(trigger.first - 1, max(-1, trigger.first - 6), -1),
        *range(trigger.last + 1, min(len(units), trigger.last + 3)),
    ]:
        mention = units[at].mention("name")
        if mention is not None and isinstance(mention.value, Name):
            beside = at == trigger.last + 1 or at == trigger.first - 1
            genitive = at + 1 < len(units) and units[at + 1].lower in {"'s", "’s", "'"}
            if genitive or (beside and reading.markers[at] is None) or (mention.value.sense == "adjective" and beside):
                actor = actor_of(mention)
                return [actor] if actor else []
        if reading.group_at(at) is not None and at < trigger.first:
            return []
    return []


def _marked(
    story: Story, reading: Reading, trigger: Found, markers: tuple[str, ...], items: tuple[int, ...], taken: set[str]
) -> list[Actor]:
    """The actors under one of the markers, the marker named first going first; nearest to trigger or items."""
    anchor = (trigger.first, *items)
    best: tuple[float, list[Actor]] | None = None
    for unit in reading.units:
        marker = reading.markers[unit.index]
        if marker not in markers or not (unit.mention("name") or unit.pos in {"PRON", "NOUN"}) or unit.mention("item"):
            continue
        actors = [a for a in actors_at(story, reading, unit.index) if a.id not in taken]
        if not actors:
            continue
        distance = min(abs(unit.index - a) for a in anchor)
        verbs = sum(
            1
            for g in reading.verbs
            if g.finite and min(unit.index, trigger.first) < g.head < max(unit.index, trigger.first)
        )
        cost = 0.2 * distance + 3 * verbs + 2 * markers.index(marker) + (1 if unit.index < trigger.first else 0)
        if best is None or cost < best[0]:
            best = (cost, actors)
    return best[1] if best is not None and best[0] < 8 else []


def _passage_supplier(story: Story, reading: Reading, taken: set[str]) -> list[Actor]:
    words = {u.lower for u in reading.units}
    if words & {"we", "our", "us", "nous", "notre", "nos"}:
        speaker = speaker_of(story, reading.sentence.span.start)
        return [speaker] if speaker and speaker.id not in taken else []
    return []


def _passage_recipient(story: Story, reading: Reading, taken: set[str]) -> list[Actor]:
    """The state last named as a recipient, place or possessor that isn't a supplier here."""
    position = reading.sentence.span.start
    number = story.number_at(position)
    candidates: list[Actor] = []
    for at in [number, *range(number - 1, -1, -1), *range(number + 1, min(len(story.spans), number + 2))]:
        for mention in story.within(at, "name"):
            actor = actor_of(mention, "discourse")
            if actor is not None and actor.id not in taken and actor.type in {"state", "nonstate"}:
                candidates.append(actor)
    counts: dict[str, int] = {}
    for actor in candidates:
        counts[actor.id] = counts.get(actor.id, 0) + 1
    return [max(candidates, key=lambda a: counts[a.id])] if candidates else []
