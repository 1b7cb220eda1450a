"""The words beside a diplomatic trigger, as its wordings ask for them.

In: a `Reading` and a trigger or unit. Out: folded words to the right or the left, as they stand, without what is
inserted or quoted, and only those that are the trigger's own.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.relate.clauses.lexicon import Found, past_dates
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import object_relative, relative_before
from flows.relate.clauses.stems import unquoted
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import interposed_of

_REACH = 14
# What closes a quotation of the verb alone.
_CLOSING = "\"'”’» "
# What commas set off right behind a verb: "denounced, on Monday, the treaty".
_INSERTED = re.compile(r"^, [^,;]{1,60}, ")


def window(reading: Reading, index: int, step: int, reach: int = _REACH) -> str:
    """The folded words beside a unit, to the right or the left, up to a semicolon; they begin or end with the space."""
    units, text = reading.units, fold_text(reading.sentence.text)
    if step > 0:
        end = min([index + reach, len(units) - 1, *(at - 1 for at in reading.stops if at > index)])
        return text[units[index].end : units[end].end].lstrip()
    end = max([index - reach, 0, *(at + 1 for at in reading.stops if at < index)])
    return text[units[end].start : units[index].start]


@lru_cache(maxsize=1 << 7)
def beside_words(reading: Reading, first: int, last: int) -> tuple[str, str, frozenset[str]]:
    """The words behind and before a trigger, and the `readings` of those behind.

    Many entries ask of one verb: "go" alone opens a dozen wordings, each with an object of its own.
    """
    right = window(reading, last, 1)
    return right, window(reading, first, -1), readings(reading, last, right)


def readings(reading: Reading, last: int, after: str) -> frozenset[str]:
    """The words behind a trigger, as they stand and without what may stand in the way of a wording.

    What is quoted is part of it (« a jugé la décision "immorale" »); what is inserted, or a day, is none of it.
    """
    units = reading.units
    day = fold_text(reading.sentence.text)[units[last].end : units[past_dates(units, last + 1) - 1].end].strip()
    told = {after, unquoted(after).lstrip(), after.lstrip(_CLOSING)}  # has "frozen" its ties
    told |= {_INSERTED.sub("", words) for words in told if words.startswith(",")}
    interposed = interposed_of(reading.sentence.language, "diplomatic_events")
    for _ in range(2):
        told |= {words[m.end() :] for words in told if (m := interposed.match(words))}
    told |= {interposed.sub("", words) for words in told}  # « a mis fin dimanche à l'embargo »
    return frozenset(told | ({after.removeprefix(day).lstrip()} if day and after.startswith(day) else set()))


def own_words(reading: Reading, found: Found, right: str) -> str:
    """The words behind a verb up to the next verb with objects of its own: "issued a statement | denouncing …"."""
    own = {"infinitive", "gerund"}
    behind = (g for g in reading.verbs if g.first > found.last and (g.finite or g.tense in own))
    stop = next((g.first for g in behind if not _qualifies(reading, g)), None)
    if stop is None:
        return right
    text, units = reading.sentence.text, reading.units
    return right[: len(text[units[found.last].end : units[stop].start].lstrip())]


def _qualifies(reading: Reading, group: VerbGroup) -> bool:
    """Whether a gerund is only the adjective of the noun behind it: "its remaining sanctions"."""
    unit = reading.units[group.head]
    return group.tense == "gerund" and unit.dep == "mod" and unit.head > group.last


def own_words_before(reading: Reading, found: Found, left: str) -> str:
    """The words before a verb from the clause before on: "lifted sanctions, after it | had announced …"."""
    start = reading.group_at(found.first)
    active = start is not None and start.finite and start.voice == "active" and not takes_up(reading, found)
    if start is not None and active and relative_before(reading, start) is None and not object_relative(reading, start):
        return ""  # « a levé les sanctions, a annoncé Oslo »: what stands before is the object of another verb
    first = start.first if start is not None else found.first
    ahead = (g for g in reading.verbs if g.finite and g.last < first)
    stop = max((g.last for g in ahead if not _describes_subject(reading, g, start)), default=None)
    if stop is None:
        return left
    return left[reading.units[stop].end - reading.units[found.first].start :]


def _describes_subject(reading: Reading, group: VerbGroup, start: VerbGroup | None) -> bool:
    """Whether a relative clause stands between a verb and its subject: "the sanctions that hit Chad were lifted"."""
    relative = relative_before(reading, group)
    subject = subject_of(reading, start) if start is not None and start.finite else None
    return relative is not None and subject is not None and subject < relative


def takes_up(reading: Reading, found: Found) -> bool:
    """Whether a clitic object stands before the verb: what it takes up was named in the sentence before."""
    group = reading.group_at(found.first)
    clitics = load(reading.sentence.language, "diplomatic_events").get("clitics", ())
    return group is not None and any(u.lower in clitics for u in reading.units[max(0, group.first - 1) : found.first])


def sentence_before(reading: Reading) -> str:
    """The folded end of the text before the sentence."""
    start = reading.sentence.span.start
    return fold_text(reading.sentence.text)[max(0, start - 250) : start] + " "


def is_on_eve(reading: Reading, index: int) -> bool:
    """Whether what stands before a unit only tells how near it is: "hours before", « à la veille de »."""
    eves = tuple(load(reading.sentence.language, "diplomatic_events")["eves"])
    return any(p.search(window(reading, index, -1)) for p in _compiled(eves))


def is_after_eve(reading: Reading, last: int, index: int) -> bool:
    """Whether a unit belongs to a phrase that tells ahead of what it is: « à la veille de sa rencontre avec »."""
    breaks = (u.index for u in reading.units[last + 1 : index] if u.pos == "PUNCT")
    opened = max(breaks, default=last) + 1
    return any(is_on_eve(reading, at) for at in range(opened, index + 1))


@cache
def _compiled(patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(fold(pattern)) for pattern in patterns)
