"""Deeds of others that somebody only foretells: "Warsaw warned that Minsk would close the border" threatens nobody.

In: a `Reading`, an `Act` and its `Sides`. Out: whether who does what a threat holds out is another than who speaks.
What does harm is data (`harms` in `diplomatic_events.toml`).
"""

from flows.normalise.gazetteer import fold_text
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.refusals.outsiders import is_stand_in
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.diplomatic_events.words import listed
from flows.relate.doubt.conditions import condition_subjects

# Names that can be the subject of a deed; an adjective or a person is none that tells a state.
_DOERS = frozenset({"name", "capital", "metonym", "office", "force"})


def is_foretold(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether what is held out behind the verb of a threat is done by others."""
    if act.options["event_type"] != "threat" or act.frame != "speech" or act.relation != "self" or not sides.actors:
        return False
    deed = _deed_behind(reading, act)
    subject = subject_of(reading, deed) if deed is not None else None
    opener = relative_before(reading, deed) if deed is not None else None
    if subject is None or deed is None or not max(act.trigger.last, opener or 0) < subject < deed.first:
        return False
    unit, own = reading.units[subject], {a.id for a in sides.actors}
    if unit.name is not None and unit.name.sense in _DOERS and unit.name.entity_id is not None:
        return unit.name.entity_id not in own
    plain = unit.pos == "NOUN" and unit.name is None and unit.mention("force") is None
    return bool(act.options.get("own_deed")) and plain and not is_stand_in(unit, reading.sentence.language)


def _deed_behind(reading: Reading, act: Act) -> VerbGroup | None:
    """The verb right behind that of speaking which tells a harm and is no condition."""
    behind = next((g for g in reading.verbs if g.finite and g.first > act.trigger.last), None)
    if behind is None or behind.voice == "passive" or subject_of(reading, behind) in set(condition_subjects(reading)):
        return None
    told = fold_text(reading.sentence.text)[reading.units[behind.head].start : reading.units[-1].end]
    return behind if listed(reading.sentence.language, "harms").match(told) else None
