"""How the supported languages are written beyond ASCII: by this an encoding that nobody declared is told for sure.

In: flows/dictionary/*/script.toml. Out: `Script`s.
"""

import codecs
import re
from dataclasses import dataclass
from functools import cache

from flows.dictionary import languages, load

# Signs of any language's typography. The low quotes of German are not among them: old French files write "é" so.
SIGNS = frozenset("«»“”‘’–—…•·€£¥°§©®½¼¾²³\u00a0\u202f\u2009")
CAPITAL_INSIDE = re.compile(r"[a-zß-öø-ÿ][À-ÖØ-Þ]")


@dataclass(frozen=True, slots=True)
class Script:
    """How a language is written beyond ASCII: its letters, and its encodings of old in the order of their use."""

    letters: frozenset[str]
    encodings: tuple[str, ...]

    def explains(self, text: str) -> bool:
        """Whether every sign beyond ASCII is one that this language writes, where it does: then it is no guess."""
        known = all(char < "\x80" or char in self.letters or char in SIGNS for char in set(text))
        return known and CAPITAL_INSIDE.search(text) is None


@cache
def scripts() -> tuple[Script, ...]:
    """The scripts of the supported languages (flows/dictionary/*/script.toml)."""
    tables = [load(language, "script") for language in languages()]
    return tuple(Script(frozenset(one["letters"] + one["letters"].upper()), tuple(one["encodings"])) for one in tables)


@cache
def mixed_with(encoding: str) -> str:
    """The name of an error handler that reads what is no UTF-8 in another encoding."""

    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return error.object[error.start : error.end].decode(encoding, "replace"), error.end

    codecs.register_error(name := f"communique.{encoding}", handle)
    return name
