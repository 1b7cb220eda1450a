"""Who holds which office when.

In: flows/atlas/persons.csv, one line a term (`from`/`to` as YYYY, YYYY-MM or YYYY-MM-DD; an empty `to` is still open;
`given` and `family` stand on a person's first line; `surname` is "weak" for a common word, "never" if it never stands
alone; `also` are other names that do: "Abiy", "Hemedti").
Out: wordings of people's names, and the terms they serve on a day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from flows.atlas import AtlasError, rows
from flows.normalise.mention import Level
from flows.normalise.names.entity import Entity, actor, levels
from flows.normalise.names.words import Word

# The press calls people by an office for a while after they have left it.
GRACE = timedelta(days=92)
_FILE = "persons.csv"
_SAYS_LITTLE = ("leader", "senior_official", "officer")


@dataclass(frozen=True, slots=True)
class Term:
    """An office held: first and last day inclusive, `end` null while it lasts."""

    entity: Entity
    office: str
    start: date
    end: date | None

    def covers(self, day: date) -> bool:
        """Whether the bearer held the office on this day or shortly before."""
        return self.start <= day and (self.end is None or day <= self.end + GRACE)

    def like(self, office: str, level: Level | None) -> bool:
        """Whether the bearer may be called by this office: the same, one of its rank, or one that says little."""
        return office == self.office or level in (None, levels()[self.office]) or office in _SAYS_LITTLE


@dataclass(frozen=True, slots=True)
class Person:
    """A person under all spellings. A `weak` surname is also a common word or name: alone it proves nothing."""

    name: str
    full: tuple[str, ...]
    surnames: tuple[str, ...]
    weak: bool
    terms: tuple[Term, ...]

    def term(self, day: date | None) -> Term | None:
        """The office on that day; the newest one if the day is unknown."""
        return next(iter(self.terms_on(day)), None)

    def terms_on(self, day: date | None) -> list[Term]:
        """All offices held on that day (all ever held if the day is unknown), the newest first."""
        fitting = [term for term in self.terms if day is None or term.covers(day)]
        return sorted(fitting, key=lambda term: (term.end or date.max, term.start), reverse=True)


@cache
def persons() -> dict[str, Person]:
    """Everybody in the atlas by the name that the atlas gives them."""
    found: dict[str, Person] = {}
    for line, row in rows(_FILE):
        name, term = row["person"], _term(line, row)
        if name in found:
            known = found[name]
            found[name] = replace(known, terms=(*known.terms, term))
            continue
        family = tuple(row["family"].split("|"))
        also = tuple(row["also"].split("|")) if row["also"] else ()
        surnames = also if row["surname"] == "never" else (*family, *also)
        found[name] = Person(name, _full(row, family), surnames, row["surname"] == "weak", (term,))
    return found


def _term(line: int, row: dict[str, str]) -> Term:
    """Raises AtlasError naming the line that is wrong."""
    if row["office"] not in levels():
        raise AtlasError(_FILE, line, f"no office {row['office']!r}; write one of flows/atlas/offices.csv, or add it")
    try:
        start, end = _first(row["from"]), _last(row["to"])
    except ValueError as error:
        raise AtlasError(_FILE, line, f"write dates as YYYY, YYYY-MM or YYYY-MM-DD ({error})") from error
    return Term(actor(row["entity"], f"atlas/{_FILE}", line), row["office"], start, end)


@cache
def terms_of(entity_id: str, office: str) -> tuple[Term, ...]:
    """All terms in which somebody held the office for the actor."""
    terms = (term for person in persons().values() for term in person.terms)
    return tuple(term for term in terms if term.entity.entity_id == entity_id and term.office == office)


def person_wordings() -> Iterator[tuple[str, Word]]:
    """Full names ("P") and surnames ("S"); a wording that several people share carries them all."""
    for symbol in "PS":
        bearers: dict[str, list[Person]] = {}
        for person in persons().values():
            for wording in person.full if symbol == "P" else person.surnames:
                bearers.setdefault(wording, []).append(person)
        for wording, people in bearers.items():
            weak = any(person.weak for person in people)
            yield wording, Word(symbol, "persons", None, "person", persons=tuple(p.name for p in people), weak=weak)


def _full(row: dict[str, str], surnames: tuple[str, ...]) -> tuple[str, ...]:
    full = [row["person"]]
    for first in row["given"].split("|"):
        # "Jinping" is written after "Xi": a given name that starts with a space stands last.
        after = first.startswith(" ")
        full += [f"{surname}{first}" if after else f"{first} {surname}" for surname in surnames]
    return tuple(dict.fromkeys(full))


def _first(written: str) -> date:
    year, month, day = (*written.split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(day))


def _last(written: str) -> date | None:
    if not written:
        return None
    parts = written.split("-")
    if len(parts) == 3:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    year, month = int(parts[0]), int(parts[1]) if len(parts) == 2 else 12
    return (date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)) - timedelta(days=1)
