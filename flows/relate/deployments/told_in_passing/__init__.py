"""Forces told in passing, that no verb moves: lists, strengths, shares, garrisons, who is there already, partners.

In: a `Story` and the rows that its verbs and nouns tell. Out: the rows with those of such forces, and as duplicates
those that only count again what a row told in passing tells better.
"""

from collections.abc import Sequence

from flows.relate.deployments.told_in_passing.bracketed import with_bracketed
from flows.relate.deployments.told_in_passing.breakdowns import with_breakdowns
from flows.relate.deployments.told_in_passing.contributors import with_contributors
from flows.relate.deployments.told_in_passing.drill_numbers import with_drill_numbers
from flows.relate.deployments.told_in_passing.forerunners import with_forerunners
from flows.relate.deployments.told_in_passing.garrisons import with_garrisons
from flows.relate.deployments.told_in_passing.participants import with_participants
from flows.relate.deployments.told_in_passing.shares import with_shares
from flows.relate.deployments.told_in_passing.strength_rows import with_strengths
from flows.relate.deployments.told_in_passing.summed import without_summed
from flows.relate.event import Event
from flows.relate.story import Story

__all__ = ["with_told_in_passing"]


def with_told_in_passing(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the forces that it tells in passing.

    Each pass reads the rows that the ones before it leave, so the order counts:
    """
    # A list tells best whose a number is: rows that count it otherwise must be gone before any is built upon.
    found = with_breakdowns(story, with_contributors(story, with_bracketed(story, events)))
    # A presence that another row counts is none to give the strength of a mission to.
    found = without_summed(found)
    # A share is told as the row of its whole, which may be one of the strengths.
    found = with_shares(story, with_strengths(story, found))
    # A garrison is what no row has told so far, neither a whole nor a share.
    found = with_garrisons(story, found)
    # Those who are there already take what is not told of them from who comes, and replace any row of their number.
    found = with_forerunners(story, found)
    # Partners copy the row of the exercise, with whatever was settled of it; who is counted is no partner uncounted.
    return with_participants(story, with_drill_numbers(story, found))
