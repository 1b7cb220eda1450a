"""Read deployments: whose forces are sent to, kept in or taken from which place.

In: a `Story`. Out: deployment events, refused candidates among them. Every force of a sentence goes to the trigger that governs
it best; the actor is the sender, or whose force it is; the host is the state of the place.
"""

from collections.abc import Iterator

from flows.normalise.mention import Force, Mention, Name, Place
from flows.relate.actor import Actor, actor_of
from flows.relate.actors import actors_at, previous_actor
from flows.relate.assign import Governed, assign
from flows.relate.doubt import read_doubt
from flows.relate.event import Event, RefusedReason
from flows.relate.facts import Draft, factuality_of
from flows.relate.lexicon import Found, lexicon
from flows.relate.quantities import date_near, quantity_of
from flows.relate.reading import Reading, subject_of
from flows.relate.status import Verdict, status_of
from flows.relate.story import Story
from flows.relate.traits import actor_traits, trigger_traits

FORWARD = frozenset({"considered", "planned", "ordered"})
_THERE = {"in", "to", "near", "from", "of"}


def read_deployments(story: Story) -> list[Event]:
    """All deployments of an article, in the order of the text."""
    events: list[Event] = []
    for _, reading in sorted(story.readings.items()):
        triggers = lexicon(story.language, "deployments").find(reading.units)
        forces = [u.index for u in reading.units if u.mention("force")]
        governed = assign(reading, triggers, forces)
        taken = {g.trigger.first for g in governed}
        alone = [Governed(t, ()) for t in triggers if t.entry.options.get("alone") and t.first not in taken]
        for found in [*governed, *alone]:
            events += _rows(story, reading, found)
    return events


def _rows(story: Story, reading: Reading, found: Governed) -> Iterator[Event]:
    trigger = found.trigger
    verdict = status_of(
        "deployments",
        read_doubt(reading, trigger.first, trigger.last),
        _options(reading, trigger),
        trigger.kind != "verb",
    )
    places = find_places(story, reading, trigger, found.things)
    for force in found.things or (None,):
        actors = find_actors(story, reading, trigger, force, {p.start for p in places})
        for actor in actors or (None,):
            for place in places or (None,):
                yield _row(story, reading, found, force, actor, place, verdict)


def _options(reading: Reading, trigger: Found) -> dict[str, object]:
    """ "are deployed" tells a state, "are deploying" an act."""
    options = dict(trigger.entry.options)
    group = reading.group_at(trigger.first)
    if group is not None and group.voice == "passive" and "passive_now" in options:
        options["now"] = options["passive_now"]
    return options


def _row(
    story: Story,
    reading: Reading,
    found: Governed,
    force: int | None,
    actor: Actor | None,
    place: Mention | None,
    verdict: Verdict,
) -> Event:
    trigger = found.trigger
    draft = Draft("deployments", f"deployments.{trigger.entry.id}", story, reading)
    draft.prove("trigger", reading.units[trigger.first].start, reading.units[trigger.last].end)
    draft.set_party("actor", actor)
    draft.fields["action"] = trigger.entry.options["action"]
    draft.fields["is_aggregate"] = bool(actor and actor.aggregate)
    if actor is not None and actor.basis == "discourse":
        draft.flags.add("actor_implicit")
    draft.set_place(place)
    if place is not None and isinstance(place.value, Place) and place.value.iso3:
        draft.fields |= {"host_id": place.value.iso3, "host_iso3": place.value.iso3}
        draft.prove("host", place.start, place.end)
    _set_force(draft, reading, force)
    draft.set_date(date_near(reading, trigger.first))
    if verdict.status is not None:
        draft.fields["status"] = verdict.status
        doubt = read_doubt(reading, trigger.first, trigger.last)
        draft.fields["factuality"] = factuality_of(doubt, verdict.status, FORWARD)
    draft.features = trigger_traits(reading, trigger, read_doubt(reading, trigger.first, trigger.last))
    draft.features |= actor_traits("actor", [actor] if actor else [])
    draft.features |= {
        "has_place": float(place is not None),
        "has_quantity": float("quantity" in draft.evidence),
        "has_force": float(force is not None),
        f"force_{draft.fields['force_type']}": 1.0,
        f"status_{verdict.status}": 1.0,
    }
    return draft.finish(verdict.refused or _refusal(actor, place, trigger))


def _refusal(actor: Actor | None, place: Mention | None, trigger: Found) -> RefusedReason | None:
    if actor is None:
        return "below_threshold"
    if actor.sense == "person" and trigger.entry.options["frame"] == "stand":
        return "out_of_scope"
    if place is None and trigger.entry.options["frame"] in {"stand", "keep"}:
        return "out_of_scope"
    return None


