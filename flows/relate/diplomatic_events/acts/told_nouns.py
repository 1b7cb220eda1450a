"""Who speaks and who is addressed where a noun tells a verbal act: "Chad's denunciation of Mali".

In: a `Reading`, an `Act` and the candidates for its sides. Out: the two sides as the noun's own phrase, an apposition
or the list that it stands in names them; both null where one is missing. The words are data (`phrased` triggers,
`speakers_of` in `diplomatic_events.toml`).
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.diplomatic_events.acts.carriers import Act
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate

Pair = tuple[Candidate | None, Candidate | None]

# So many units before a noun its owner stands, or what it is in apposition to.
_OWN, _APART = 6, 12
# So many units behind it, an adjective is still the noun's own.
_NEAR = 2
_LIST = frozenset({"-", "–", "—", "•", "*", ";", ":"})
_QUALIFYING = frozenset({"ADJ", "ADV", "DET", "NUM", "NOUN"})


def is_phrased(act: Act) -> bool:
    """Whether an act is told by a noun that counts only with the sides that its phrase names."""
    return bool(act.options.get("phrased")) and act.trigger.kind == "noun"


def noun_sides(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Pair:
    """(who speaks, towards whom)."""
    placed = sorted(_placed(reading, candidates), key=lambda pair: pair[0])
    stop = _end_of_phrase(reading, act)
    behind = [(at, c) for at, c in placed if act.trigger.last < at < stop]
    ahead = [(at, c) for at, c in placed if at < act.trigger.first]
    first = next(_speakers(reading, act, ahead, behind), None)
    if first is None:
        return None, None
    own = {a.id for a in first.actors}
    others = (c for at, c in behind if not own & {a.id for a in c.actors} and _marker(reading, at, c) != "by")
    second = next(others, None)
    return (first, second) if second is not None else (None, None)


def _placed(reading: Reading, candidates: Sequence[Candidate]) -> Iterator[tuple[int, Candidate]]:
    """The candidates that the sentence names, with the units that name them."""
    for candidate in candidates:
        unit = reading.unit_at(candidate.actors[0].start) if candidate.head is not None else None
        if unit is not None and candidate.actors[0].end > candidate.actors[0].start:
            yield unit.index, candidate


def _end_of_phrase(reading: Reading, act: Act) -> int:
    """Where the phrase of a noun ends: at the next verb of the clause that it is the subject of, or the next item."""
    last = act.trigger.last
    stops = [at for at in reading.stops if at > last]
    if act.relation == "subject" and act.group is not None and act.group.first > last:
        stops.append(act.group.first)
    return min([len(reading.units), *stops])


def _speakers(
    reading: Reading, act: Act, ahead: Sequence[tuple[int, Candidate]], behind: Sequence[tuple[int, Candidate]]
) -> Iterator[Candidate]:
    """Those who may be the one who speaks, the likeliest first."""
    yield from (c for at, c in reversed(ahead) if _owns(reading, act, at, c))
    yield from (c for at, c in behind if at - act.trigger.last <= _NEAR and c.actors[0].sense == "adjective")
    named = [(at, c) for at, c in behind if c.actors[0].sense != "adjective"]  # "by a Chilean runner": by no state
    yield from (c for at, c in named if _marker(reading, at, c) in {"by", "from"} and _is_near(reading, act, at))
    if act.options["event_type"] not in {"condemnation", "rejection"}:
        yield from (c for at, c in behind[:1] if _marker(reading, at, c) == "of" and len(behind) > 1)
    opening = _opening(reading, act)
    if opening > 0 and reading.units[opening - 1].lower == ",":
        yield from (c for at, c in reversed(ahead) if _is_apposed(reading, opening - 1, at))
    if opening > 0 and reading.units[opening - 1].lower in _LIST:
        yield from (c for _, c in ahead if "of" not in c.places)
    if act.relation == "object" and act.group is not None and _is_voiced(reading, act):
        yield from (c for _, c in ahead if c.places & {"taker", "subject", "governor"})


def _owns(reading: Reading, act: Act, at: int, candidate: Candidate) -> bool:
    """Whether a name right before a noun is its possessor or adjective: "the Kenyan government's blunt refusal"."""
    between = reading.units[at + 1 : act.trigger.first]
    if len(between) > _OWN or _marker(reading, at, candidate) not in {None, _marker(reading, act.trigger.first, None)}:
        return False
    return all(u.pos in _QUALIFYING - {"DET"} or u.lower in {"'s", "’s", "'", "’", "-"} for u in between)


def _marker(reading: Reading, at: int, candidate: Candidate | None) -> str | None:
    head = candidate.head if candidate is not None else None
    return reading.markers[at] or (reading.markers[head] if head is not None else None)


def _is_near(reading: Reading, act: Act, at: int) -> bool:
    """Whether no clause of its own opens between a noun and who is said to be behind it."""
    between = (g for g in reading.verbs if act.trigger.last < g.first < at and g.tense != "participle")
    return all(g.finite and relative_before(reading, g) is not None for g in between)


def _opening(reading: Reading, act: Act) -> int:
    """The unit that opens the phrase of a noun: its article, or its first adjective."""
    at = act.trigger.first
    while at > 0 and reading.units[at - 1].pos in _QUALIFYING and reading.group_at(at - 1) is None:
        at -= 1
    return at


def _is_apposed(reading: Reading, comma: int, at: int) -> bool:
    """Whether what a noun behind a comma stands in apposition to names somebody: "Oslo's message, a vow to"."""
    return comma - at <= _APART and not any(at < g.first < comma and g.finite for g in reading.verbs)


def _is_voiced(reading: Reading, act: Act) -> bool:
    """Whether the verb that carries a noun is one of uttering: "issued a call to"."""
    group = act.group
    voicing = load(reading.sentence.language, FILE)["uttering"]
    told = reading.units[group.head].lower if group is not None else ""
    return group is not None and group.voice == "active" and told.startswith(tuple(voicing))


def is_answered(act: Act, others: Sequence[Act]) -> bool:
    """Whether what a noun tells is only what another act is about: "rejected Oslo's demand that …"."""
    own = act.group
    return is_phrased(act) and any(o.relation == "self" and o.group == own and o is not act for o in others)
