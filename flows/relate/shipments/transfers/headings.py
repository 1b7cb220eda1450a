"""Lists whose heading is no sentence: "Delivered: 30 tanks; six guns", "- Norway: 12 howitzers".

In: a `Reading` and its things; the actors of a heading. Out: the list as a transfer; who gives or gets what a bullet
lists.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import entries
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.list_heads import list_heads
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import Entry
from flows.relate.roles.actors import actors_at
from flows.relate.roles.assign import Governed
from flows.relate.story import Story

# How many units a bullet's own party opens it with at most: "- The United Arab Emirates:".
_OPENS = 6


def headed(reading: Reading, things: Sequence[int]) -> list[Governed]:
    """What a list tells that a stage heads: "Delivered: …", « En préparation : … »."""
    span, language = reading.sentence.span, reading.sentence.language
    for status, heads in list_heads(language).items():
        head = heads.match(fold(reading.sentence.text[span.start : span.end]))
        units = [u.index for u in reading.units if head and u.start < span.start + head.end(1)]
        listed = tuple(i for i in things if units and i > units[-1])
        if listed and not _tells_more(reading, units):
            words = [i for i in units if reading.units[i].pos != "PUNCT"]
            return [Governed(Found(_entry(language, status), words[0], words[-1], "verb"), listed)]
    return []


def _tells_more(reading: Reading, heading: Sequence[int]) -> bool:
    """Whether a heading names a party ("Delivered to Chad: …"), or a sentence follows ("Approved: Oslo sells …")."""
    named = any(reading.units[i].mention("name") for i in heading)
    return named or any(g.finite and g.first > heading[-1] for g in reading.verbs)


def own_parties(
    story: Story, reading: Reading, suppliers: Sequence[Actor], recipients: Sequence[Actor]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """(suppliers, recipients) of a bullet: the state that opens it takes the side that its heading leaves open."""
    above = tuple(replace(a, basis="discourse") for a in suppliers)
    others = tuple(replace(a, basis="discourse") for a in recipients)
    opener = _opener(story, reading)
    if not opener or {a.id for a in opener} & {a.id for a in recipients}:
        return above, others
    if recipients and all(a.aggregate or a.type == "group" for a in suppliers):
        return opener, others
    return above, others if any(a.basis == "stated" for a in recipients) else opener


def _opener(story: Story, reading: Reading) -> tuple[Actor, ...]:
    """Whom a colon at the start of a bullet sets off: "- Norway: 12 howitzers"."""
    at = next((u.index for u in reading.units[:_OPENS] if u.lower == ":"), None)
    named = [u.index for u in reading.units[:at] if u.mention("name")] if at is not None else []
    return actors_at(story, reading, named[0]) if named else ()


def _entry(language: str, status: str) -> Entry:
    """The entry of a delivery, at the stage that a heading tells."""
    given = next(e for e in entries(language, "shipments", "trigger") if e["id"] == "deliver")
    return Entry("shipments", "include", {**given, "noun_status": status, "done": status, "fixed": True})
