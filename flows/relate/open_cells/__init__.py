"""Last step of the reading: cells that the words of an act leave open are filled from the rest of its passage.

In: a `Story` and its events. Out: the same in their order; one that is to be a row takes what the passage most likely
tells of it (a day, the host of a deployment), flagged as inferred. Each room beside names the candidates of its cell; a
learned log-linear choice among them and none (likeliest.py) decides, with weights and threshold as data.
"""

from collections.abc import Sequence

from flows.relate.event import Event
from flows.relate.open_cells.days import date_open_acts
from flows.relate.open_cells.hosts import host_open_moves
from flows.relate.story import Story


def fill_open_cells(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events in order, their open cells filled where the passage makes one value likely enough."""
    return host_open_moves(story, date_open_acts(story, events))
