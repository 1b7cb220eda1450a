"""Which trigger is nearest to each force of a sentence, and which participle beside it waits in reserve.

In: a `Reading` and its triggers. Out: the forces by trigger.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.costs import cost_of
from flows.relate.deployments.forces import force_units

_LIMIT = 7.5


def assigned(reading: Reading, triggers: Sequence[Found]) -> tuple[dict[int, list[int]], dict[int, Found]]:
    """The forces by the trigger that moves them, and the participles that wait in reserve."""
    chosen: dict[int, list[int]] = {}
    reserves: dict[int, Found] = {}
    worded = {i for t in triggers if t.kind == "phrase" for i in range(t.first, t.last + 1)}
    for thing in (i for i in force_units(reading) if i not in worded):
        best, reserve = _best(reading, triggers, thing)
        if best is None:
            continue
        chosen.setdefault(best.first, []).append(thing)
        if reserve is not None:
            reserves[best.first] = reserve
    return chosen, reserves


def _best(reading: Reading, triggers: Sequence[Found], thing: int) -> tuple[Found | None, Found | None]:
    costs = sorted(((cost_of(reading, t, thing), t.first, t) for t in triggers), key=lambda c: c[:2])
    near = [t for cost, _, t in costs if cost < _LIMIT]
    if not near:
        return None, None
    behind = next((t for t in near if _qualifies(reading, t, thing)), None)
    others = [t for t in near if t is not behind]
    if behind is None or not others:
        return near[0], None
    fought = others[0].entry.options["frame"] == "combat" and behind.kind == "phrase"
    return others[0], None if fought else behind


def is_qualifier(reading: Reading, phrase: Found) -> bool:
    """An adjective that may stand beside a force: « ses militaires présents au Mali »."""
    return phrase.first == phrase.last and reading.units[phrase.first].pos == "ADJ"


def _finite(group: VerbGroup | None) -> bool:
    return group is not None and group.tense != "participle"


def _qualifies(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the trigger is a participle right behind the force."""
    group = reading.group_at(trigger.first)
    bare = trigger.kind == "phrase" and group is None and is_qualifier(reading, trigger)
    if not (trigger.kind == "verb" or bare) or not thing < trigger.first or _finite(group):
        return False
    between = reading.units[thing + 1 : group.first if group else trigger.first]
    return len(between) <= 4 and all(u.pos in {"ADJ", "ADV", "PROPN"} or u.mention("name") for u in between)
