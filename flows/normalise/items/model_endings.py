"""Read how a model is written: the designation that the text means and its number.

In: the words of the text and the model they name. Out: the designation ("T-72B3", "Leopard 2A4", "HIMARS" for "Himars")
and whether an English plural "s" is glued on.
"""

import re

from flows.normalise.items.catalogue import Model

# Names that begin alike are spellings of one: "Kalachnikov", "Kalashnikov".
_ALIKE = 3


def is_plural(written: str, model: Model) -> bool:
    """Whether an English plural "s" is glued to a model's name: "F-16s"."""
    known = {wording.lower() for wording, _ in model.wordings}
    after = (_after(written, wording) for wording, _ in model.wordings)
    return written.lower() not in known and any(rest is not None and rest.endswith("s") for rest in after)


def designated(written: str, model: Model) -> str:
    """The designation as usually written, with the variant of the text.

    An alias gives the usual designation, unless both have numbers that differ ("MQ-9B" for "MQ-9 Reaper"), when the
    text is more exact, or have nothing in common ("Typhoon" for "Eurofighter"): then it is what the text says.
    """
    name = written.removesuffix("s") if is_plural(written, model) else written
    variant = _after(name, model.designation)
    if variant is not None:
        return model.designation + variant
    exact = _has_digit(name) and _has_digit(model.designation) and _plain(name) not in _plain(model.designation)
    return name if exact or _is_other(name, model.designation) else model.designation


def _after(written: str, wording: str) -> str | None:
    """What follows a model's name, however its letters and digits are joined; null where it isn't that name."""
    pattern = r"[ -]?".join(re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+|[^\w -]+", wording))
    found = re.match(pattern, written, re.IGNORECASE)
    return written[found.end() :] if found else None


def _is_other(name: str, designation: str) -> bool:
    """Whether two names of a model share no beginning of a word, and neither abbreviates the other."""
    words, usual = (re.findall(r"[^\W_]{2,}", text.lower()) for text in (name, designation))
    alike = any(word[:_ALIKE] == other[:_ALIKE] for word in words for other in usual)
    return not alike and not _abbreviates(designation, name) and not _abbreviates(name, designation)


def _abbreviates(short: str, name: str) -> bool:
    """Whether capitals stand for a name, each in its order: "JSOW" for "Joint Standoff Weapon"."""
    letters = iter(_plain(name))
    return len(short) > 1 and short.isupper() and all(letter in letters for letter in _plain(short))


def _has_digit(name: str) -> bool:
    return any(char.isdigit() for char in name)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
