"""Write one short entry for a family of spellings.

In: an entry of a dictionary or of the atlas. Out: every spelling that it stands for.
"""

import re
from itertools import chain

_CHOICE = re.compile(r"\(([^()]*)\)")
_PLURAL = re.compile(r"\+([^\W\d_]+)")
_LETTER_DIGIT = re.compile(r"(?<=[A-Za-z])[- ]?(?=\d)")


def numbers(entry: str) -> tuple[list[str], list[str]]:
    """The singular and the plural spellings of a noun: "char+s", "rocket+s of war", or "lorry / lorries".

    What follows "+" stands in the plural only; "-" on a side of the slash means that there is no such form. An entry
    with neither mark has one form, taken as a singular or a mass ("ammunition").
    """
    singular, slash, plural = (part.strip() for part in entry.partition(" / "))
    if not slash and _PLURAL.search(entry):
        singular, plural = _PLURAL.sub("", entry), _PLURAL.sub(r"\1", entry)
    return [] if singular == "-" else spellings(singular), spellings(plural) if plural not in ("", "-") else []


def spellings(entry: str) -> list[str]:
    """All that an entry stands for: "blindé(e)(s)" is blindé, blindée, blindés, blindées.

    A round bracket holds alternatives parted by "|", taken as they stand ("anti(|-| )tank" is antitank, anti-tank, anti
    tank); one without "|" may also be left out. Brackets may stand inside brackets.
    """
    choice = _CHOICE.search(entry)
    if choice is None:
        return [entry]
    inside = choice[1]
    alternatives = inside.split("|") if "|" in inside else ["", inside]
    written = [spellings(entry[: choice.start()] + one + entry[choice.end() :]) for one in alternatives]
    return list(dict.fromkeys(chain.from_iterable(written)))


def model_spellings(wording: str) -> list[tuple[str, bool]]:
    """The ways in which the press writes a model, each with whether it is weak.

    "MiG-29" is also MiG29, MiG 29 and Mig-29; "HIMARS" is also Himars. Weak are one letter and a number with a space
    between ("A 10": roads and paper sizes are written so) and a short acronym written as a word ("Harm").
    """
    written = {wording: False}
    for joint in ("-", "", " "):
        spelling = _LETTER_DIGIT.sub(joint, wording, count=1)
        written.setdefault(spelling, joint == " " and re.match(r"[A-Z] \d", spelling) is not None)
    for spelling, weak in list(written.items()):
        first = re.match(r"[A-Za-z]+", spelling)
        if first and len(first[0]) > 2 and not first[0].istitle():
            short = len(first[0]) <= 5 and first.end() == len(spelling)
            written.setdefault(first[0].capitalize() + spelling[first.end() :], weak or short)
    return list(written.items())
