"""Bind the phrases of one text to actors: by their own words, by who holds the office that day, by what stood before.

In: the phrases in order and the day of publication. Out: a `Name` for each phrase (None: it names nobody). Full names,
short repeats, titles and bare offices of one bearer get the same entity.
"""

from dataclasses import dataclass, field
from datetime import date

from flows.normalise.mention import Name
from flows.normalise.names.bare import Surroundings
from flows.normalise.names.entity import Entity
from flows.normalise.names.persons import Person, Term, persons, terms_of
from flows.normalise.names.phrases import Phrase
from flows.normalise.names.values import acting, nobody, plain
from flows.normalise.names.words import Office, Word


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody whom the text has named: by which name, acting for whom, as what."""

    name: str
    entity: Entity
    office: str


@dataclass(slots=True)
class Binder:
    """What the text has said so far: `bearers` by surname, `holders` of each family of offices in order.

    `house`: the state that publishes the text (`official`), or whose people the text names first. "The President" with
    a capital is house style for its own; an official publisher needs no capital.
    """

    published: date | None
    around: Surroundings
    house: Entity | None = None
    official: bool = False
    bearers: dict[str, Bearer] = field(default_factory=dict)
    holders: dict[str, list[Entity]] = field(default_factory=dict)

    def name(self, phrase: Phrase, text: str, folded: str) -> Name | None:
        """The value of a phrase; None if it turns out to name nobody."""
        if phrase.former:
            return nobody(phrase) if phrase.entity or phrase.person or phrase.unknown else None
        if phrase.office:
            return self._titled(phrase, phrase.office, text, folded)
        if phrase.person:
            return self._person(phrase, phrase.person, text)
        return plain(phrase)

    def _titled(self, phrase: Phrase, office: Office, text: str, folded: str) -> Name | None:
        known = self._known(phrase, office, text)
        entity = phrase.entity or self._owner(phrase) or (known.entity if known else None)
        if office.substate:
            return nobody(phrase) if entity or phrase.person or phrase.unknown else None
        if entity is None and phrase.person:
            return nobody(phrase)
        if entity is None and (office.sides_only or not self.around.make_a_noun(phrase, office, text, folded)):
            return None
        if entity is None:
            entity = self._unnamed(phrase, office, text, folded)
        if entity is None and office.bound_only:
            return None
        spoken = known.name if known else phrase.unknown
        title = known.office if known and known.entity == entity else office.office
        if entity and not office.plural:
            self._remember(spoken, entity, title, office)
        return acting(phrase, entity, title, spoken, text)

    def _known(self, phrase: Phrase, office: Office, text: str) -> Bearer | None:
        """The bearer of a title, if known by this name; one who holds an office like it, and for that actor."""
        if phrase.person is None:
            return None
        earlier = self.bearers.get(_last_word(text[phrase.start : phrase.end]))
        if earlier and phrase.person.symbol == "S" and phrase.entity in (None, earlier.entity):
            return earlier
        for person in (persons()[name] for name in phrase.person.persons):
            for term in person.terms_on(self.published):
                if term.like(office.office, office.level) and phrase.entity in (None, term.entity):
                    return Bearer(person.name, term.entity, term.office)
        full = phrase.person.persons[0] if phrase.person.symbol == "P" else None
        return Bearer(full, phrase.entity, office.office) if full and phrase.entity else None

    def _owner(self, phrase: Phrase) -> Entity | None:
        """Whom somebody acts for whose office or administration this is."""
        if phrase.possessor is None:
            return None
        terms = self._terms(phrase.possessor)
        return terms[0][1].entity if terms else None

    def _unnamed(self, phrase: Phrase, office: Office, text: str, folded: str) -> Entity | None:
        """The actor of an office that stands without one: named before, or the only one that the press calls so."""
        if self.around.leave_unbound(phrase, folded):
            return None
        if phrase.unknown or office.plural:
            return office.alone
        own = self.official or text[phrase.start].isupper()
        if self.house and own and self._has(self.house, office):
            return self.house
        holders = self.holders.get(office.family, [])
        return holders[0] if len(holders) == 1 else office.alone if not holders else None

    def _has(self, entity: Entity, office: Office) -> bool:
        """Whether somebody of the atlas holds such an office for the actor these days."""
        if office.office == "head_of_state" and office.family != entity.head:
            return False
        terms = terms_of(entity.entity_id, office.office)
        return any(self.published is None or term.covers(self.published) for term in terms)

    def _person(self, phrase: Phrase, word: Word, text: str) -> Name | None:
        earlier = self.bearers.get(_last_word(text[phrase.start : phrase.end]))
        if earlier and word.symbol == "S":
            return acting(phrase, earlier.entity, earlier.office, earlier.name, text)
        holding = self._terms(word)
        if word.symbol == "S" and (len(holding) != 1 or (word.weak and not phrase.addressed)):
            return None
        if not holding:
            return nobody(phrase)
        person, term = holding[0]
        self._remember(person.name, term.entity, term.office, None, person.surnames)
        return acting(phrase, term.entity, term.office, person.name, text)

    def _terms(self, word: Word) -> list[tuple[Person, Term]]:
        people = [persons()[name] for name in word.persons]
        found = [(person, person.term(self.published)) for person in people]
        return [(person, term) for person, term in found if term]

    def _remember(
        self, spoken: str | None, entity: Entity, title: str, office: Office | None, surnames: tuple[str, ...] = ()
    ) -> None:
        if entity.iso3 and self.house is None:
            self.house = entity
        if spoken:
            for surname in (*surnames, spoken):
                self.bearers.setdefault(_last_word(surname), Bearer(spoken, entity, title))
        for family in office.families if office else (title,):
            holders = self.holders.setdefault(family, [])
            if entity not in holders:
                holders.append(entity)


def _last_word(name: str) -> str:
    return name.rsplit(" ", 1)[-1].lower()
