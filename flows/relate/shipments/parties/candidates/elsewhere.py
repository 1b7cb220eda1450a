"""Candidates that stand where no party does: on the way of things, at the place of signing, in another clause.

In: a `Reading`, a trigger, its things and the `Candidate`s for its parties. Out: the candidates without those.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate

# Where the country stands that things only pass through; « par » is read as "by".
_WAY = frozenset({"by", "through", "object"})


def without_way(trigger: Found, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those through whose country things pass: « des chars transitent par la Roumanie »."""
    passes = trigger.entry.options.get("transfer_type") == "transit"
    return [c for c in candidates if not (passes and c.places & _WAY)]


def without_sources(trigger: Found, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those from whom a thing is acquired to pass it on ("bought from Oslo to give to Kyiv")."""
    aim = trigger.entry.options.get("aim")
    return [c for c in candidates if aim is None or c.head is None or not trigger.last < c.head < aim]


def reports(candidate: Candidate) -> bool:
    """Whether somebody is only by whom a later clause is told, beside an active verb: ", says a report by …"."""
    return candidate.places == {"by"} and bool(dict(candidate.features).get("verbs_between"))


def without_venues(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the capital where both sides sign: "Egypt and France signed in Cairo"."""
    joint = (c for c in candidates if len(c.actors) > 1 and c.places & {"governor", "subject"})
    sides = {a.id for c in joint for a in c.actors}
    towns = (c for c in candidates if c.actors[0].sense == "capital" and c.places and c.places <= {"to", "in"})
    venues = [c for c in towns if {a.id for a in c.actors} < sides]
    return [c for c in candidates if c not in venues]


def without_gapped(
    reading: Reading, trigger: Found, items: Sequence[int], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates without the subjects of clauses whose verb is left out ("tanks to Kyiv, Norway howitzers")."""
    heads = [i for thing in items if (i := gapped_subject(reading, thing, trigger.last))]
    # Of a list those that no preposition ties to the verb before: "to Kyiv, Latvia and Norway howitzers".
    listed = {i for head in heads for i in listed_with(reading, head, "name") if reading.markers[i] is None}
    gapped = {reading.units[i].start for i in {*heads, *listed}}
    kept = (replace(c, actors=tuple(a for a in c.actors if a.start not in gapped)) for c in candidates)
    return [c for c in kept if c.actors] if gapped else list(candidates)
