"""Words that govern an event: what the dictionaries say that they do to it, and which of them tell words.

In: a `Reading`, the whole of it or one verb group. Out: entries of `doubt.toml` where they stand.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found, governors
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup


def governors_in(reading: Reading, group: VerbGroup | None = None) -> Sequence[Found]:
    """The governing words of a sentence, or what a verb group's own verb is among them."""
    if group is None:
        return reading.governors
    at = group.head
    return governors(reading.sentence.language).find(reading.units, lambda f: f.last == at, (at,))


def speech_in(reading: Reading) -> set[int]:
    """The units at which a sentence has a word of saying."""
    return {found.first for found in governors_in(reading) if _tells_words(found)}


def is_speech(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb group tells words: it says an event below it, or is a verb of speech."""
    return any(_tells_words(found) for found in governors_in(reading, group))


def _tells_words(governor: Found) -> bool:
    return bool(governor.entry.options["effect"] == "say" or governor.entry.options.get("speech"))
