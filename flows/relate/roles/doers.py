"""Who does what a trigger tells: the subject of its verb, of the verb over a noun, whoever asks for the deed.

In: a `Reading` and a trigger. Out: units that head phrases.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.word_classes import is_possessive

# How many words behind the noun of a request the verb of what is asked for stands at most.
_REQUEST = 12


def subjects_around(reading: Reading, trigger: Found) -> tuple[int | None, int | None]:
    """The units heading the subjects of the trigger's verb and of the verb that governs a trigger noun."""
    group = reading.group_at(trigger.first)
    if group is not None and trigger.kind != "noun":
        subject = _asker_for_itself(reading, trigger, group) or subject_of(reading, group)
        passes = trigger.entry.file == "shipments"
        return (_possessor_of(reading, subject) if passes else subject), None
    told = _agent_above(reading, trigger)
    if told is not None:
        return None, told
    verbs = (g for g in reversed(reading.verbs) if g.tense != "participle" and not _only_describes(reading, g))
    above = next((g for g in verbs if g.last < trigger.first), None)
    if above is None or _looks_on(reading, above):
        return None, None
    return None, subject_of(reading, above)


def _asker_for_itself(reading: Reading, trigger: Found, group: VerbGroup) -> int | None:
    """Whose request it is to get something: "a bid by Oslo to buy jets", « la demande d'Oslo d'acheter des avions »."""
    if trigger.entry.options["frame"] != "get" or group.tense != "infinitive":
        return None
    asked = [f for f in governors_in(reading) if f.kind == "noun" and f.entry.options["effect"] == "request"]
    near = [f for f in asked if 0 < group.first - f.last <= _REQUEST]
    if not near or any(g.finite and near[-1].last < g.first < group.first for g in reading.verbs):
        return None
    between = (u.index for u in reading.units[near[-1].last + 1 : group.first] if u.mention("name"))
    return next((i for i in between if reading.markers[i] in {"from", "of", "by"}), None)


def _possessor_of(reading: Reading, subject: int | None) -> int | None:
    """Whose the subject of a relative clause is: "Chad, whose army wants jets", « le Tchad, dont l'armée … »."""
    if subject is None or _is_party(reading, subject):
        return subject
    before = range(subject - 1, max(-1, subject - 4), -1)
    words = load(reading.sentence.language, "grammar")["relative"]["whose"]
    whose = next((i for i in before if reading.units[i].lower in words), None)
    owner = antecedent_of(reading, whose) if whose is not None else None
    return owner if owner is not None and _is_party(reading, owner) else subject


def _is_party(reading: Reading, index: int) -> bool:
    """Whether a unit names somebody by itself, not only an office ("president")."""
    mention = reading.units[index].mention("name")
    return mention is not None and isinstance(mention.value, Name) and mention.value.entity_id is not None


def _only_describes(reading: Reading, group: VerbGroup) -> bool:
    """Whether a gerund tells what the noun right before it is about: « un contrat portant sur la livraison de … »."""
    before = reading.units[group.first - 1] if group.first else None
    return group.tense == "gerund" and before is not None and before.pos == "NOUN"


def _looks_on(reading: Reading, group: VerbGroup) -> bool:
    """Whether whoever a verb tells of only looks on: "attended the handover of the missiles"."""
    words = load(reading.sentence.language, "grammar")["onlookers"]["verbs"]
    return reading.units[group.head].lower.startswith(tuple(words))


def _agent_above(reading: Reading, trigger: Found) -> int | None:
    """Whose act the noun over a trigger noun tells: "the announcement by Washington of a sale", "Oslo's plan for …"."""
    nouns = (f for f in governors_in(reading) if f.kind == "noun" and 0 < trigger.first - f.last <= 14)
    noun = next(
        (f for f in nouns if not any(g.finite and f.last < g.first < trigger.first for g in reading.verbs)), None
    )
    if noun is None:
        return None
    between = reading.units[noun.last + 1 : trigger.first]
    agent = next((u.index for u in between if u.mention("name") and reading.markers[u.index] == "by"), None)
    owner = reading.units[max(0, noun.first - 2) : noun.first]
    possessor = (
        owner and owner[0].mention("name") and is_possessive(reading.units, noun.first - 1, reading.sentence.language)
    )
    return agent if agent is not None or not possessor else owner[0].index


def asker_of(reading: Reading, trigger: Found) -> int | None:
    """Who asks for what a verb says, or chooses who does it: "urged Oslo to deliver", "selected by Oslo to supply"."""
    group = reading.group_at(trigger.first)
    if group is None and trigger.kind == "noun":
        group = governing_group(reading, trigger.first)
        if group is not None and group.finite and asked_directly(reading, trigger, group) is not None:
            return subject_of(reading, group)
    above = governing_group(reading, group.first) if group is not None and not group.finite else None
    if above is None:
        return None
    found = governors_in(reading, above)
    asks = any("request" in {f.entry.options["effect"], f.entry.options.get("other")} for f in found)
    if any(f.entry.options.get("chooses") for f in found) and group is not None:
        return _chooser(reading, above, group)
    if asks or group is None:
        return subject_of(reading, above) if asks else None
    return _owner_of_request(reading, above, group)


def asked_directly(reading: Reading, trigger: Found, group: VerbGroup) -> int | None:
    """Of whom a verb asks for what a noun behind it tells: « a demandé à Oslo la livraison de », "requested from …"."""
    asks = any(
        "request" in {f.entry.options["effect"], f.entry.options.get("other")} for f in governors_in(reading, group)
    )
    if not asks or group.voice != "active" or trigger.first < group.last:
        return None
    between = (u.index for u in reading.units[group.last + 1 : trigger.first] if u.mention("name"))
    return next((i for i in between if reading.markers[i] in {"to", "from", "of"}), None)


def _chooser(reading: Reading, above: VerbGroup, group: VerbGroup) -> int | None:
    """Who chooses somebody for a deed: the subject, in the passive whoever stands under "by" before the infinitive."""
    if above.voice == "active":
        chosen, subject = subject_of(reading, group), subject_of(reading, above)
        return subject if chosen != subject else None  # "has chosen to deliver" chooses nobody
    between = reading.units[above.last + 1 : group.first]
    return next((u.index for u in between if u.mention("name") and reading.markers[u.index] == "by"), None)


def _owner_of_request(reading: Reading, above: VerbGroup, group: VerbGroup) -> int | None:
    """Whose request another turns down or grants: "rejected a request from Kyiv to hand over its batteries"."""
    nouns = (f for f in governors_in(reading) if f.kind == "noun" and above.last < f.first < group.first)
    asked = next((f for f in nouns if f.entry.options["effect"] == "request"), None)
    if asked is None:
        return None
    behind = (u.index for u in reading.units[asked.last + 1 : group.first] if u.mention("name"))
    told = next((i for i in behind if reading.markers[i] in {"from", "of", "by"}), None)
    owners = (u.index for u in reading.units[above.last + 1 : asked.first] if u.mention("name"))
    return told if told is not None else next(owners, None)
