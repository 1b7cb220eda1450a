"""Of which type an act is, where its words leave it open: a call or a meeting, a meeting or negotiations.

In: a `Reading` and an `Act`. Out: the type. The words are data (`placed`, `faced`, `remote`, `personal` in
`diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name, Place
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts.carriers import Act
from flows.relate.diplomatic_events.surroundings import window
from flows.relate.diplomatic_events.words import FILE, patterns

# So many words on, a sentence still tells where or by what medium people speak.
_FAR = 22
# So many words behind talks it is told with whom.
_OBJECT = 10
_TOWNS = frozenset({"site", "city"})
_LEADING = frozenset({"head_of_state_gov", "minister"})


def type_of(reading: Reading, act: Act) -> str:
    """The type of an act. An exchange whose medium is untold is a call, unless a place is told (`placed`, `faced`).

    Talks with a leader or minister are a meeting, those of states or delegations negotiations (`personal`).
    """
    kind = str(act.options["event_type"])
    if _is_with_person(reading, act):
        return "meeting"
    placed = act.options.get("placed")
    if not placed:
        return kind
    if tells_medium(reading, act):
        return kind
    if _stands_beside(reading, act, "faced"):
        return str(placed)
    return str(placed) if any(_tells_place(reading, act, u.index) for u in reading.units) else kind


def _is_with_person(reading: Reading, act: Act) -> bool:
    """Whether those talk who lead: "talks with the president", « des discussions avec son homologue »."""
    trigger = act.trigger
    told = fold(reading.sentence.quote(trigger.first, trigger.last))
    text = told if trigger.kind == "noun" else window(reading, trigger.last, 1, _OBJECT)
    if not any(p.match(text) for p in patterns(trigger.entry, "personal")):
        return False
    if act.group is not None and led(reading, act.group):
        return not tells_medium(reading, act)
    counterparts = load(reading.sentence.language, FILE)["counterparts"]
    for unit in reading.units[trigger.last + 1 : trigger.last + _OBJECT]:
        name = mention.value if (mention := unit.mention("name")) else None
        leads = any(word in counterparts for word in unit.lower.split())
        leads |= isinstance(name, Name) and name.level in _LEADING
        if reading.markers[unit.index] == "with" and leads:
            return not tells_medium(reading, act)
        if reading.group_at(unit.index) is not None or unit.lower == ",":
            return False
    return False


def led(reading: Reading, group: VerbGroup) -> bool:
    """Whether those who lead are the subject of a verb: "the two ministers held talks"."""
    index = subject_of(reading, group) if group.voice != "passive" else None
    if index is None:
        return False
    name = mention.value if (mention := reading.units[index].mention("name")) else None
    if isinstance(name, Name) and name.sense in {"person", "office"}:
        return name.level in _LEADING
    leading = load(reading.sentence.language, FILE)["leading"]
    return is_one_of(fold(reading.units[index].text).split()[-1], leading, reading.sentence.language)


def tells_medium(reading: Reading, act: Act) -> bool:
    """Whether words beside the trigger say that those who speak are apart: "by phone", « en visioconférence »."""
    return _stands_beside(reading, act, "remote")


def _stands_beside(reading: Reading, act: Act, key: str) -> bool:
    trigger = act.trigger
    text = fold(reading.sentence.quote(trigger.first, trigger.last)) + " " + window(reading, trigger.last, 1, _FAR)
    text += window(reading, trigger.first, -1)
    return any(p.search(text) for p in patterns(trigger.entry, key))


def _opens_topic(reading: Reading, low: int, high: int) -> bool:
    """Whether words between two units open what is spoken about: "on the situation", « au sujet de l'offensive »."""
    topics = load(reading.sentence.language, FILE)["topics"]
    for index in range(low + 1, high):
        noun = next((u for u in reading.units[index + 1 : high] if u.nominal), None)
        if reading.markers[index] == "about":
            return True
        if reading.units[index].lower in topics and noun is not None and not noun.mentions:
            return True
    return False


def _tells_place(reading: Reading, act: Act, index: int) -> bool:
    """A town or building near the trigger, no other verb or act between: "spoke with him in Geneva"."""
    if not (_is_town(reading, index) or _is_seat(reading, index)):
        return False
    if index <= 1 or (act.relation == "aside" and reading.markers[act.trigger.first] == "under"):
        return True  # it opens the sentence: "In Hanoi, he spoke with …"
    low, high = sorted((index, act.trigger.last))
    if _opens_topic(reading, low, high):
        return False  # what they speak about has its place, not they: "spoke about the raid in Oslo"
    return high - low <= 14 and not any(low < g.head < high and g != act.group for g in reading.verbs)


def _is_town(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("place")
    there = reading.markers[index] in {"in", "to", "near"}
    return there and mention is not None and isinstance(mention.value, Place) and mention.value.precision in _TOWNS


def _is_seat(reading: Reading, index: int) -> bool:
    """Whether a palace stands for its government, and is a place to meet: "at the Kremlin", « à l'Elysée »."""
    mention, marker = reading.units[index].mention("name"), reading.markers[index]
    # Who "spoke to the Kremlin" was not there; who speaks there does so with somebody.
    there = marker == "in" or (marker == "to" and "with" in reading.markers)
    return there and mention is not None and isinstance(mention.value, Name) and mention.value.sense == "metonym"
