"""How an infinitive or gerund hangs on the verb that governs it, and whose its purpose is.

In: a `Reading` and the verb groups of both. Out: units, or whether it stands so.
"""

from flows.dictionary import load
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup

_OWNERS = frozenset({"of", "by", "from"})
# Who promises or refuses is the one to act, whomever it is told ("promised Kyiv to send").
_SUBJECT_CONTROL = frozenset({"promise", "refuse", "plan", "deny"})


def is_alongside(reading: Reading, group: VerbGroup) -> bool:
    """Whether an infinitive or gerund tells what its governor's subject does beside: "before flying home"."""
    words = load(reading.sentence.language, "grammar")["complementisers"]["alongside"]
    return any(u.lower in words for u in reading.units[max(0, group.first - 2) : group.first])


def joins_on(reading: Reading, group: VerbGroup) -> bool:
    """Whether a conjunction stands right before an infinitive and its preposition: « et de suspendre »."""
    return any(u.pos == "CCONJ" for u in reading.units[max(0, group.first - 2) : group.first])


def owner_of_purpose(reading: Reading, governor: VerbGroup, group: VerbGroup) -> int | None:
    """Whose decision or plan it is to do what an infinitive says: "condemned the decision of Oslo to expel"."""
    if group.tense != "infinitive":
        return None
    found = (f for f in governors_in(reading) if governor.first < f.first < group.first and f.kind == "noun")
    nouns = [f.last for f in found if f.entry.options["effect"] != "request"]  # whose request it is doesn't do it
    behind = range(nouns[-1] + 1, group.first) if nouns else ()
    return next((at for at in behind if reading.units[at].mention("name") and reading.markers[at] in _OWNERS), None)


def chosen_for(reading: Reading, governor: VerbGroup, group: VerbGroup) -> int | None:
    """Who is chosen to do what an infinitive says: « a retenu l'Italie pour lui fournir des hélicoptères »."""
    chooses = any(f.entry.options.get("chooses") for f in governors_in(reading, governor))
    if not chooses or governor.voice != "active":
        return None
    between = (u for u in reading.units[governor.last + 1 : group.first] if u.mention("name"))
    return next((u.index for u in between if reading.markers[u.index] is None), None)


def named_between(reading: Reading, governor: VerbGroup, group: VerbGroup) -> int | None:
    """Whom a verb orders or allows to do what the infinitive behind says: "authorised Estonia to send"."""
    grammar = load(reading.sentence.language, "grammar")
    for at in range(governor.last + 1, group.first):
        unit = reading.units[at]  # "for Oslo to deliver"
        own = at == group.first - 1 and reading.units[group.first].lower in grammar["verb_groups"]["infinitive"]
        apart = {"with", *_OWNERS, *(() if own else ("for",))}
        beside = at >= group.first - 2 and reading.markers[at] not in apart
        goal = reading.markers[at] == "to" and reading.units[governor.head].lemma in grammar["verbs"].get("motion", ())
        if unit.mention("name") and (reading.markers[at] in {None, "to"} or beside) and not goal:
            return at
    return None


def binds_itself(reading: Reading, governor: VerbGroup, named: int) -> bool:
    """Whether a verb tells what its own subject is to do: "promised Oslo to send", not "expects Oslo to"."""
    effects = _SUBJECT_CONTROL & {f.entry.options["effect"] for f in governors_in(reading, governor)}
    return bool(effects) and (effects != {"plan"} or reading.markers[named] is not None)
