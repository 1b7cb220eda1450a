"""Nouns that tell by themselves that forces leave: "the drawdown in Niger", « notre retrait de Syrie ».

In: a `Reading` and a trigger. Out: true or false. Cash, treaties and candidates are withdrawn too.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading

_MODIFIERS = {"ADJ", "DET", "PRON", "NUM", "ADV", "PART", "ADP", "PUNCT"}


def is_sole(reading: Reading, trigger: Found) -> bool:
    """Whether a noun can tell a withdrawal without its forces: what stands beside it tells of nothing else."""
    known = reading.units[trigger.first].lower in trigger.entry.options.get("sole", ())
    return known and trigger.kind == "noun" and _fits_before(reading, trigger) and _fits_behind(reading, trigger)


def _fits_before(reading: Reading, trigger: Found) -> bool:
    """No other thing is withdrawn ("cash withdrawal"), nor does the noun point at what was told ("this withdrawal")."""
    unit = reading.units[trigger.first - 1] if trigger.first else None
    if unit is not None and unit.lower in load(reading.sentence.language, "deployments")["openers"]["pointing"]:
        return False
    military: list[str] = load(reading.sentence.language, "deployments")["soles"]["military"]
    if unit is None or unit.mentions or unit.lower in military or not unit.nominal:
        return True
    return unit.pos in _MODIFIERS


def _fits_behind(reading: Reading, trigger: Found) -> bool:
    """Only a land is left: no treaty, no talks, no market."""
    lands: set[str] = {*load(reading.sentence.language, "deployments")["there"]["definite"]}
    words = load(reading.sentence.language, "deployments")["soles"]
    for unit in reading.units[trigger.last + 1 : trigger.last + 6]:
        if reading.group_at(unit.index) is not None or unit.pos in {"PUNCT", "CCONJ", "SCONJ"}:
            return True
        if unit.nominal:
            land = unit.mention("place") or unit.mention("name") or unit.mention("date")
            told = unit.lower in words["acts"] or unit.lower in words["military"]
            return bool(land) or told or fold_word(unit.text) in lands
    return True
