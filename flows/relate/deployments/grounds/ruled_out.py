"""Which place phrases cannot tell where a move is: subjects, parties, venues, the places of other verbs.

In: a `Reading`, a move, its verb, its actors and a phrase. Out: true or false.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Place
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Phrase, is_seat

_THERE = {"in", "to", "near", "from", "of", "with"}


def may_tell_place(move: Move, phrase: Phrase) -> bool:
    """Whether the preposition of a phrase is one of place, for this move at least."""
    options = move.trigger.entry.options
    bound = {*(("for",) if options.get("bound") else ()), *(("by", "under") if options.get("via") else ())}
    return phrase.marker in _THERE | bound | {None}


def is_elsewhere(reading: Reading, move: Move, group: VerbGroup | None, phrase: Phrase) -> bool:
    """Whence others came, and what another verb behind the forces tells ("we have soldiers, who train on a base")."""
    options = move.trigger.entry.options
    stays = options["frame"] == "stand" and options["action"] != "withdraw"
    goes = options["frame"] == "move" and options["action"] == "deploy"
    whence = phrase.marker == "from" and not flies_from(reading, move.trigger)
    if (stays or goes or options["action"] == "exercise") and whence:
        return True
    if options.get("errand") and phrase.anchor < move.trigger.first:
        return True
    if goes and _is_crossed(reading, phrase):
        return True
    if options["frame"] == "drill" and _is_of_next_verb(reading, move, phrase):
        return True
    if options["action"] != "withdraw" and (_is_origin(reading, phrase) or _is_of_making(reading, move, phrase)):
        return True
    if _is_venue(reading, phrase) or is_seat(reading, phrase.anchor):
        return True
    behind = range(max((move.trigger.last, *move.things)) + 1, phrase.anchor)
    others = [g for g in reading.verbs if g.finite and g != group and g.head in behind]
    return options["frame"] == "keep" and any(not _serves(reading, g) for g in others)


def _is_crossed(reading: Reading, phrase: Phrase) -> bool:
    """Whether a sea is only what is crossed: "shipped tanks across the Black Sea"."""
    words: list[str] = load(reading.sentence.language, "deployments")["places"]["crossing"]
    place = phrase.parts[0].place if phrase.parts else None
    sea = place is not None and place.place_id.startswith(("sea:", "ocean:", "canal:", "strait:"))
    return sea and any(u.lower in words for u in reading.units[max(0, phrase.anchor - 2) : phrase.anchor])


def _is_of_next_verb(reading: Reading, move: Move, phrase: Phrase) -> bool:
    """Whether a second verb behind an exercise tells the place: "suspended the drills and will send jets to Riga"."""
    noun = move.trigger
    if noun.kind != "noun" or reading.units[noun.first].dep == "subj":
        return False
    verbs = (g for g in reading.verbs if g.finite and noun.last < g.first < phrase.first)
    return any(reading.units[g.first - 1].pos == "CCONJ" for g in verbs)


def _is_origin(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase tells whence men come who are counted: « 500 hommes venus d'Autriche et de Bulgarie »."""
    words: list[str] = load(reading.sentence.language, "deployments")["visitors"]["origins"]
    before = reading.units[max(0, phrase.anchor - 5) : phrase.anchor]
    at = next((u.index for u in reversed(before) if u.lower in words), None)
    quiet = at is not None and all(u.pos in {"ADP", "ADV", "DET", "ADJ"} for u in reading.units[at + 1 : phrase.anchor])
    return quiet and phrase.marker in {"from", "of"}


def _is_of_making(reading: Reading, move: Move, phrase: Phrase) -> bool:
    """Whether a participle right before a place tells what was done there: "two patrol ships built in Japan"."""
    words: list[str] = load(reading.sentence.language, "deployments")["visitors"]["made"]
    group = next((g for g in reversed(reading.verbs) if g.last < phrase.anchor), None)
    if group is None or group.tense != "participle" or group.first <= move.trigger.first <= group.last:
        return False
    near = phrase.anchor - group.last <= 3 and reading.units[group.last + 1].lower != ","
    return near and fold_word(reading.units[group.head].text).startswith(tuple(words))


def _serves(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells what forces do where they are: « 8 000 soldats qui combattent dans l'est du pays »."""
    word = lexicon(reading.sentence.language, "deployments").known(reading.units[group.head].text)
    relative = group.first > 0 and reading.units[group.first - 1].pos in {"PRON", "SCONJ"}
    return relative and word is not None and any(e.options.get("as_subject") for e, _ in word.verbs)


def flies_from(reading: Reading, trigger: Found) -> bool:
    """Whether a verb tells whence forces work, which is where they are: "patrol the skies from Siauliai"."""
    return reading.units[trigger.first].lower.startswith(tuple(trigger.entry.options.get("from_base", ())))


def _is_venue(reading: Reading, phrase: Phrase) -> bool:
    """Whether a city is only where others met: "a day after talks in Washington", « un sommet à Bruxelles »."""
    city = phrase.parts and phrase.parts[0].place is not None and phrase.parts[0].place.precision == "city"
    venues: list[str] = load(reading.sentence.language, "deployments")["there"]["meetings"]
    beside = reading.units[max(0, phrase.first - 2) : phrase.first]
    return bool(city) and any(u.lower in venues for u in beside)


def is_left_behind(trigger: Found, group: VerbGroup | None, subject: int | None, anchor: int) -> bool:
    """Whether the place is the object of leaving or entering: "left Mali", « évacueront le district »."""
    if not trigger.entry.options.get("place_object") or group is None or group.voice == "passive":
        return False
    return anchor > group.last and anchor != subject and anchor - group.last <= 6


def is_site(reading: Reading, phrase: Phrase, group: VerbGroup | None, subject: int | None) -> bool:
    """A base or airport as the object of guarding, building, opening: "to secure the airport"."""
    place = reading.units[phrase.anchor].mention("place")
    site = place is not None and isinstance(place.value, Place) and place.value.precision == "site"
    return site and phrase.anchor != subject and (group is None or phrase.anchor > group.last)


def is_party(reading: Reading, phrase: Phrase, actors: Sequence[Actor]) -> bool:
    """Whether a phrase without a preposition of place names who acts."""
    if phrase.marker in {"in", "to", "near", "from"}:
        return False
    here = reading.units[phrase.anchor]
    return any(here.start < actor.end and actor.start < here.end for actor in actors)
