"""Which trigger is nearest to each force of a sentence, and which participle beside it waits in reserve.

In: a `Reading` and its triggers. Out: the forces by trigger.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, in_relative, relative_before
from flows.relate.deployments.forces import force_at, force_units, only_carries, without_movers
from flows.relate.deployments.moves.costs import cost_of, qualifies

_LIMIT = 7.5
# What a verb of being somewhere tells.
_STAYS = frozenset({"deploy", "base", "redeploy"})


def assigned(reading: Reading, triggers: Sequence[Found]) -> tuple[dict[int, list[int]], dict[int, Found]]:
    """The forces by the trigger that moves them, and the participles that wait in reserve."""
    chosen: dict[int, list[int]] = {}
    reserves: dict[int, Found] = {}
    worded = {i for t in triggers if t.kind == "phrase" for i in range(t.first, t.last + 1)}
    for thing in (i for i in force_units(reading) if i not in worded and not only_carries(reading, i)):
        best, reserve = _best(reading, triggers, thing)
        if best is None:
            continue
        chosen.setdefault(best.first, []).append(thing)
        if reserve is not None:
            reserves[best.first] = reserve
    moved = {t.first: without_movers(reading, t, chosen[t.first]) for t in triggers if t.first in chosen}
    return moved, reserves


def _fought_before(reading: Reading, trigger: Found) -> bool:
    """Whether a relative clause only says who they are: "soldiers who fought in Tigray have begun to leave"."""
    group = reading.group_at(trigger.first)
    return trigger.entry.options["frame"] == "combat" and group is not None and in_relative(reading, group)


def _best(reading: Reading, triggers: Sequence[Found], thing: int) -> tuple[Found | None, Found | None]:
    costs = sorted(((cost_of(reading, t, thing), t.first, t) for t in triggers), key=lambda c: c[:2])
    near = [t for cost, _, t in costs if cost < _LIMIT]
    if not near:
        return None, None
    behind = next((t for t in near if qualifies(reading, t, thing)), None) or _was_there(reading, near, thing)
    others = [t for t in near if t is not behind]
    if behind is not None and _is_supplied(reading, behind, thing):
        return behind, None
    if behind is None or not others:
        return next((t for t in near if not _fought_before(reading, t)), near[0]), None
    fought = others[0].entry.options["frame"] == "combat" and (
        behind.kind == "phrase" or _is_given(reading, others[0], thing)
    )
    return others[0], None if fought else behind


def _was_there(reading: Reading, near: Sequence[Found], thing: int) -> Found | None:
    """The verb of a relative clause that tells where those who leave had been: "90 men who were based there"."""
    if not any(t.entry.options["action"] == "withdraw" and t.first < thing for t in near):
        return None
    for trigger in (t for t in near if t.entry.options["action"] in _STAYS and t.first > thing):
        group = reading.group_at(trigger.first)
        relative = relative_before(reading, group) if group is not None and group.finite else None
        past = group is not None and group.tense in {"past", "pluperfect"} and not group.negated
        if past and relative is not None and antecedent_of(reading, relative) == thing:
            return trigger
    return None


def _is_supplied(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether equipment is told by who handed it over: "arrived with a radar supplied by Oslo"."""
    force = force_at(reading, thing)
    gives = bool(trigger.entry.options.get("gives")) or trigger.entry.options.get("refuse") == "out_of_scope"
    behind = (u.index for u in reading.units[trigger.last + 1 : trigger.last + 4] if u.mention("name"))
    supplied = any(reading.markers[i] == "by" for i in behind)
    return gives and supplied and force is not None and force.item_category is not None


def _is_given(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether equipment that stands somewhere is given away: "handed over the tanks stationed there"."""
    force = force_at(reading, thing)
    gives = trigger.entry.options.get("refuse") == "out_of_scope"
    return gives and force is not None and force.item_category is not None