def _set_force(draft: Draft, reading: Reading, index: int | None) -> None:
    mention = reading.units[index].mention("force") if index is not None else None
    if index is None or mention is None or not isinstance(mention.value, Force):
        draft.fields |= {"force_type": "unspecified", "quantity_modality": "none"}
        return
    value = mention.value
    draft.fields |= {"force_type": value.force_type, "quantity_unit": value.unit, "unit_text": mention.text}
    if value.item_category:
        draft.fields["item_category"] = value.item_category
    draft.prove("force", mention.start, mention.end)
    draft.set_quantity(quantity_of(reading, index, mention))
    if "quantity_modality" in draft.fields:
        return
    before = reading.units[index - 1].lower if index else ""
    if value.plural and value.unit:
        draft.fields["quantity_modality"] = "plural_unspecified"
    elif before in {"a", "an", "un", "une"} and value.unit:
        draft.fields |= {"quantity_low": 1, "quantity_best": 1, "quantity_high": 1, "quantity_modality": "exact"}
        draft.prove("quantity", reading.units[index - 1].start, reading.units[index - 1].end)
    else:
        draft.fields["quantity_modality"] = "none"


def find_actors(story: Story, reading: Reading, trigger: Found, force: int | None, places: set[int]) -> list[Actor]:
    """Whose forces: the adjective or owner of the force, the subject or agent of the verb, the passage."""
    own = _owner_of(reading, force) if force is not None else []
    if own:
        return own
    group = reading.group_at(trigger.first)
    if group is not None and trigger.kind == "verb":
        agents = [
            a
            for u in reading.units
            if reading.markers[u.index] == "by" and u.index > trigger.last
            for a in actors_at(story, reading, u.index)
        ]
        if agents:
            return agents
        subject = subject_of(reading, group)
        if subject is not None and subject != force:
            found = [a for a in actors_at(story, reading, subject) if a.start not in places]
            if found:
                return found
    elif trigger.kind != "verb":
        found = _owner_of(reading, trigger.first)
        if found:
            return found
        governor = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
        subject = subject_of(reading, governor) if governor is not None else None
        if subject is not None:
            found = [a for a in actors_at(story, reading, subject) if a.start not in places]
            if found:
                return found
    actor = previous_actor(story, reading.sentence.span.start)
    return [actor] if actor else []


def _owner_of(reading: Reading, index: int) -> list[Actor]:
    """The adjective, possessor or "of" complement of a force or noun ("French troops", « soldats français »)."""
    units = reading.units
    for at in [*range(index + 1, min(len(units), index + 4)), *range(index - 1, max(-1, index - 5), -1)]:
        mention = units[at].mention("name")
        if mention is None or not isinstance(mention.value, Name):
            if units[at].mentions and not units[at].mention("quantity"):
                continue
            continue
        value = mention.value
        beside = abs(at - index) == 1 or all(
            units[i].pos in {"ADJ", "NOUN", "PROPN"} for i in range(min(at, index) + 1, max(at, index))
        )
        if value.sense in {"adjective", "demonym"} and beside and reading.markers[at] in {None, reading.markers[index]}:
            actor = actor_of(mention)
            return [actor] if actor else []
        if (at < index and units[at + 1].lower in {"'s", "’s"}) or (
            at < index and beside and reading.markers[at] == reading.markers[index]
        ):
            actor = actor_of(mention)
            return [actor] if actor else []
        if at > index and reading.markers[at] == "of" and at - index <= 3:
            actor = actor_of(mention)
            return [actor] if actor else []
    return []


def find_places(story: Story, reading: Reading, trigger: Found, forces: tuple[int, ...]) -> list[Mention]:
    """The places under in/to/near/from nearest to the trigger, an enumeration taken as a whole."""
    from flows.relate.reading import listed_with

    best: tuple[float, int] | None = None
    for unit in reading.units:
        place = unit.mention("place")
        if place is None or reading.markers[unit.index] not in _THERE:
            continue
        distance = min(abs(unit.index - a) for a in (trigger.first, *forces))
        verbs = sum(
            1
            for g in reading.verbs
            if g.finite and min(unit.index, trigger.first) < g.head < max(unit.index, trigger.first)
        )
        cost = 0.2 * distance + 3 * verbs + (2 if reading.markers[unit.index] == "of" else 0)
        if best is None or cost < best[0]:
            best = (cost, unit.index)
    del story
    if best is None or best[0] > 7:
        return []
    listed = [reading.units[i].mention("place") for i in listed_with(reading, best[1], "place")]
    return [m for m in listed if m is not None]
