"""Who gives and who receives: the parties of a transfer, and those that single things have for themselves.

In: a `Story`, a `Reading`, a trigger with its things and the parties told so far. Out: `Parties`; the suppliers or
recipients by thing; the recipients that the next sentences name. Whom the sentence offers as a party is told in
`candidates`, who makes and sells the goods in `makers`.
"""

from flows.relate.shipments.parties.ahead import recipients_ahead
from flows.relate.shipments.parties.candidates.foes import foes_of
from flows.relate.shipments.parties.destinations import destinations_of
from flows.relate.shipments.parties.found import find_parties
from flows.relate.shipments.parties.makers import made_by
from flows.relate.shipments.parties.paired import paired
from flows.relate.shipments.parties.sources import sources_of

__all__ = ["destinations_of", "find_parties", "foes_of", "made_by", "paired", "recipients_ahead", "sources_of"]
