"""Sentences without a verb that name what is given: "Another $21 million support package for Kyiv.", headlines.

In: a `Reading`. Out: the transfer (`Governed`) of its sum of aid, or of the things that a headline names.
"""

from flows.dictionary import entries
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import Entry
from flows.relate.roles.assign import Governed
from flows.relate.shipments.goods import goods_in
from flows.relate.shipments.item import is_aid
from flows.relate.shipments.transfers.headlines import is_headlined


def find_headless(reading: Reading) -> list[Governed]:
    """A sum of military aid that a sentence without a verb names: "Another $21 million support package for Kyiv."."""
    if reading.verbs:
        return []
    goods = goods_in(reading)
    aid = [i for i in goods if (m := reading.units[i].mention("item")) and is_aid(m)]
    summed = aid if any(u.mention("money") for u in reading.units) else []
    things = summed[:1] or [i for i in goods if is_headlined(reading, i)]
    listed = entries(reading.sentence.language, "shipments", "trigger")
    told = [Entry("shipments", str(entry["id"]), entry) for entry in listed if entry.get("headless")]
    return [Governed(Found(entry, things[0], things[0], "noun"), tuple(things)) for entry in told[:1] if things]
