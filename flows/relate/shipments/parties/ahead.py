"""Who receives in the transfers told next: "Canada has promised four tanks. Norway will give Ukraine eight."

In: a `Story` and the number of a sentence. Out: the recipients that the sentences behind name, as roles filled before.
"""

from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.shipments.parties.found import find_parties
from flows.relate.shipments.transfers import find_transfers
from flows.relate.story import Story

# How many sentences ahead the transfer that names the recipient may stand.
_REACH = 3
# Where a recipient stands that is named as one.
_TOLD = frozenset({"recipient_at_to", "recipient_at_for", "recipient_at_indirect"})


def recipients_ahead(story: Story, number: int) -> list[tuple[str, Actor]]:
    """The recipients of the next transfer that names any, where nothing but transfers stands between; no list's."""
    for at in range(number + 1, number + 1 + _REACH):
        reading = story.readings.get(at)
        transfers = find_transfers(reading) if reading is not None else []
        if reading is None or not transfers or story.spans[at].bullet:
            return []
        for transfer in (t for t in transfers if "passage" not in t.trigger.entry.options):
            told = find_parties(story, reading, transfer.trigger, transfer.things, ())
            stated = [a for a in told.recipients if a.basis == "stated"]
            if stated and not _TOLD.isdisjoint(told.features):
                return [("recipient", replace(a, basis="discourse")) for a in stated]
    return []
