"""Who does with others what they do: "together with Britain and France", « de concert avec Rome », « comme Riga ».

Or suffers it with them: "condemned Oslo, along with Riga". In: a `Reading` and an `Act`. Out: the units of the names;
of a candidate, whether it stands for counterparts met there.
The wordings are data (`echoes` in `diplomatic_events.toml`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act, tells_medium
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate

NAMED = frozenset({"name", "capital", "metonym"})
# So many units before the name of where counterparts come from they are told.
_ORIGIN = 3


def in_company(reading: Reading, act: Act) -> Iterator[int]:
    """Names of states that act as others do: behind a word of company, which most often follows a comma or a stop."""
    sentence = reading.sentence
    text = fold_text(sentence.text)
    for unit in reading.units:
        mention = unit.mention("name")
        if mention is None or not isinstance(mention.value, Name) or mention.value.sense not in NAMED:
            continue
        if _is_company(reading, act, unit.index, text[sentence.span.start : unit.start]):
            yield unit.index


def _is_company(reading: Reading, act: Act, index: int, told: str) -> bool:
    """Whether a name of which these words are told before acts as others do."""
    language, ahead = reading.sentence.language, index < act.trigger.first
    if ahead and _is_joined(reading, act, index) and _joining(language).search(told):
        return True
    return (not ahead or _is_set_off(reading, index)) and _company(language, ahead).search(told) is not None


def beside_target(reading: Reading, act: Act, targets: Sequence[Actor]) -> Iterator[int]:
    """Names to whom the same is done as to the one right before: "condemned Russia, along with Belarus"."""
    sentence, ends = reading.sentence, {a.end for a in targets}
    text = fold_text(sentence.text)
    for unit in reading.units[act.trigger.last + 1 :]:
        if unit.name is None or unit.name.sense not in NAMED:
            continue
        told = text[sentence.span.start : unit.start]
        found = _beside(sentence.language).search(told)
        if found and sentence.span.start + len(told[: found.start()].rstrip(" ,(")) in ends:
            yield unit.index


def _is_joined(reading: Reading, act: Act, index: int) -> bool:
    """Whether the act's verb is what a name and those listed with it are joined in: "joined Riga in condemning"."""
    behind = max(listed_with(reading, index, "name")) + 1
    return act.group is not None and behind + 1 == act.group.first and reading.units[behind].pos == "ADP"


def _is_set_off(reading: Reading, index: int) -> bool:
    """Whether a comma or a verb is right behind a name and those listed with it: not « avec Riga en guerre, »."""
    behind = max(listed_with(reading, index, "name")) + 1
    return any(u.pos == "PUNCT" or reading.group_at(u.index) is not None for u in reading.units[behind : behind + 1])


@cache
def _company(language: str, ahead: bool) -> re.Pattern[str]:
    """What stands right before the name of who acts in company, before the act's words (`ahead`) or behind them."""
    words = load(language, FILE)["echoes"]
    like = _either([*words["like"], *(words["ahead"] if ahead else ())])
    return re.compile(
        rf"(?:(?:^\W*|[,(]\s*)(?:{like})|\b(?:{_either(words['jointly'])}))\s*(?:(?:{_either(words['articles'])})\s*)?$"
    )


@cache
def _joining(language: str) -> re.Pattern[str]:
    """What stands right before the name of whom somebody joins."""
    words = load(language, FILE)["echoes"]
    return re.compile(rf"\b(?:{_either(words['joining'])})\s*(?:(?:{_either(words['articles'])})\s*)?$")


@cache
def _beside(language: str) -> re.Pattern[str]:
    """What stands between the name of one to whom something is done and that of another."""
    words = load(language, FILE)["echoes"]
    return re.compile(rf"\b(?:{_either(words['beside'])})\s*(?:(?:{_either(words['articles'])})\s*)?$")


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(fold(w)) for w in sorted(words, key=len, reverse=True))


def meets_there(reading: Reading, act: Act, candidate: Candidate) -> bool:
    """Whether somebody meets counterparts of an organisation: "saw his counterparts at ASEAN", "from the G7"."""
    head = candidate.head or 0
    words = load(reading.sentence.language, FILE)["counterparts"]
    between = reading.units[act.trigger.last + 1 : head]
    if reading.markers[head] not in {"in", "to", "from", "of"} or any(
        a.type not in {"igo", "group"} or a.id.islower() for a in candidate.actors
    ):
        return False
    lone = not any(u.mention("name") or reading.group_at(u.index) for u in between)
    return lone and any(u.lower in words for u in between)


def is_partners_home(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name only tells where counterparts behind an act come from: "met his colleagues from Peru".

    Those who are called are where they hold office: "rang her counterparts in Lima and Quito".
    """
    markers = {"from", "in"} if act.options["event_type"] == "call" and tells_medium(reading, act) else {"from"}
    if head <= act.trigger.last or reading.markers[head] not in markers:
        return False
    words, first = load(reading.sentence.language, FILE)["counterparts"], min(listed_with(reading, head, "name"))
    return any(u.lower in words for u in reading.units[max(act.trigger.last + 1, first - _ORIGIN) : first])


def of_noun(reading: Reading, act: Act, actors: Sequence[Actor]) -> list[Actor]:
    """Those who meet, without whom only the verb names: « verra Riga au lendemain de sa rencontre avec Oslo »."""
    low = act.group.last if act.group is not None and act.relation == "aside" and act.trigger.kind == "noun" else None
    units = [(a, reading.unit_at(a.start)) for a in actors]
    named = [(a, u.index) for a, u in units if u is not None]
    own = any(at > act.trigger.last and reading.markers[at] == "with" for _, at in named)
    if low is None or not own:
        return list(actors)
    others = [a for a, at in named if low < at < act.trigger.first and reading.markers[at] == "with"]
    return [a for a in actors if a not in others]
