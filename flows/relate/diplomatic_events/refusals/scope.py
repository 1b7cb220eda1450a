"""Which diplomatic candidates are none: no government or organisation acts, nobody is addressed, it is about arms.

In: a `Reading`, an `Act` and its `Sides`. Out: the reason for a refusal, or null.
"""

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import OFF, Act, determiner_of, points_back
from flows.relate.diplomatic_events.frames import HELD_FRAMES, SPOKEN
from flows.relate.diplomatic_events.refusals.agents import is_agentless
from flows.relate.diplomatic_events.refusals.arms import about_arms, trades_arms
from flows.relate.diplomatic_events.refusals.foretold import is_foretold
from flows.relate.diplomatic_events.refusals.grounds import groundless
from flows.relate.diplomatic_events.refusals.outsiders import is_stand_in
from flows.relate.diplomatic_events.refusals.strays import is_astray
from flows.relate.diplomatic_events.refusals.travellers import travels
from flows.relate.diplomatic_events.sides import ACTOR, ELSEWHERE, PARTICIPANT, RECIPIENT, Sides
from flows.relate.doubt.sayers import sayers
from flows.relate.event import RefusedReason

_OFFICIAL = {"state", "igo", "group"}


def refusal_of(reading: Reading, act: Act, sides: Sides) -> RefusedReason | None:
    """Why the candidate is no diplomatic event; null where it is one."""
    taken_up = points_back(determiner_of(reading, act), reading.sentence.language)
    if act.relation != "self" and not act.effects and taken_up:
        return "duplicate"
    if act.options.get("needs_carrier") and act.trigger.kind == "noun" and not act.effects:
        return "below_threshold"
    if is_astray(reading, act, sides) or trades_arms(reading, act) or is_foretold(reading, act, sides):
        return "out_of_scope"
    types = [a.type for a in sides.actors]
    if not types:
        return "below_threshold"
    if types[0] not in _OFFICIAL and not (act.frame == "mutual" and set(types) & {"state", "igo"}):
        return "out_of_scope"
    if reason := groundless(reading, act, sides):
        return reason
    unnamed = act.frame in HELD_FRAMES and not any(u.mention("name") for u in reading.units)
    if unnamed and not _are_two(act, sides) and not OFF & set(act.effects):
        return "below_threshold"
    if _is_described(act, sides):
        return "duplicate"
    unstated = any(a.basis != "stated" for a in sides.actors) and not _are_named_two(reading, act, sides)
    if act.options.get("stated") and unstated:
        return "duplicate"
    if act.frame == "mutual":
        people = all(a.sense in {"person", "office"} for a in sides.actors)
        if act.options.get("persons_only") and not people:
            return "below_threshold"
        apart = act.options.get("subjects") and not _are_subjects(reading, act, sides)
        return "below_threshold" if apart or _is_alone(act, sides) else None
    return _one_sided(reading, act, sides)


def _are_two(act: Act, sides: Sides) -> bool:
    """Whether words for two who were named stand in the sentence itself: "the two men met"."""
    one = len({actor.start for actor in sides.actors}) == 1
    return act.frame == "mutual" and len(sides.actors) > 1 and one and sides.places.get(PARTICIPANT) != ELSEWHERE


def _are_named_two(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether a noun stands for the two, not only a pronoun: "the two sides agreed to exchange prisoners"."""
    unit = reading.unit_at(sides.actors[0].start) if _are_two(act, sides) else None
    return unit is not None and unit.pos == "NOUN"


def _are_subjects(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether all who take part are named before the verb: "the two ministers spoke on Monday"."""
    verb = reading.units[act.trigger.first].start
    return all(a.basis != "stated" or a.start < verb for a in sides.actors)


def _is_described(act: Act, sides: Sides) -> bool:
    """A participle that only describes, neither side in its phrase: « la liste des agents déclarés indésirables »."""
    group = act.group if act.relation == "self" and act.frame == "toward" else None
    if group is None or group.finite or group.voice != "passive" or group.tense != "participle":
        return False
    return "by" not in sides.places.get(ACTOR, ()) and sides.places.get(RECIPIENT) == ELSEWHERE


def _is_alone(act: Act, sides: Sides) -> bool:
    """Whether a mutual act names only one participant, and no organisation or group of several."""
    many = any(a.aggregate or a.type in {"igo", "group"} for a in sides.actors) and not act.options.get("several")
    return len(sides.actors) < 2 and not many


def _one_sided(reading: Reading, act: Act, sides: Sides) -> RefusedReason | None:
    """Why an act of one side towards another is no diplomatic event; null where it is one."""
    if not sides.recipients:
        return None if act.options.get("shared") and len(sides.actors) > 1 else "below_threshold"
    if act.frame == "visit" and {r.id for r in sides.recipients} <= {a.id for a in sides.actors}:
        return "out_of_scope"  # who comes home visits nobody
    told = act.relation == "self" or act.trigger.kind == "phrase"
    if told and act.options.get("person_subject") and not travels(reading, act, sides):
        return "out_of_scope"
    if act.frame == "must" and not _is_order(reading, act, sides):
        return "out_of_scope"
    named = sides.answering or any(_named_here(reading, r) for r in sides.recipients)
    if act.options["event_type"] == "support" and not named:
        return "below_threshold"
    if act.frame == "speech" and is_agentless(reading, act, sides):
        return "out_of_scope"
    if act.frame in SPOKEN and all(r.type not in {*_OFFICIAL, "nonstate"} for r in sides.recipients):
        return "out_of_scope"
    return "out_of_scope" if about_arms(reading, act) else None


def _is_order(reading: Reading, act: Act, sides: Sides) -> bool:
    """A state's own publisher, or somebody in office who is quoted, tells another state what it must do."""
    speaker, addressee = sides.actors[0], sides.recipients[0]
    if act.group is not None and act.group.voice == "passive" and addressee.basis != "stated":
        return False  # what is to be done to something is nobody's duty: « les avions doivent lui être remis »
    if addressee.sense not in {"name", "capital", "metonym", "demonym", "force", "person"}:
        return False
    if _is_complement(reading, act, addressee):
        return False
    saying = [reading.units[i] for i in sayers(reading)]
    taken_up = speaker.basis == "discourse" and any(u.pos == "PRON" for u in saying)  # "Iran, he added, must …"
    return taken_up or speaker.start == speaker.end or speaker.start in {u.start for u in saying}


def _is_complement(reading: Reading, act: Act, addressee: Actor) -> bool:
    """Whether a name only tells what the subject is about: "the report on Mali must be printed", not "Mali must"."""
    subject = subject_of(reading, act.group) if act.group is not None else None
    unit = reading.unit_at(addressee.start)
    if subject is None or unit is None or unit.index == subject or reading.markers[unit.index] is None:
        return False
    return not is_stand_in(reading.units[subject], reading.sentence.language)


def _named_here(reading: Reading, actor: Actor) -> bool:
    """Whether the sentence itself has words for an actor: approval of what was told before names nobody."""
    names = (u.mention("name") for u in reading.units)
    ids = {getattr(m.value, "entity_id", None) for m in names if m is not None}
    return actor.id in ids or reading.sentence.span.start <= actor.start < reading.sentence.span.end
