"""Transfers that another statement only takes for granted: "sanctions for supplying …", « une telle vente ».

In: a `Reading`, a trigger and its parties. Out: yes or no. The words are data (`shipments.toml`).
"""

import re
from collections.abc import Mapping
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of

# Where the punisher stands if it was taken for the supplier.
_DOERS = frozenset({"supplier_at_subject", "supplier_at_governor"})


def is_presupposed(reading: Reading, trigger: Found, parties: Mapping[str, float]) -> bool:
    """Whether a trigger tells any transfer of a kind, or what those who would be its suppliers punish.

    `parties` are the features of the parties that were found.
    """
    language = reading.sentence.language
    before = fold(reading.sentence.text[reading.sentence.span.start : reading.units[trigger.first].start])
    if _punished(language).search(before):
        return not _DOERS.isdisjoint(parties)
    if trigger.kind != "noun":
        return False
    if _is_judged(reading, trigger, before):
        return not _DOERS.isdisjoint(parties)
    if _is_touched(reading, trigger) or _topical(language).search(before) or _is_taken_up(reading, trigger):
        return True
    near = reading.units[max(0, trigger.first - 2) : trigger.first]
    return any(u.lower in load(language, "shipments")["about"]["any"] for u in near)


def _is_judged(reading: Reading, trigger: Found, before: str) -> bool:
    """Whether the transfer is what the words right before it, or the verb above, only blame."""
    language, sold = reading.sentence.language, trigger.entry.options.get("transfer_type") == "sale"
    if _judged(language, sold).search(before):
        return True
    above = next((g for g in reversed(reading.verbs) if g.last < trigger.first and g.tense != "participle"), None)
    words = load(language, "shipments")["judged"]
    blame = (*words["words"], *(words["sold"] if sold else ()))
    blames = above is not None and reading.units[above.head].lower.startswith(blame)
    # What is a wording of its own with its object blames nothing: « oppose son veto », « dénonce le contrat ».
    return blames and not (above is not None and _is_own_wording(reading, above.head))


def _is_own_wording(reading: Reading, verb: int) -> bool:
    """Whether a verb makes a wording of its own with its object."""
    begun = (f for f in governors_in(reading) if f.first == verb)
    return any(f.kind == "light" or (f.kind == "phrase" and f.last > verb + 1) for f in begun)


def _is_touched(reading: Reading, trigger: Found) -> bool:
    """Whether the transfer is only what something has an effect on: "how the row will affect arms sales"."""
    above = governing_group(reading, trigger.first)
    words = load(reading.sentence.language, "shipments")["topical"]["verbs"]
    return above is not None and reading.units[above.head].lower.startswith(tuple(words))


def _is_taken_up(reading: Reading, trigger: Found) -> bool:
    """Whether what was told before is only spoken of: "these deliveries won't end the war", not "have been stopped"."""
    words = load(reading.sentence.language, "shipments")["topical"]["taken_up"]
    before = reading.units[max(0, trigger.first - 2) : trigger.first]
    told = next((g for g in reading.verbs if g.finite and subject_of(reading, g) == trigger.first), None)
    if told is None or not any(u.lower in words for u in before):
        return False
    behind = reading.units[told.last + 1 : told.last + 2]
    acts = told.voice == "active" and any(u.pos in {"DET", "NOUN", "PROPN", "ADJ"} for u in behind)
    return acts or not governors_in(reading, told)  # "would not end the war"


@cache
def _topical(language: str) -> re.Pattern[str]:
    """What is only about transfers, right before their word: "conditions for arms sales", « le débat sur la vente »."""
    words = load(language, "shipments")["topical"]
    nouns, links, between = ("|".join(re.escape(fold(w)) for w in words[key]) for key in ("nouns", "links", "between"))
    return re.compile(rf"\b(?:{nouns})s?\s(?:[\w-]+\s){{0,2}}?(?:{links})\s?(?:(?:{between})\W*)*(?:[\w.-]+\s)?$")


@cache
def _judged(language: str, sold: bool) -> re.Pattern[str]:
    """A word of blame for the transfer right behind: "condemned the recent sale of …"."""
    words = load(language, "shipments")["judged"]
    blame = [*words["words"], *(words["sold"] if sold else ())]
    told, between = ("|".join(re.escape(fold(w)) for w in listed) for listed in (blame, words["between"]))
    return re.compile(rf"\b(?:{told})\w*\s(?:(?:{between})\W*)*$")


@cache
def _punished(language: str) -> re.Pattern[str]:
    """A punishment and what ties it to the word right behind."""
    words = load(language, "shipments")["punished"]
    told, links, between = ("|".join(re.escape(fold(w)) for w in words[key]) for key in ("words", "links", "between"))
    return re.compile(rf"\b(?:{told})\w*\b[^.;]*\b(?:{links})\s(?:(?:{between})\W*)*$")
