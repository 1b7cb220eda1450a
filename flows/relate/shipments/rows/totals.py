"""Sums that add up what was given before: "bringing the total to …", « Depuis 2022, Paris a fourni … d'aide ».

In: a `Reading` and the unit of a sum or an item. Out: yes or no. A total is no transfer of its own; which words make
one is data (`shipments.toml`, `about`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold_text
from flows.normalise.mention import Mention, Money
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.roles.sums import value_of
from flows.relate.shipments.item import is_aid

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# How many characters the word that opens a date takes: "since 2014".
_OPENING = 12
# How many words before the noun of a number the verb stands that brings it somewhere.
_BEFORE = 6


def is_total(reading: Reading, index: int) -> bool:
    """Whether a sum, or the aid that it measures, adds up what was given before."""
    unit = reading.units[index]
    aid = unit.mention("item")
    if aid is not None and not is_aid(aid):
        return _is_counted_up(reading, index)
    money = unit.mention("money") or value_of(reading, index, 2, index)
    if money is None:
        return _of_total(reading, index)
    return _is_reached(reading, money) or _of_total(reading, index) or _is_summing(reading, money)


def _is_counted_up(reading: Reading, index: int) -> bool:
    """Whether things are only counted with those before: "bringing to ten the number of tanks"."""
    about = load(reading.sentence.language, "shipments")["about"]
    if reading.markers[index] != "of":
        return False
    at = next((i for i in range(index - 1, max(-1, index - 6), -1) if reading.units[i].lower in about["numbers"]), None)
    before = reading.units[max(0, at - _BEFORE) : at] if at is not None else ()
    return any(u.lower in about["reaching"] for u in before)


def _is_reached(reading: Reading, money: Mention) -> bool:
    """ "… to a total of $2 billion", "for a total of …"; "pledged a total of …" is one promise."""
    unit = reading.unit_at(money.start)
    indefinite = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    led = unit is not None and unit.index > 0 and reading.units[unit.index - 1].pos == "ADP"
    return (
        (led or money.text.split()[0].lower() not in indefinite)
        and isinstance(money.value, Money)
        and money.value.basis == "cumulative"
    )


def _of_total(reading: Reading, index: int) -> bool:
    """ "The total of U.S. aid", « le total de l'aide américaine »; "total U.S. aid", if a sum is what it comes to."""
    language = reading.sentence.language
    totals, to = load(language, "shipments")["about"]["totals"], load(language, "grammar")["markers"]["to"]
    at = index - 1
    while at > 1 and (reading.units[at].pos in {"DET", "ADJ"} or reading.units[at].mention("name")):
        if reading.units[at].lower in totals:
            sums = (u for u in reading.units[index + 1 : index + 8] if u.mention("money"))
            return any(reading.units[u.index - 1].lower in to for u in sums)
        at -= 1
    return at > 0 and reading.units[at].pos == "ADP" and reading.units[at - 1].lower in totals


def _is_summing(reading: Reading, money: Mention) -> bool:
    """Whether the sentence opens as a total, or the sum's clause goes on so before a comma ("… since 2022")."""
    text, span = fold_text(reading.sentence.text), reading.sentence.span
    language = reading.sentence.language
    before = re.split(r"[,;:]", text[span.start : money.start])[-1]
    behind = re.split(r"[,;:]", text[money.end : span.end], maxsplit=1)[0]
    reached = _words(language, "totals").search(before) and _words(language, "reaching").search(before)
    opens = _words(language, "summing").match(text, span.start, span.end)
    counted = _words(language, "counting").search(behind)
    dated = _is_dated(reading, opens.end()) if opens else bool(counted) and _is_dated(reading, money.end, len(behind))
    return bool(reached or ((opens or counted) and not dated))


def _is_dated(reading: Reading, start: int, reach: int = 1) -> bool:
    """Whether what adds up names the year from which it does: "since 2014" tells a sum of its own, at last."""
    near = (m for u in reading.units for m in u.mentions if m.kind == "date")
    return any(start - _OPENING <= m.start <= start + reach and _YEAR.search(m.text) for m in near)


@cache
def _words(language: str, key: str) -> re.Pattern[str]:
    return any_word_of(load(language, "shipments")["about"][key])
