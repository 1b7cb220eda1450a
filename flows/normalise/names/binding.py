"""Bind the phrases of one text to actors: by their own words, by who holds the office that day, by what stood before.

In: the phrases in order and the day of publication. Out: a `Name` for each phrase (None: it names nobody).
Full names, short repeats, titles and bare offices of one bearer get the same entity.
"""

from dataclasses import dataclass, field
from datetime import date

from flows.normalise.mention import EntityType, Level, Name, Sense
from flows.normalise.names.entity import Entity, levels
from flows.normalise.names.persons import Person, Term, persons
from flows.normalise.names.phrases import Phrase

# Offices that one person holds for one actor: "the president" is whoever was called president before.
_SINGLE = ("head_of_state", "head_of_government", "head_of_organisation", "foreign_minister", "defence_minister")


@dataclass(slots=True)
class Binder:
    """What the text has said so far: `bearers` surname → (name, actor, office), `holders` office → actors."""

    published: date | None
    bearers: dict[str, tuple[str, Entity | None, str | None]] = field(default_factory=dict)
    holders: dict[str, list[Entity]] = field(default_factory=dict)

    def name(self, phrase: Phrase, text: str) -> Name | None:
        """The value of a phrase; None if it turns out to be no name of an actor."""
        if phrase.former:
            return _person(phrase, _spoken_name(phrase))
        if phrase.office:
            return self._office(phrase, text)
        if phrase.person:
            return self._bare_person(phrase, text)
        return _plain(phrase)

    def _office(self, phrase: Phrase, text: str) -> Name | None:
        office = phrase.office
        assert office is not None
        if office.substate:
            return _person(phrase, _spoken_name(phrase))
        person, term = self._bearer(phrase)
        entity = phrase.entity or (term.entity if term else None)
        if entity is None and not phrase.person:
            entity = office.alone or (None if phrase.unknown else self._holder(office.office))
        if entity is None and office.sides_only:
            return None
        spoken = person.name if person else phrase.unknown
        title = term.office if term and office.level == levels()[term.office] else office.office
        if entity:
            self._remember(spoken, entity, title)
        sense: Sense = "force" if office.force else "office"
        return _name(
            entity, phrase.entity or entity, sense, text, phrase, title, levels()[title], spoken, office.plural
        )

    def _bearer(self, phrase: Phrase) -> tuple[Person | None, Term | None]:
        known = [persons()[name] for name in phrase.person.persons] if phrase.person else []
        day = self.published
        for person in known:
            fitting = person.term(day)
            if fitting and (phrase.entity is None or fitting.entity == phrase.entity):
                return person, fitting
        return (known[0] if len(known) == 1 else None), None

    def _bare_person(self, phrase: Phrase, text: str) -> Name | None:
        word = phrase.person
        assert word is not None
        surname = text[phrase.start : phrase.end].rsplit(" ", 1)[-1].lower()
        if word.symbol == "S" and surname in self.bearers:
            spoken, entity, office = self.bearers[surname]
            return _name(entity, entity, "person", text, phrase, office, levels()[office] if office else None, spoken)
        candidates = [(persons()[name], persons()[name].term(self.published)) for name in word.persons]
        holding = [(person, term) for person, term in candidates if term]
        if word.symbol == "S" and (len(holding) != 1 or (word.weak and not phrase.titled)):
            return None
        if not holding:
            return _person(phrase, candidates[0][0].name)
        person, term = holding[0]
        if term is None:
            return None
        self._remember(person.name, term.entity, term.office, person.surnames)
        level = levels()[term.office]
        return _name(term.entity, term.entity, "person", text, phrase, term.office, level, person.name)

    def _remember(self, spoken: str | None, entity: Entity, office: str, surnames: tuple[str, ...] = ()) -> None:
        if spoken:
            for surname in (*surnames, spoken.rsplit(" ", 1)[-1]):
                self.bearers[surname.lower()] = (spoken, entity, office)
        if office in _SINGLE:
            holders = self.holders.setdefault(office, [])
            if entity not in holders:
                holders.append(entity)

    def _holder(self, office: str) -> Entity | None:
        holders = self.holders.get(office, [])
        return holders[0] if len(holders) == 1 else None


def _spoken_name(phrase: Phrase) -> str | None:
    return phrase.person.persons[0] if phrase.person else phrase.unknown


def _plain(phrase: Phrase) -> Name | None:
    entity, word = phrase.entity, phrase.head
    if entity is None:
        return None
    aggregate = entity.type == "group" and not entity.entity_id
    return Name(
        entity.entity_id or None,
        entity.name,
        entity.iso3,
        entity.type,
        word.sense,
        plural=word.plural,
        aggregate=aggregate or entity.type in ("igo", "group"),
    )


def _person(phrase: Phrase, spoken: str | None) -> Name:
    return Name(None, spoken or "", None, "person", "person" if phrase.person else "office", person=spoken)


def _name(
    entity: Entity | None,
    named: Entity | None,
    sense: Sense,
    text: str,
    phrase: Phrase,
    office: str | None,
    level: Level | None,
    person: str | None,
    plural: bool = False,
) -> Name:
    kind: EntityType = entity.type if entity else "unknown"
    name = named.name if named else text[phrase.start : phrase.end]
    iso3 = entity.iso3 if entity else None
    aggregate = kind in ("igo", "group")
    return Name(
        (entity.entity_id or None) if entity else None,
        name,
        iso3,
        kind,
        sense,
        office,
        level,
        person,
        plural,
        aggregate,
    )
