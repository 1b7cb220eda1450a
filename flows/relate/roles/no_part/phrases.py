"""Names under a preposition that leaves them out: "outside Europe", "rockets fired from Lebanon", "talks on Libya".

In: a `Reading` and where a name stands. Out: yes or no. The words are data (`no_part` in `grammar.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of

# So many units before a name the word of the shot stands: "the rockets and drones fired overnight from …".
_SHOT = 8
_AIMED = frozenset({"to", "in", "against", "for"})
# So many units before a name the preposition of its phrase stands: "on the Democratic Republic of".
_PHRASE = 5


def is_outside(reading: Reading, start: int) -> bool:
    """Whether a name at a character tells only where something is not: "bought outside Europe", « hors d'Europe »."""
    sentence = reading.sentence
    return bool(_outside(sentence.language).search(fold_text(sentence.text)[sentence.span.start : start]))


def is_attached(reading: Reading, start: int) -> bool:
    """Whether a name at a character only tells of whom somebody thinks how: "a force loyal to Oslo", « proche de »."""
    sentence = reading.sentence
    return bool(_attached(sentence.language).search(fold_text(sentence.text)[sentence.span.start : start]))


def gives_leave(reading: Reading, start: int, end: int) -> bool:
    """Whether a name is only whose leave or protest goes with the deed: "with Oslo's approval", « malgré Oslo »."""
    sentence = reading.sentence
    before, behind = _leaving(sentence.language)
    text = fold_text(sentence.text)
    led = before.search(text[sentence.span.start : start])
    return bool(led) and (behind is None or bool(behind.match(text[end : sentence.span.end])))


def is_launch_site(reading: Reading, head: int, after: int, *, moved: bool = False) -> bool:
    """Whether a state tells only from where something behind a unit was fired: "the rockets fired from Lebanon".

    Where things are `moved` from one to another, what is only a shell was not shot: "bought shells from Norway".
    """
    return reading.markers[head] == "from" and _is_of_shot(reading, head, after, volleys=not moved)


def is_target(reading: Reading, head: int, after: int) -> bool:
    """Whether a state is only where something behind a unit was fired at: "the rockets fired towards Lebanon"."""
    return reading.markers[head] in _AIMED and _is_of_shot(reading, head, after, volleys=False)


def _is_of_shot(reading: Reading, head: int, after: int, *, volleys: bool) -> bool:
    """Whether a word of shots, or of what is shot in `volleys`, stands shortly before the name of a state."""
    name = reading.units[head].name
    if head <= after or name is None or name.type != "state" or name.sense == "adjective":
        return False
    words = load(reading.sentence.language, "grammar")["no_part"]
    shots = any_of([*words["shots"], *(words["volleys"] if volleys else ())])
    return any(shots.match(fold(u.text)) for u in reading.units[max(after + 1, head - _SHOT) : head])


def is_topic(reading: Reading, head: int) -> bool:
    """Whether a name is what is spoken or thought about: "to coordinate closely on Libya", « au sujet du Tchad »."""
    if reading.markers[head] == "about":
        return True
    topical = load(reading.sentence.language, "grammar")["no_part"]["topical"]
    above = next((u for u in reversed(reading.units[max(0, head - _PHRASE) : head]) if u.pos == "ADP"), None)
    return reading.markers[head] == "in" and above is not None and above.lower in topical


@cache
def _outside(language: str) -> re.Pattern[str]:
    """A preposition of what lies beyond, with at most an article before the name."""
    words = load(language, "grammar")["no_part"]
    outside = "|".join(re.escape(fold(w)) for w in sorted(words["outside"], key=len, reverse=True))
    articles = "|".join(re.escape(fold(w)) for w in words["articles"])
    return re.compile(rf"\b(?:{outside})\s*(?:(?:{articles})\s*)?$")


@cache
def _attached(language: str) -> re.Pattern[str]:
    """A noun, an adjective that tells how it stands to somebody, and what leads to him."""
    words = load(language, "grammar")["no_part"]
    told = "|".join(re.escape(fold(w)) for w in words["attached"])
    articles = "|".join(re.escape(fold(w)) for w in words["articles"])
    return re.compile(rf"\b\w+,?\s(?:\w+\s)?(?:{told})\s*(?:(?:{articles})\s*)?$")


@cache
def _leaving(language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """What stands before the name of who gives leave, and behind it where a possessive tells it."""
    grammar = load(language, "grammar")
    words = grammar["no_part"]
    led, nouns, articles = ("|".join(re.escape(fold(w)) for w in words[k]) for k in ("led", "leave", "articles"))
    if words["possessive"]:
        owner = "|".join(map(re.escape, grammar["phrases"]["possessives"]))
        behind = re.compile(rf"(?:{owner})\s(?:[\w-]+\s)?(?:{nouns})\b")
        return re.compile(rf"\b(?:{led})\s(?:(?:{articles})\s)?$"), behind
    of = "|".join(re.escape(fold(w)) for w in grammar["markers"]["of"])
    return re.compile(rf"\b(?:{led})\s?(?:(?:{articles})\s?)?(?:{nouns})\s(?:{of})\s?(?:(?:{articles})\s?)?$"), None
