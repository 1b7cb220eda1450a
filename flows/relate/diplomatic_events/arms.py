"""Demands and rejections that are about arms: asking for tanks and refusing to send them are rows of the other tables.

In: a `Reading` and an `Act`. Out: whether it is about arms. What may be asked to end though it bears on arms is data
(`curbs` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, object_relative, relative_before
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE


def about_arms(reading: Reading, act: Act) -> bool:
    """Asking for tanks and refusing to send them are rows of the other tables."""
    if act.options["event_type"] not in {"rejection", "demand"} or act.frame == "must" or act.options.get("denies"):
        return False
    if act.group is not None and act.options["event_type"] == "demand" and _asked_for(reading, act.group):
        return True
    curbs = load(reading.sentence.language, FILE)["curbs"]
    for unit in reading.units[act.trigger.last + 1 : act.trigger.last + 13]:
        group = reading.group_at(unit.index)
        if group is not None and (group.finite or act.options["event_type"] == "demand"):
            return False
        if is_one_of(fold(unit.text).split()[-1], curbs, reading.sentence.language):
            return False  # what is asked for is the end of an embargo
        if unit.mention("item") or (unit.mention("force") and act.options["event_type"] == "rejection"):
            return not (act.options.get("others") and _of_another(reading, act, unit.index))
    return False


def _of_another(reading: Reading, act: Act, index: int) -> bool:
    """Whether the arms are another's to sell: "Beijing opposes U.S. arms sales to Taiwan"."""
    names = [m for u in reading.units[act.trigger.last + 1 : index + 4] if (m := u.mention("name")) is not None]
    return bool(names)


def _asked_for(reading: Reading, group: VerbGroup) -> bool:
    """Whether arms are what is asked for in a relative clause or by a participle: « les missiles que Kiev réclame »."""
    if group.tense == "participle" or object_relative(reading, group):
        opener = group.first if group.tense == "participle" else relative_before(reading, group)
        before = antecedent_of(reading, opener) if opener is not None else None
        return before is not None and any(u.mention("item") for u in reading.units[max(0, before - 2) : before + 1])
    return False
