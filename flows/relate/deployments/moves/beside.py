"""What stands beside a word that could move forces: an agent, an infinitive, a particle, a number, words of an idiom.

In: a `Reading` and a trigger found in it. Out: true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.deployments.drills import names_drill
from flows.relate.deployments.forces import force_at


def tells_losses(reading: Reading, found: Found) -> bool:
    """Whether what is counted fell in battle ("the number of soldiers killed")."""
    known = lexicon(reading.sentence.language, "deployments").known
    near = range(max(0, found.first - 9), found.first) if found.entry.options.get("numbers") else ()
    words = (
        known(reading.units[i].text) for i in (*near, *range(found.last + 1, min(len(reading.units), found.last + 14)))
    )
    return any(e.options["frame"] == "combat" for word in words if word is not None for e, _ in word.verbs)


def tells_number(reading: Reading, found: Found) -> bool:
    """Whether it is a number that is put at so many ("puts the strength of the force at 900", "are put at 900")."""
    words = load(reading.sentence.language, "deployments")["counts"]
    near = {w for u in reading.units[max(0, found.first - 8) : found.last + 12] for w in u.lower.split()}
    return bool(near & set(words["put_at"])) or not words["put_at"]


def has_particle(reading: Reading, found: Found) -> bool:
    """Whether the adverb of a verb stands behind its object: "is taking its ten officers home"."""
    for unit in reading.units[found.last + 1 : found.last + 14]:
        told = {" ".join(u.lower for u in reading.units[unit.index : unit.index + size]) for size in (1, 2)}
        if told & {*found.entry.options["particle"]}:
            return unit.index > found.last + 1
        if unit.text in {",", ";", ":"} or reading.group_at(unit.index) is not None:
            return False
    return False


def governs_force(reading: Reading, found: Found) -> bool:
    """Whether the first noun behind a verb is a force: "commands a battalion", not "leads the choir"."""
    behind = reading.units[found.last + 1 : found.last + 7]
    first = next(
        (u for u in behind if u.nominal and (u.mention("force") or not (u.mention("quantity") or u.mention("name")))),
        None,
    )
    return first is not None and first.mention("force") is not None


def keeps_there(reading: Reading, found: Found) -> bool:
    """Whether a verb of leaving leaves men where they are: "will leave 300 soldiers in Chad", ", leaving 90 there"."""
    group = reading.group_at(found.first)
    if group is None or group.voice != "active":
        return False
    behind = reading.units[found.last + 1 : found.last + 8]
    left = next((u for u in behind if u.nominal and u.dep != "poss" and not u.mention("name")), None)
    if left is not None and left.mention("quantity") and (noun := _next_force(reading, left.index)) is not None:
        left = noun
    if left is None or reading.markers[left.index] is not None or not _are_men(reading, left.index):
        return False
    there: list[str] = load(reading.sentence.language, "deployments")["there"]["words"]
    return any(
        u.lower in there or (u.nominal and reading.markers[u.index] == "in" and not u.mention("date"))
        for u in reading.units[left.index + 1 : left.index + 6]
    )


def _are_men(reading: Reading, index: int) -> bool:
    """Whether a unit is a force of men, or the number of those who are left of one told before."""
    force = force_at(reading, index)
    if force is None:
        told = any(u.mention("force") for u in reading.units[:index])
        return told and reading.units[index].mention("quantity") is not None
    return not force.body and force.unit is not None


def _next_force(reading: Reading, index: int) -> Unit | None:
    """The force that a number counts, with nothing but words of its phrase between."""
    for unit in reading.units[index + 1 : index + 5]:
        if unit.mention("force"):
            return unit
        if (
            not (unit.pos in {"ADJ", "NOUN", "PROPN", "ADP"} or unit.mention("name"))
            or reading.markers[unit.index] == "in"
        ):
            return None
    return None


def has_agent(reading: Reading, found: Found) -> bool:
    """Whether forces stand under "by" behind a passive ("is manned by 90 sailors")."""
    group = reading.group_at(found.first)
    behind = reading.units[found.last + 1 : found.last + 7]
    crewed = {w for u in reading.units[max(0, found.first - 8) : found.first] for w in u.lower.split()}
    return (
        group is not None
        and (group.finite or not crewed & set(found.entry.options.get("crews", ())))
        and group.voice == "passive"
        and any(u.mention("force") and reading.markers[u.index] == "by" for u in behind)
    )


def has_infinitive(reading: Reading, found: Found, reach: int = 1) -> bool:
    """Whether an infinitive stands within reach behind: "are expected to", not "are expected in"."""
    groups = (reading.group_at(i) for i in range(found.last + 1, found.last + 1 + reach))
    return any(group is not None and group.tense == "infinitive" for group in groups)


def is_in_wording(reading: Reading, found: Found, wording: str) -> bool:
    """Whether a trigger is part of a wording that moves nobody: "in return", « à partir de »."""
    words = [word.split("|") for word in wording.split()]
    starts = range(max(0, found.first - len(words) + 1), found.first + 1)
    told = ([u.lower for u in reading.units[at : at + len(words)]] for at in starts)
    return any(len(t) == len(words) and all(w in o for w, o in zip(t, words, strict=True)) for t in told)


def is_of_leaving(reading: Reading, found: Found) -> bool:
    """Whether a participle belongs to a noun of leaving before it: « le départ de 90 soldats, attendu en mai »."""
    known = lexicon(reading.sentence.language, "deployments").known
    for unit in reversed(reading.units[max(0, found.first - 9) : found.first]):
        word = known(unit.text)
        if word is not None and any(e.options["action"] == "withdraw" for e in word.nouns):
            return True
        group = reading.group_at(unit.index)
        if group is not None and group.finite and group != reading.group_at(found.first):
            return False
    return False


def enters_drill(reading: Reading, found: Found) -> bool | None:
    """Whether those who join something join an exercise ("join the drills"); null for all other verbs."""
    joined: list[str] = load(reading.sentence.language, "deployments")["turns"]["entering"]
    if not reading.units[found.first].lower.startswith(tuple(joined)):
        return None
    behind = reading.units[found.last + 1 : found.last + 6]
    noun = next((u.index for u in behind if names_drill(reading, u.index)), None)
    return noun is not None and not any(u.mention("force") for u in behind if u.index < noun)
