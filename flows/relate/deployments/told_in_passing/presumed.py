"""Whether a text takes it for granted that forces are where it tells them in passing.

In: a `Reading`, the unit of a force and its number. Out: true or false. The words are data (`deployments.toml`,
`garrisons`).
"""

from collections.abc import Iterator, Mapping, Sequence

from flows.dictionary import load
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.conditions import is_conditional

_UNSURE = {"future", "conditional", "conditional_perfect", "infinitive"}


def is_presumed(reading: Reading, thing: int, number: Mention) -> bool:
    """Whether the forces are there: "the 900 soldiers in Syria", not "needs 900 soldiers in Syria"."""
    words: Mapping[str, Sequence[str]] = load(reading.sentence.language, "deployments")["garrisons"]
    near = list(_verbs_of(reading, thing))
    if any(_befalls(reading, group, words["befalls"]) for group in near) or _is_of_old(reading):
        return False
    if _is_definite(reading, number, words):
        return True
    if is_conditional(reading, thing):
        return False
    return not any(_leaves_open(reading, group, words["wanted"]) for group in near)


def _is_definite(reading: Reading, number: Mention, words: Mapping[str, Sequence[str]]) -> bool:
    """Whether an article or a possessor stands before the number: the text speaks of known forces."""
    unit = reading.unit_at(number.start)
    sure = {*words["definite"], *words["possessive"], *words["whose"]}
    first = number.text.lower().split()[0]
    return unit is not None and (
        first in sure or any(u.lower in sure for u in reading.units[max(0, unit.index - 2) : unit.index])
    )


def _verbs_of(reading: Reading, thing: int) -> Iterator[VerbGroup]:
    """The verb before a force and the first finite one behind it."""
    before = [g for g in reading.verbs if g.last < thing]
    behind = [g for g in reading.verbs if g.first > thing]
    yield from before[-1:]
    yield from behind[:1]


def _befalls(reading: Reading, group: VerbGroup, befalls: Sequence[str]) -> bool:
    """Whether a verb tells what befell those men rather than that they are there: they died, were taken, fought."""
    word = lexicon(reading.sentence.language, "deployments").known(reading.units[group.head].text)
    fought = word is not None and any(e.options["frame"] == "combat" for e, _ in word.verbs)
    told = reading.units[group.first : group.last + 2]  # « sont morts »
    return fought or any(u.lower.startswith(tuple(befalls)) for u in told)


def _leaves_open(reading: Reading, group: VerbGroup, wanted: Sequence[str]) -> bool:
    """Whether a verb only tells what is needed, asked for or thinkable."""
    unsure = group.tense in _UNSURE or bool(group.mode) or group.negated
    return unsure or reading.units[group.head].lower.startswith(tuple(wanted))


def _is_of_old(reading: Reading) -> bool:
    """Whether the sentence tells of a year: forces told in passing are of today."""
    dates = (u.mention("date") for u in reading.units)
    return any(m is not None and isinstance(m.value, Date) and m.value.precision == "year" for m in dates)
