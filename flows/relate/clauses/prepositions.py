"""Which words open a phrase: prepositions, and pronouns that lead to names as these do.

In: units and one of them. Out: whether it is such a word. The fused ones are data (`phrases` in `grammar.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.units import Unit


def is_preposition(units: Sequence[Unit], word: Unit) -> bool:
    """Whether a word opens no clause ("after Oslo agreed to …") and is no part of another word ("face-to-face")."""
    inside = [u.lower for u in units[max(0, word.index - 1) : word.index + 2 : 2]] == ["-", "-"]
    opens = word.pos == "SCONJ" and word.dep == "mark" and word.head > word.index
    loose = word.pos == "PART" and word.dep in {"prep", "iobj"}  # "to Oslo" taken for an infinitive's
    told = (loose or word.pos in {"ADP", "SCONJ", "VERB"} or _names_members(units, word)) and word.dep != "prt"
    return told and not inside and not (opens and units[word.head].pos in {"VERB", "AUX"})


def _names_members(units: Sequence[Unit], word: Unit) -> bool:
    """Whether a relative pronoun only leads to names, set off by commas: « des pays, dont le Kenya, ont »."""
    if word.pos != "PRON" or not word.index or units[word.index - 1].lower != ",":
        return False
    behind = units[word.index + 1 :]
    named = next((u.name for u in behind[:2] if u.nominal), None)
    stop = next((u for u in behind if u.lower in {",", "."} or u.pos in {"VERB", "AUX"}), None)
    own = named is not None and named.sense in {"name", "capital"}
    return own and (stop is None or stop.pos == "PUNCT")


def is_fused(units: Sequence[Unit], index: int, language: str) -> bool:
    """Whether a word holds a preposition and the article of a state's name: « reçoit des Émirats arabes unis »."""
    following = units[index + 1].mention("name") if index + 1 < len(units) else None
    value = following.value if following is not None else None
    named = isinstance(value, Name) and value.type == "state" and value.sense == "name"
    return named and units[index].lower in load(language, "grammar")["phrases"]["fused"]
