"""The forces of a sentence: which units count as one force, how many there are, of which kind.

In: a `Reading` and its force mentions. Out: units of forces, and the columns of a force (type, unit, quantity).
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.appositions import describes, is_its_number
from flows.relate.deployments.forces.bodies import is_body
from flows.relate.deployments.forces.fates import tells_fate
from flows.relate.deployments.forces.framed_missions import names_mission
from flows.relate.deployments.forces.rises import is_new_total, shares_number
from flows.relate.deployments.forces.wholes import are_counted_men, is_its_name, is_part_of, names_behind


def force_units(reading: Reading) -> list[int]:
    """The units of forces, each once: "a battalion of 900 men" is its men, "soldiers of Barkhane" soldiers."""
    told = [u.index for u in reading.units if u.mention("force") and not is_body(reading, u.index)]
    found = [i for i in told if not (names_mission(reading, i) or _is_led(reading, i) or is_new_total(reading, i))]
    dropped = {other for one, other in pairwise(found) if is_its_name(reading, one, other)}
    dropped |= {i for one in found for i in names_behind(reading, found, one)}
    dropped |= {other for one, other in pairwise(found) if shares_number(reading, one, other)}
    dropped |= {index for index in found[1:] if describes(reading, index)}
    for one, other in pairwise(found):
        counted = is_its_number(reading, one, other)
        if counted or is_part_of(reading, one, other):
            dropped.add(one if counted or are_counted_men(reading, one, other) else other)
    bare = _bare_counts(reading)
    dropped |= {i for i in found if any(_is_whole_of(reading, i, part) for part in bare)}
    return sorted({i for i in found if i not in dropped} | set(bare))


def _is_whole_of(reading: Reading, index: int, part: int) -> bool:
    """Whether a force that opens the sentence is the whole of which a part is told: "of the 90 soldiers, 25 left"."""
    words = load(reading.sentence.language, "deployments")["counts"]["wholes"]
    opens = index < part and reading.units[0].lower in words and _is_whole_subject(reading, part)
    return opens and not any(g.finite for g in reading.verbs if g.first < part)


def _is_led(reading: Reading, index: int) -> bool:
    """A force told only to say who leads it or speaks for it: "the commander of U.S. forces in Africa"."""
    told = reading.units[index].mention("force")
    names = (unit.mention("name") for unit in reading.units[max(0, index - 1) : index + 1])
    offices = (m for m in names if m is not None and isinstance(m.value, Name) and m.value.sense == "office")
    if told is not None and any(m.start < told.start <= m.end + 1 for m in offices):
        return True
    if reading.markers[index] != "of" or reading.units[index].mention("quantity"):
        return False
    leaders: list[str] = load(reading.sentence.language, "deployments")["counts"]["leaders"]
    of: list[str] = load(reading.sentence.language, "grammar")["markers"]["of"]
    for unit in reversed(reading.units[max(0, index - 5) : index]):
        if unit.lower in leaders:
            return True
        if not (unit.lower in of or unit.pos in {"DET", "ADJ"} or unit.mention("name")):
            return False
    return False


def _bare_counts(reading: Reading) -> list[int]:
    """Numbers that stand for men named before: "the other 900", « Ottawa en a mis 3 400 »."""
    words = load(reading.sentence.language, "deployments")["counts"]
    told = (u.index for u in reading.units if u.mention("quantity") and _stands_alone(reading, u.index, words))
    return [i for i in told if reading.units[i].mention("force") or not tells_fate(reading, i)]


def _stands_alone(reading: Reading, index: int, words: Mapping[str, Any]) -> bool:
    units = reading.units
    if people_of(reading, index) is not None:
        return not units[index].mention("force") and not _left_too(reading, index, words)
    if _is_whole_subject(reading, index):
        return True
    following = units[index + 1] if index + 1 < len(units) else None
    if following is not None and set(units[index].lower.split()) & {*words["others"], *words["partitive"]}:
        return following.mention("date") is not None or not (following.nominal or following.pos == "ADJ")
    if following is not None and (following.lower in words["each"] or following.mention("date")):
        following = None
    if following is not None and following.lower in words["others"]:
        after = units[index + 2] if index + 2 < len(units) else None
        return after is None or not after.nominal or reading.group_at(after.index) is not None
    if following is not None and [u.lower for u in units[index + 1 : index + 3]] in words["of_these"]:
        # « une centaine d'autres soldats »
        counts = index + 3 < len(units) and units[index + 3].pos in {"NOUN", "PROPN"}
        return reading.markers[index] is None and not counts
    if following is not None and (following.nominal or following.pos == "ADJ" or following.lower in words["measures"]):
        return False
    if _is_whole_object(reading, index):
        return True
    before = [u for u in units[max(0, index - 4) : index] if u.pos != "ADP"]
    return any(u.lower in words["partitive"] for u in before) and reading.markers[index] is None


def _is_whole_object(reading: Reading, index: int) -> bool:
    """Whether a bare number is all that a verb moves: "Italy will send about 1,000"."""
    unit, following = reading.units[index], reading.units[index + 1 : index + 2]
    known = lexicon(reading.sentence.language, "deployments").known(reading.units[unit.head].text)
    moves = known is not None and any(e.id in {"send", "deploy"} for e, _ in known.verbs)
    closed = not following or following[0].pos in {"PUNCT", "ADP", "CCONJ"}
    return unit.dep == "obj" and moves and closed and unit.head < index


def _is_whole_subject(reading: Reading, index: int) -> bool:
    """Whether a bare number is all that goes or comes: "some 200 arrived", « une centaine sont partis »."""
    group = None if reading.units[index].mention("name") else reading.group_at(index + 1)  # no "two neighbours"
    opens = index == 0 or reading.units[index - 1].pos in {"PUNCT", "CCONJ"}  # "the 200 left there" are no subject
    if group is None or not (group.finite or opens) or group.first != index + 1:
        return False
    if reading.markers[index] not in {None, "of"}:
        return False
    known = lexicon(reading.sentence.language, "deployments").known(reading.units[group.head].text)
    told = known is not None and any(e.options["frame"] in {"move", "stand"} for e, _ in known.verbs)
    return told and not any(u.nominal for u in reading.units[index - 1 : index])


def _left_too(reading: Reading, index: int, words: Mapping[str, Any]) -> bool:
    """Whether a number tells who left another place: "withdrew 400 soldiers from Mali and 200 from Niger"."""
    known = lexicon(reading.sentence.language, "deployments").known
    found = (known(reading.units[g.head].text) for g in reading.verbs if g.first < index)
    leaves = any(e.options["action"] == "withdraw" for word in found if word is not None for e, _ in word.verbs)
    return leaves and reading.units[index + 1].lower in words["origins"]


def people_of(reading: Reading, index: int) -> int | None:
    """The unit of the people that a number counts: "150 Britons", "150 British ones", « 1 100 Américains »."""
    words = load(reading.sentence.language, "deployments")["counts"]
    at = index + 1
    if at < len(reading.units) and reading.units[at].lower in words["origins"]:
        at = next((u.index for u in reading.units[at + 1 : at + 4] if u.mention("name")), at)
        name = reading.units[at].mention("name")
        return at if name is not None and isinstance(name.value, Name) and name.value.type == "state" else None
    following = reading.units[at] if at < len(reading.units) else None
    name = following.mention("name") if following is not None else None
    if following is None or name is None or not isinstance(name.value, Name) or name.value.type != "state":
        return None
    if name.value.sense == "demonym" and name.value.person is None:
        return following.index
    after = reading.units[index + 2] if index + 2 < len(reading.units) else None
    return following.index if after is not None and after.lower in words["ones"] else None


def counted_people(reading: Reading) -> frozenset[int]:
    """The units of the peoples that stand for counted forces: theirs is that number alone."""
    told = (people_of(reading, u.index) for u in reading.units if u.mention("quantity"))
    return frozenset(index for index in told if index is not None)
