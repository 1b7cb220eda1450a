"""Whom a sentence offers as a party beyond its names, where each stands, and who is none.

In: a `Reading`, a trigger, its things and the `Candidate`s so far. Out: the candidates, with armies and armed bodies
that no name tells and states where things land, without bystanders, foes and those told elsewhere.
"""

from flows.relate.shipments.parties.candidates.bystanders import without_bystanders
from flows.relate.shipments.parties.candidates.elsewhere import (
    reports,
    without_gapped,
    without_sources,
    without_venues,
    without_way,
)
from flows.relate.shipments.parties.candidates.foes import without_foes
from flows.relate.shipments.parties.candidates.landings import at_landing
from flows.relate.shipments.parties.candidates.own_armies import own_army
from flows.relate.shipments.parties.candidates.placed import in_place
from flows.relate.shipments.parties.candidates.unnamed import unnamed_bodies

__all__ = [
    "at_landing",
    "in_place",
    "own_army",
    "reports",
    "unnamed_bodies",
    "without_bystanders",
    "without_foes",
    "without_gapped",
    "without_sources",
    "without_venues",
    "without_way",
]
