"""Read deployments: whose forces are sent to, kept in or taken from which place.

In: a `Story`. Out: deployment events, refused candidates among them. Every force of a sentence goes to the trigger
that governs it best; the actor is the sender, or whose force it is; the host is the state of the place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.normalise.mention import Force, Mention, Place
from flows.relate.actor import Actor
from flows.relate.assign import Governed, assign
from flows.relate.candidates import Candidate
from flows.relate.choose import choose_one, score
from flows.relate.doubt import Doubt, read_doubt
from flows.relate.event import Event, RefusedReason
from flows.relate.facts import Draft, factuality_of
from flows.relate.lexicon import Found, lexicon
from flows.relate.lists import listed_with
from flows.relate.parties import form_of, party_candidates
from flows.relate.quantities import date_near, quantity_of
from flows.relate.reading import Reading
from flows.relate.status import Verdict, status_of
from flows.relate.story import Story
from flows.relate.traits import actor_traits, trigger_traits

FORWARD = frozenset({"considered", "planned", "ordered"})
_THERE = {"in", "to", "near", "from", "of"}


def read_deployments(story: Story) -> list[Event]:
    """All deployments of an article, in the order of the text."""
    events: list[Event] = []
    before: list[tuple[str, Actor]] = []
    for _, reading in sorted(story.readings.items()):
        for moved in find_moves(reading):
            events += _rows(story, reading, moved, before)
    return events


def find_moves(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the forces that each moves; some triggers stand alone."""
    triggers = lexicon(reading.sentence.language, "deployments").find(reading.units)
    governed = assign(reading, triggers, [u.index for u in reading.units if u.mention("force")])
    taken = {g.trigger.first for g in governed}
    return [*governed, *(Governed(t, ()) for t in triggers if t.entry.options.get("alone") and t.first not in taken)]


def _rows(story: Story, reading: Reading, found: Governed, before: list[tuple[str, Actor]]) -> Iterator[Event]:
    trigger = found.trigger
    doubt = read_doubt(reading, trigger.first, trigger.last)
    verdict = status_of("deployments", doubt, _options(reading, trigger), trigger.kind == "noun")
    places = find_places(reading, trigger, found.things)
    for force in found.things or (None,):
        chosen = find_actor(story, reading, trigger, force, before)
        actors = chosen.actors if chosen else ()
        before += [("actor", replace(a, basis="discourse")) for a in actors]
        for actor in actors or (None,):
            for place in places or (None,):
                yield _row(story, reading, found, force, actor, place, verdict, doubt, chosen)


def find_actor(
    story: Story, reading: Reading, trigger: Found, force: int | None, before: Sequence[tuple[str, Actor]]
) -> Candidate | None:
    """Whose forces they are: the best candidate of the sentence or the passage."""
    return choose_one(
        move_candidates(story, reading, trigger, force, before),
        str(trigger.entry.options["frame"]),
        form_of(reading, trigger),
        "actor",
    )


def move_candidates(
    story: Story, reading: Reading, trigger: Found, force: int | None, before: Sequence[tuple[str, Actor]]
) -> list[Candidate]:
    """All candidates for the actor of a deployment."""
    things = () if force is None else (force,)
    return party_candidates(story, reading, trigger, things, before)


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
    doubt: Doubt,
    chosen: Candidate | None,
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
        draft.fields["factuality"] = factuality_of(doubt, verdict.status, FORWARD)
    frame, form = str(trigger.entry.options["frame"]), form_of(reading, trigger)
    sure = score(chosen, "actor", frame, form) if chosen else None
    draft.features = trigger_traits(reading, trigger, doubt)
    draft.features |= actor_traits("actor", [actor] if actor else [], score=sure)
    draft.features |= {f"actor_at_{place_}": 1.0 for place_ in (chosen.places if chosen else ())}
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


def find_places(reading: Reading, trigger: Found, forces: Sequence[int]) -> list[Mention]:
    """The places under in/to/near/from nearest to the trigger, an enumeration taken as a whole."""
    best: tuple[float, int] | None = None
    for unit in reading.units:
        if unit.mention("place") is None or reading.markers[unit.index] not in _THERE:
            continue
        distance = min(abs(unit.index - a) for a in (trigger.first, *forces))
        low, high = sorted((unit.index, trigger.first))
        verbs = sum(1 for g in reading.verbs if g.finite and low < g.head < high)
        cost = 0.2 * distance + 3 * verbs + (2 if reading.markers[unit.index] == "of" else 0)
        if best is None or cost < best[0]:
            best = (cost, unit.index)
    if best is None or best[0] > 7:
        return []
    listed = [reading.units[i].mention("place") for i in listed_with(reading, best[1], "place")]
    return [m for m in listed if m is not None]
