"""Clauses that repeat an act without its verb: "Chad recalled its envoy on Monday, Peru and Chile on Tuesday".

In: a `Reading` with the acts of its sentence. Out: the clauses; the reading without the names that stand in them, who
have no part in the act before. The words are data (`diplomatic_events.toml`, `elided`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.normalise.mention import Mention
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import NAMED
from flows.relate.diplomatic_events.verbless.echoes import ECHO
from flows.relate.diplomatic_events.words import FILE

# The frames in which one side does something to another, so that others may do it, too.
_DONE_TO = frozenset({"toward", "speech", "leave"})
# How many words may stand between the names and what the clause tells of them.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Elided:
    """A clause without a verb of its own: the units of its names, its own day or number.

    `rule`: by what it is told; null where it is only to come.
    """

    names: tuple[int, ...]
    told: Mention | None
    rule: str | None = "elided"


def elided_clauses(reading: Reading, acts: Sequence[Act]) -> list[Elided]:
    """The clauses behind an act that leave its verb out."""
    done = [a.trigger.last for a in acts if a.frame in _DONE_TO]
    found: list[Elided] = []
    start = min(done, default=len(reading.units)) + 1
    for at in range(start, len(reading.units)):
        if (found and at <= found[-1].names[-1]) or not _is_stop(reading, at):
            continue
        clause = _clause(reading, at + 1, start)
        if clause is not None:
            found.append(clause)
    return found


def without_elided(reading: Reading, clauses: Sequence[Elided]) -> Reading:
    """The reading, nobody being named in these clauses."""
    if not clauses:
        return reading
    hidden = {index for clause in clauses for index in clause.names}
    units = tuple(replace(u, mentions=()) if u.index in hidden else u for u in reading.units)
    return replace(reading, sentence=replace(reading.sentence, units=units))


def _is_stop(reading: Reading, at: int) -> bool:
    joining = load(reading.sentence.language, "grammar")["clauses"]["joining"]
    return reading.units[at].lower in {",", ";", *joining}


def _clause(reading: Reading, at: int, start: int) -> Elided | None:
    """The clause that begins at a unit: names, then nothing but a day, a number, or that they did the same."""
    names, end = _names(reading, at)
    if not names:
        return None
    words = load(reading.sentence.language, FILE)["elided"]
    behind = " ".join(u.lower for u in reading.units[end : end + 6]).replace("' ", "'")
    for key, rule in (("ahead", None), ("alike", ECHO)):
        if behind.startswith(tuple(words[key])):
            told = next((m for u in reading.units[end : end + 5] if (m := u.mention("date"))), None)
            return Elided(names, told, rule)
    for unit in reading.units[end : end + _NEAR + 1]:
        kind = next((k for k in ("date", "quantity") if unit.mention(k)), None)
        if kind is not None:
            told = unit.mention(kind)
            closes = _closes(reading, unit.index, told) and _has(reading, kind, start, names[0])
            return Elided(names, told) if closes else None
        if unit.lower in words["one"] and _closes(reading, unit.index, None):
            return Elided(names, None) if _has(reading, "quantity", start, names[0]) else None
        if unit.pos not in {"ADP", "DET", "ADV"}:
            break
    later = behind.startswith(tuple(words["later"])) and _has(reading, "date", start, names[0])
    return Elided(names, None) if later else None


def _names(reading: Reading, at: int) -> tuple[tuple[int, ...], int]:
    """The states and organisations listed from a unit on, under no preposition, and the unit behind them."""
    found: list[int] = []
    joining = {",", *load(reading.sentence.language, "grammar")["clauses"]["joining"]}
    end = at
    while end < len(reading.units):
        unit = reading.units[end]
        if unit.name is not None and named_actor(unit) is not None and reading.markers[end] is None:
            found.append(end)
        elif unit.pos != "DET" and unit.lower not in joining:
            break
        end += 1
    while found and end - 1 > found[-1]:
        end -= 1
    return tuple(found), end


def named_actor(unit: Unit) -> Actor | None:
    """The state or organisation that a unit names, if it does."""
    mention = unit.mention("name")
    actor = actor_of(mention) if mention is not None and unit.name and unit.name.sense in NAMED else None
    return actor if actor is not None and actor.type in {"state", "igo"} else None


def _closes(reading: Reading, at: int, told: Mention | None) -> bool:
    """Whether nothing of the clause stands behind a unit, or behind the words of a mention that begins there."""
    while told is not None and at + 1 < len(reading.units) and told in reading.units[at + 1].mentions:
        at += 1
    return at + 1 >= len(reading.units) or reading.units[at + 1].pos in {"PUNCT", "CCONJ"}


def _has(reading: Reading, kind: str, start: int, end: int) -> bool:
    """Whether the clause with the verb tells a day or number of its own: else the names are part of its list."""
    return any(u.mention(kind) for u in reading.units[start:end])
