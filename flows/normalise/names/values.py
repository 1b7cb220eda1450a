"""The values of mentions.

In: a phrase and the actor it is bound to. Out: its `Name`.
"""

from flows.normalise.mention import Level, Name, Sense
from flows.normalise.names.entity import Entity, levels
from flows.normalise.names.phrases import Phrase


def plain(phrase: Phrase) -> Name | None:
    """The value of a phrase that names its actor itself."""
    entity, word = phrase.entity, phrase.head
    if entity is None:
        return None
    return Name(
        entity_id=entity.entity_id or None,
        name=entity.name,
        iso3=entity.iso3,
        type=entity.type,
        sense=word.sense,
        plural=word.plural,
        aggregate=entity.type in ("igo", "group"),
    )


def nobody(phrase: Phrase) -> Name:
    """The value of a person who acts for no state: one who has left office, a mayor, a member of parliament."""
    spoken = phrase.unknown or (phrase.person.persons[0] if phrase.person else None)
    return Name(None, spoken or "", None, "person", "person" if phrase.person else "office", person=spoken)


def acting(phrase: Phrase, entity: Entity | None, title: str | None, spoken: str | None, text: str) -> Name:
    """The value of a person, an office, an institution or a force that acts for an actor (None: still open)."""
    office = phrase.office
    sense: Sense = "person" if office is None else "force" if office.force else "office"
    level: Level | None = levels()[title] if title else None
    return Name(
        entity_id=(entity.entity_id or None) if entity else None,
        name=entity.name if entity else text[phrase.start : phrase.end],
        iso3=entity.iso3 if entity else None,
        type=entity.type if entity else "unknown",
        sense=sense,
        office=title,
        level=level,
        person=spoken,
        plural=bool(office and office.plural and not phrase.chained),
        aggregate=entity is not None and entity.type in ("igo", "group"),
    )
