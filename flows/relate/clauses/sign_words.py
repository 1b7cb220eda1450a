"""The words of a trigger entry as expressions for the letters of a text.

In: the raw entry of a dictionary file. Out: expressions, each for the beginning of a wording: a verb by its stem, nouns
and phrases whole, and with what must stand right behind them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flows.dictionary import alternatives
from flows.normalise.alternation import one_branch
from flows.normalise.gazetteer import fold
from flows.relate.clauses.bound_words import light_verbs, naming_nouns
from flows.relate.clauses.stems import beside, stem_of

_PLURAL = r"(?:e?s|x)?"
# What is escaped in a pattern, or a class of signs: brackets in it open and close no group.
_ESCAPED = re.compile(r"\\.|\[(?:\\.|[^\]])*\]")
_BETWEEN = 5  # words that a day or an aside may have between a noun and what must stand behind it


def is_bound(stems: Sequence[str], objects: Sequence[str]) -> bool:
    """Whether a verb and what must stand right behind it are one sign."""
    return len(stems) == 1 == len(objects) and objects[0].startswith("^")


def stems_of(raw: Mapping[str, Any]) -> Iterator[str]:
    """How the words of an entry begin: a verb by its stem, nouns and phrases whole."""
    yield from (stem_of(stem) for stem in raw.get("verb", ()))
    for stems, objects in light_verbs(raw):
        if is_bound(stems, objects):
            yield rf"{one_branch(stem_of(stems[0]))}\w*\s*{beside(objects[0]).removeprefix('^')}"
    for nouns, words in naming_nouns(raw):
        yield rf"(?:{'|'.join(map(re.escape, nouns))}){_PLURAL}\b\W*{beside(words).removeprefix('^')}"
    for noun in raw.get("noun", ()):
        yield (_PLURAL + r"\W+").join(map(re.escape, fold(noun).split())) + _PLURAL + r"\b" + _demanded_behind(raw)
    for phrase in raw.get("phrase", ()):
        yield from (_wording(fold(wording).replace("'", "' ").split()) for wording in alternatives(phrase))


def _demanded_behind(raw: Mapping[str, Any]) -> str:
    """What must stand behind the nouns of an entry, if it bars all else (`unless_after = ["^(?!…)"]`).

    "Support" opens thousands of sentences, "support for … is unwavering" few. A day or an aside may come between.
    """
    listed = (beside(pattern) for pattern in raw.get("unless_after", ()))
    demanded = [p.replace("^(?!", "(?=", 1) for p in listed if p.startswith("^(?!") and _is_one_group(p[1:])]
    return "".join(rf"(?:\W*\w+){{0,{_BETWEEN}}}?\W*{pattern}" for pattern in demanded[:1])


def _is_one_group(pattern: str) -> bool:
    """Whether the group that opens a pattern ends with it."""
    depth, plain = 0, _ESCAPED.sub("..", pattern)
    closed = (at for at, sign in enumerate(plain) if (depth := depth + (sign == "(") - (sign == ")")) == 0)
    return next(closed, -1) == len(plain) - 1


def lone_stems(raw: Mapping[str, Any]) -> Iterator[str]:
    """The words of an entry that need nothing beside them: all, or the nouns that `sole` lists."""
    yield from stems_of(raw) if raw.get("alone") else stems_of({"noun": raw.get("sole", ())})


def _wording(words: Sequence[str]) -> str:
    """A phrase as it stands in a text; other words may stand between its words only as asides do, behind a comma."""
    patterns = [
        re.escape(w[:-1]) + r"\w*" if w.endswith("*") else re.escape(w) + ("" if w.endswith("'") else r"(?!\w)")
        for w in words
    ]
    return r"(?:\W*|\W*,[^.;]*?,\W*)".join(patterns)
