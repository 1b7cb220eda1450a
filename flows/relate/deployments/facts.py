"""What is known of a move, and how many forces it moves.

In: what was read of a move. Out: its `Facts`; the number that is told of its force.
"""

from dataclasses import dataclass, replace

from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import Count, added_to, changed_by, count_of, headcount, raised_to
from flows.relate.deployments.moves import Move
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a move.

    `force` is the force told last, for which a bare number stands; `gap` that number; `peace` the hosts where
    peacekeepers were told before in the paragraph, `men` whose men are told to be in which; `exercise`: one was told.
    """

    story: Story
    reading: Reading
    move: Move
    thing: int | None
    doubt: Doubt
    verdict: Verdict
    choice: Candidate | None
    force: tuple[Reading, int] | None
    peace: frozenset[str] = frozenset()
    gap: Mention | None = None
    men: frozenset[tuple[str, str]] = frozenset()
    exercise: bool = False


def told_count(facts: Facts) -> Count:
    """The number told of the force: beside it, in a gap ("another 200"), or added to it."""
    if facts.gap is not None and isinstance(facts.gap.value, Quantity):
        return Count(facts.gap.value, facts.gap.start, facts.gap.end)
    assert facts.thing is not None
    count = headcount(facts.reading, facts.thing) or count_of(facts.reading, facts.thing)
    changes = facts.move.trigger.entry.options["action"] in {"reinforce", "withdraw"}
    if changes and count.start is None and count.quantity.modality == "undisclosed":
        count = Count(Quantity(None, None, None, "plural_unspecified"))  # "doubled the number of its troops"
    if changes and count.start is None and (change := changed_by(facts.reading, facts.thing)) is not None:
        return change
    if facts.move.trigger.entry.options["action"] == "reinforce":
        fall = added_to(facts.reading, facts.thing, falls=True)
        rise = added_to(facts.reading, facts.thing) or fall or raised_to(facts.reading, facts.thing)
        return rise or count
    if facts.move.trigger.entry.options.get("counts"):
        return raised_to(facts.reading, facts.thing) or count
    if facts.move.trigger.entry.options["action"] == "withdraw":
        fall = added_to(facts.reading, facts.thing, falls=True)
        if fall is None and raised_to(facts.reading, facts.thing) is not None:
            return Count(Quantity(None, None, None, "plural_unspecified"))  # how many stay, not how many leave
        return fall or count
    return count


def own_number(facts: Facts, actor: Actor | None) -> Facts:
    """The facts of one of several actors, with the number right before its name: "300 American and 200 Danish men"."""
    unit = facts.reading.unit_at(actor.start) if actor is not None and facts.thing is not None else None
    before = facts.reading.units[unit.index - 1] if unit is not None and unit.index else None
    mention = before.mention("quantity") if before is not None else None
    return replace(facts, gap=mention) if mention is not None and facts.gap is None else facts
