"""Candidates for the parties of a transfer whose place tells something else: where it is done, what they do themselves.

In: a `Reading`, a trigger, its things and the `Candidate`s for its parties. Out: the candidates, each in the places
that it really has.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import kind_of_relative
from flows.relate.clauses.subjects import subject_of
from flows.relate.roles.assign import Governed
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.loads import is_carrying
from flows.relate.shipments.transfers import describing

# How many words behind things that are bought the seller stands at most, and behind a participle who did it.
_NEAR = 4
# Where those stand who gave or acquired what another verb passes on.
_SIDES = {"give": "from", "get": "for"}


def in_place(
    reading: Reading, trigger: Found, things: Sequence[int], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates, without those who act themselves in a later clause."""
    kept = [c for c in candidates if not _acts_later(reading, trigger, things, c)]
    kept = [c for c in kept if not _comes_with_other(reading, things, c)]
    kept = [_by_participle(reading, trigger, things, c) for c in kept]
    frame = trigger.entry.options["frame"]
    if frame == "give" and trigger.entry.options.get("moves"):
        return _fetched(reading, kept)
    if trigger.entry.options.get("venues") and frame == "get":
        kept = [_received_there(c) if c.head is not None and c.head > trigger.last else c for c in kept]
    if frame == "get" and trigger.entry.options.get("transfer_type") == "sale" and trigger.kind == "noun":
        kept = [_bought_from(things, c) for c in kept]
    received = frame == "get" and trigger.kind == "noun" and not trigger.entry.options.get("container")
    return [_tells_of_itself(reading, c) for c in kept] if received else kept


def _by_participle(reading: Reading, trigger: Found, things: Sequence[int], candidate: Candidate) -> Candidate:
    """Who did what a participle tells of the things: "guns supplied by Oslo have arrived", "jets ordered by Lima"."""
    head = candidate.head
    if head is None or "by_other" not in candidate.places:
        return candidate
    pays = tuple(load(reading.sentence.language, "shipments")["about"]["financing"])  # who pays may get the things
    told = (d.trigger for d in describing(reading, Governed(trigger, tuple(things))))
    acts = (t for t in told if t.last < head and not reading.units[t.first].lower.startswith(pays))
    last = max(acts, key=lambda t: t.first, default=None)
    place = _SIDES.get(str(last.entry.options["frame"])) if last is not None and head - last.last <= _NEAR else None
    return replace(candidate, places=candidate.places - {"by_other"} | {place}) if place else candidate


def _fetched(reading: Reading, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Whose carrier brings things from somebody else gets them: "Russian ships have transported shells from Iran"."""
    sourced = any(c.places & {"from"} and c.head is not None for c in candidates)
    aimed = any(c.places & {"to", "for", "indirect"} and c.head is not None for c in candidates)
    place = frozenset({"by_other" if aimed else "to"})
    carries = (c for c in candidates if c.head is not None and "subject" in c.places and is_carrying(reading, c.head))
    owners = [*carries] if sourced else []
    return [replace(c, places=place) if c in owners else c for c in candidates]


def _received_there(candidate: Candidate) -> Candidate:
    """Where somebody receives something: « réceptionné à Cotonou », which is nobody's from whom it comes."""
    return replace(candidate, places=candidate.places - {"to"} | {"in"}) if "to" in candidate.places else candidate


def _bought_from(things: Sequence[int], candidate: Candidate) -> Candidate:
    """Who sells, right behind the things that are bought: « l'achat de blindés à l'Estonie »."""
    near = candidate.head is not None and bool(things) and 0 < candidate.head - max(things) <= _NEAR
    sells = near and "to" in candidate.places
    return replace(candidate, places=candidate.places - {"to"} | {"from"}) if sells else candidate


def _acts_later(reading: Reading, trigger: Found, things: Sequence[int], candidate: Candidate) -> bool:
    """Whether somebody only stands near because it does something itself: "… a submarine after Oslo refused …"."""
    head = candidate.head
    if head is None or candidate.places - {"beside_thing"} or head < max((trigger.last, *things)):
        return False
    near = (u for u in reading.units[max(0, head - 3) : head] if u.pos == "SCONJ")
    below = any(kind_of_relative(reading, u.index) is None for u in near)
    own = (g for g in reading.verbs if g.finite and g.first > head and not is_speech(reading, g))
    return below and any(subject_of(reading, g) == head for g in own)


def _comes_with_other(reading: Reading, things: Sequence[int], candidate: Candidate) -> bool:
    """Whether somebody is only from where other things come: "missiles to fend off rockets from Yemen"."""
    head = candidate.head
    if head is None or "from" not in candidate.places or head < 2:
        return False
    at = head - 1
    at -= reading.units[at].pos == "DET"
    before = reading.units[at - 1]
    return reading.units[at].pos == "ADP" and before.mention("item") is not None and before.index not in things


def _tells_of_itself(reading: Reading, candidate: Candidate) -> Candidate:
    """Who announces a receipt gives nothing: "the army completed the receipt of 92 vehicles, the minister said"."""
    head = candidate.head
    if head is None or candidate.places:
        return candidate
    says = any(is_speech(reading, g) and subject_of(reading, g) == head for g in reading.verbs if g.finite)
    return replace(candidate, places=frozenset({"passed_over"})) if says else candidate
