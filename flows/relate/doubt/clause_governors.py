"""What governs the whole clause of a deed: the verb over it, unless one of the two stands in an aside.

In: a `Reading`, the governors found in it and a unit. Out: the governor over the unit's clause, or null.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.predicates import predicate_of


def clause_governor(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """What governs the clause of a unit; `seen` are the governors below it."""
    governor = _past_examples(reading, governing_group(reading, index))
    if governor is None:
        return predicate_of(reading, found, index, seen)
    group = reading.group_at(index)
    if governor.head in seen or _in_aside(reading, governor, group) or _behind_colon(reading, governor, group):
        return None
    if _behind_aside(reading, governor, group):
        return None
    direct = found.get(governor.head) or found.get(governor.first)
    if direct is not None:
        return direct
    if _is_purpose_of_purpose(reading, group, governor):
        return clause_governor(reading, found, governor.head, {*seen, index})
    described = _over_gerund(reading, found, governor, seen) or _over_relative(reading, found, governor, seen)
    return described or _over_copula(reading, found, governor, seen)


def _is_purpose_of_purpose(reading: Reading, group: VerbGroup | None, governor: VerbGroup) -> bool:
    """Whether an infinitive serves another: what "urged him to take steps to stop the sales" urges is also to stop.

    An infinitive under "of" only says what a noun is for: « se doter de moyens de livrer des armes ».
    """
    if group is None or group.tense != "infinitive" or governor.tense != "infinitive":
        return False
    of = load(reading.sentence.language, "grammar")["markers"]["of"]
    return not any(u.lower in of for u in reading.units[max(0, group.first - 1) : group.first])


def _past_examples(reading: Reading, governor: VerbGroup | None) -> VerbGroup | None:
    """The verb over what only opens an example: "froze all cooperation, including arms exports"."""
    examples = load(reading.sentence.language, "grammar")["examples"]["words"]
    opens = governor is not None and not governor.finite and reading.units[governor.head].lower in examples
    return governing_group(reading, governor.first) if opens and governor is not None else governor


def _behind_colon(reading: Reading, governor: VerbGroup, group: VerbGroup | None) -> bool:
    """Whether a colon opens a clause of its own: « Elle était réclamée, la voici actée : Oslo va retirer … »."""
    if group is None or not group.finite:
        return False
    return any(u.lower == ":" for u in reading.units[governor.last + 1 : group.first])


def _in_aside(reading: Reading, governor: VerbGroup, group: VerbGroup | None) -> bool:
    """Whether a verb stands in a relative clause between another and its subject ("Oslo, which backs it, will …")."""
    if group is None or not group.finite or governor.first > group.first:
        return False
    subject, relative = subject_of(reading, group), relative_before(reading, governor)
    if subject is None or relative is None or not subject < relative:
        return False
    return reading.units[subject].mention("name") is not None  # what an act's own noun "was to" do is told of it


def _behind_aside(reading: Reading, governor: VerbGroup, group: VerbGroup | None) -> bool:
    """Whether an act is told in a relative clause about who does the other: "Oslo, which sold jets, denied it"."""
    relative = relative_before(reading, group) if group is not None and group.finite else None
    if group is None or relative is None or governor.first < group.last or not governor.finite:
        return False
    told = antecedent_of(reading, relative)
    return told is not None and reading.units[told].mention("name") is not None


def _over_copula(reading: Reading, found: dict[int, Found], group: VerbGroup, seen: set[int]) -> Found | None:
    """What governs a clause that only says how things stand: "denied that it was in talks to sell"."""
    if reading.units[group.head].lemma not in load(reading.sentence.language, "grammar")["verbs"]["be"]:
        return None
    above = governing_group(reading, group.first)
    return found.get(above.head) if above is not None and above.head not in seen else None


def _over_gerund(reading: Reading, found: dict[int, Found], group: VerbGroup, seen: set[int]) -> Found | None:
    """A noun that a gerund tells about: « un accord avec Oslo portant sur la livraison », "a deal covering …"."""
    if group.tense != "gerund":
        return None
    for unit in reversed(reading.units[: group.first]):
        if unit.lower in {",", ";", ":"} or reading.group_at(unit.index) is not None:
            return None
        if unit.index in found and found[unit.index].kind == "noun":
            return found[unit.index] if unit.index not in seen else None
    return None


def _over_relative(reading: Reading, found: dict[int, Found], group: VerbGroup, seen: set[int]) -> Found | None:
    """A noun that a relative clause tells about (« suspend les licences qui régissent ses ventes »)."""
    relative = relative_before(reading, group) if group.finite else None
    if relative is None or kind_of_relative(reading, relative) != "subject":
        return None
    noun = antecedent_of(reading, relative)
    return found.get(noun) if noun is not None and noun not in seen else None
