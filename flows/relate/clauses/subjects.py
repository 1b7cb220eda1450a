"""Subjects and governors: who does what a verb says, and which verb governs it.

In: a `Reading` and a verb group or unit. Out: units and verb groups. The parser's arc is asked first where there is
one; the order of words and their markers decide the rest.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before
from flows.relate.clauses.verbs import VerbGroup

# Who promises or refuses is the one to act, whomever it is told ("promised Kyiv to send").
_SUBJECT_CONTROL = {"promise", "refuse", "plan", "deny"}


def subject_of(reading: Reading, group: VerbGroup, depth: int = 0) -> int | None:
    """The unit that heads the subject of a verb group, or null. Infinitives and participles look to their governor."""
    if depth > 4:
        return None
    if group.finite:
        return _finite_subject(reading, group, depth)
    if group.tense == "participle":
        return antecedent_of(reading, group.first) if group.first > 1 else _subject_ahead(reading, group, depth)
    governor = governing_group(reading, group.first)
    if governor is not None:
        return _controller(reading, governor, group, depth)
    return antecedent_of(reading, group.first) if group.tense == "gerund" else None


def _subject_ahead(reading: Reading, group: VerbGroup, depth: int) -> int | None:
    """A participle that opens the sentence looks to the main verb behind: "Expected in Kyiv, the president will …"."""
    main = next(
        (g for g in reading.verbs if g.finite and g.first > group.last and not relative_before(reading, g)), None
    )
    return subject_of(reading, main, depth + 1) if main is not None else None


def _finite_subject(reading: Reading, group: VerbGroup, depth: int) -> int | None:
    relative = relative_before(reading, group)
    if relative is not None and kind_of_relative(reading, relative) == "subject":
        return antecedent_of(reading, relative)
    if _speaks_behind(reading, group) and (speaker := _inverted_subject(reading, group)) is not None:
        return speaker
    arc = _arc_subject(reading, group)
    if arc is not None:
        return arc
    previous = next((g for g in reversed(reading.verbs) if g.last < group.first and g.finite), None)
    if previous is not None and _coordinated(reading, group):
        return subject_of(reading, previous, depth + 1)
    if relative is not None or _quote_before(reading, group):
        inverted = _inverted_subject(reading, group)
        if inverted is not None:
            return inverted
    left = _left_subject(reading, group)
    if left is not None:
        return left
    return subject_of(reading, previous, depth + 1) if previous is not None else None


def _coordinated(reading: Reading, group: VerbGroup) -> bool:
    """Whether nothing but a conjunction stands before the group: it has the subject of the verb before."""
    at = group.first - 1
    while at > 0 and reading.units[at].pos == "ADV":
        at -= 1
    return at > 0 and reading.units[at].pos == "CCONJ"


def _speaks_behind(reading: Reading, group: VerbGroup) -> bool:
    """Whether the group is a verb of saying behind a comma or quotation mark: « …, a précisé mardi le ministre »."""
    return _quote_before(reading, group) and is_speech(reading, group)


def is_speech(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb group tells words: it says an event below it, or is a verb of speech."""
    return any(f.entry.options["effect"] == "say" or f.entry.options.get("speech") for f in _governors(reading, group))


def _governors(reading: Reading, group: VerbGroup) -> list[Found]:
    """What the dictionaries say that the verb does to an event below it."""
    return lexicon(reading.sentence.language, "doubt", "governor").find(reading.units[group.head : group.head + 1])


def _arc_subject(reading: Reading, group: VerbGroup) -> int | None:
    members = range(group.first, group.last + 1)
    pronouns: list[str] = load(reading.sentence.language, "grammar")["relative"]["subject"]
    return next(
        (
            unit.index
            for unit in reading.units
            if unit.dep == "subj" and unit.head in members and unit.nominal and reading.markers[unit.index] is None
            if unit.lower not in pronouns
        ),
        None,
    )


def _quote_before(reading: Reading, group: VerbGroup) -> bool:
    before = reading.units[group.first - 1].lower if group.first else ""
    return before in {",", "»", '"', "”", "-"}


def _inverted_subject(reading: Reading, group: VerbGroup) -> int | None:
    opens: list[str] = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    for at in range(group.last + 1, min(len(reading.units), group.last + 8)):
        unit = reading.units[at]
        if unit.nominal and not unit.mention("date") and reading.markers[at] is None:
            return at
        if reading.group_at(at) is not None or unit.lower in {",", *opens}:
            return None
    return None


def _left_subject(reading: Reading, group: VerbGroup) -> int | None:
    """The nearest unmarked noun phrase on the left that isn't shut away in a relative clause."""
    grammar = load(reading.sentence.language, "grammar")
    best: int | None = None
    for at in range(group.first - 1, -1, -1):
        unit = reading.units[at]
        other = reading.group_at(at)
        if other is not None and other.finite and relative_before(reading, other) is None:
            break
        if unit.lower in {";", ":"} or (best is not None and unit.lower in grammar["complementisers"]["that"]):
            break
        if unit.nominal and reading.markers[at] is None and not unit.mention("date") and other is None:
            if best is None or reading.units[at + 1].lower in {",", *grammar["clauses"]["and"]}:
                best = at
            if unit.mention("name"):
                return at
    return best


def _controller(reading: Reading, governor: VerbGroup, group: VerbGroup, depth: int) -> int | None:
    """Who does what the infinitive says: the object of an ordering verb, else the subject of the governor."""
    grammar = load(reading.sentence.language, "grammar")
    aims = group.first > 0 and reading.units[group.first - 1].lower in grammar["complementisers"]["purpose"]
    if aims or any(f.entry.options["effect"] in _SUBJECT_CONTROL for f in _governors(reading, governor)):
        return subject_of(reading, governor, depth + 1)
    for at in range(governor.last + 1, group.first):
        unit = reading.units[at]
        # "for Oslo to deliver"
        own = at == group.first - 1 and reading.units[group.first].lower in grammar["verb_groups"]["infinitive"]
        beside = at >= group.first - 2 and reading.markers[at] not in {"with", "of", "by", *(() if own else ("for",))}
        if unit.mention("name") and (reading.markers[at] in {None, "to"} or beside):
            return at
    return subject_of(reading, governor, depth + 1)


def governing_group(reading: Reading, index: int) -> VerbGroup | None:
    """The verb group that governs the phrase or verb at a unit: by the parser's arc, else the nearest on the left."""
    unit = reading.units[index]
    own = reading.group_at(index)
    seen = 0
    head = reading.units[own.head if own else index]
    while head.head != head.index and seen < 6:
        head, seen = reading.units[head.head], seen + 1
        group = reading.group_at(head.index)
        if group is not None and group != own:
            return group
    for at in range(unit.index - 1, -1, -1):
        if reading.units[at].lower in {";", ":"}:
            return None
        group = reading.group_at(at)
        if group is not None and group != own:
            return group
    return None
