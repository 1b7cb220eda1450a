"""Who makes and sells the goods: firms named as sellers, the origin of things, the maker's side of a purchase.

In: a `Reading`, a trigger, its things and the `Candidate`s or parties found. Out: the candidates, with makers, origins
and sources; the parties, the seller told apart by what he makes.
"""

from flows.relate.shipments.parties.makers.companies import maker_candidates
from flows.relate.shipments.parties.makers.origins import origin_candidates
from flows.relate.shipments.parties.makers.sellers import firm_signs, is_firm, with_source
from flows.relate.shipments.parties.makers.sides import handed_on, made_by, marked_makers, oriented, sold_by_dealer
from flows.relate.shipments.parties.makers.told import maker_told

__all__ = [
    "firm_signs",
    "handed_on",
    "is_firm",
    "made_by",
    "maker_candidates",
    "maker_told",
    "marked_makers",
    "oriented",
    "origin_candidates",
    "sold_by_dealer",
    "with_source",
]
