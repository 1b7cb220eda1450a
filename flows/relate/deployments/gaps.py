"""Rows whose verb and noun are left out: « La France y a 1 450 hommes, le Japon 180 », "Italy 250 and Spain 100".

In: a `Reading`, a move and its counted force. Out: (actor, quantity) of each clause that repeats the move without its
words.
"""

from collections.abc import Iterator

from flows.normalise.mention import Mention, Quantity
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.counts import count_of
from flows.relate.deployments.moves import Move


def find_gaps(reading: Reading, move: Move, thing: int) -> Iterator[tuple[Actor, Mention]]:
    """The actors that stand right before a bare number, behind a counted force."""
    if count_of(reading, thing).start is None:
        return
    for unit in reading.units[max(thing, move.trigger.last) + 1 :]:
        mention = unit.mention("quantity")
        if mention is None or unit.mention("force") or not _bare(reading, unit.index):
            continue
        subject = gapped_subject(reading, unit.index, max(thing, move.trigger.last))
        name = reading.units[subject].mention("name") if subject is not None else None
        actor = actor_of(name) if name is not None else None
        if actor is not None and actor.type in {"state", "igo"} and isinstance(mention.value, Quantity):
            yield actor, mention


def _bare(reading: Reading, index: int) -> bool:
    following = reading.units[index + 1] if index + 1 < len(reading.units) else None
    return following is None or not (following.nominal or following.pos in {"ADJ", "ADP", "VERB"})
