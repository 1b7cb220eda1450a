"""Where other date normalisers go by conventions that are not ours.

In: a suite and a text. Out: the reason why the text is out of our scope, if it is: a rule about kinds of wordings,
never about one text.
"""

import re

# Kinds of wordings on which the suites and we go by different conventions, or that no news text has: suite, what
# the text has, the reason.
CONVENTIONS = tuple(
    (suite, re.compile(pattern, re.IGNORECASE), reason)
    for suite, pattern, reason in (
        ("duckling", r"\b(summer|winter|seasons?|été|hiver)\b", "seasons by the sun; ours are whole months"),
        (
            "duckling",
            r"\b(last|past|next|derni\w+|prochain\w+|passées|suivant\w*)\b.*\b(weeks|months|years|semaines|mois|ann[ée]es)\b"
            r"|^\d .*\b(passées|suivant)",
            "the last or next n units as whole units of the calendar; ours reach to or from the day itself",
        ),
        ("duckling", r"\bupcoming\b.*\b(two|2)\b|\b(two|2) upcoming\b", "'upcoming two weeks' as the second week"),
        ("duckling", r"^(tuesday|mardi)$", "a weekday on that very day; ours is the day itself, as the press has it"),
        ("duckling", r"\b[BE]O[MY]\b", "office shorthand"),
        ("duckling", r"^(mon|thu|fri|sat|sun|lun)\.?$", "a weekday in short, alone"),
        ("duckling", r"\b(third|3rd|2nd|second|fifth|5th) last\b|\bclosest\b", "counted from the end, or by nearness"),
        (
            "duckling",
            r"\b(end|fin) (of|de) (the |l')?(year|20\d\d|année)|\bd[ée]but d.année|début de l'année",
            "parts of a year",
        ),
        (
            "duckling",
            r"^(début|fin|en fin|à la fin|au début|en début|au milieu|en milieu) d(u|e la|e) ?(mois|semaine)?",
            "parts of a unit",
        ),
        (
            "recognizers",
            r"\b(early|late|mid|end|beginning|earlier|later|rest|remaining)\b",
            "parts of a period, halves there",
        ),
        ("recognizers", r"\bweek \d+\b", "numbered weeks"),
        (
            "recognizers",
            r"\b\d\d?[.-]\d\d?\b(?![-./\d])(?! \w*(?:ber|ary|juil|nov|sept))",
            "two numbers without a year",
        ),
        ("recognizers", r"\b(on|for the|en) \d\d?\s*[.!]?$|the (thirty|twenty \w+)$", "a day as a bare number"),
        (
            "recognizers",
            r"\b(the|my|la) (day|week|month|year|journée)\b(?! (of|starting|beginning|commencing|after|before))",
            "a bare unit",
        ),
        ("recognizers", r"\w[-_/]\d{4}-?\d\d-?\d\d\.\w", "file names and addresses"),
    )
)


def convention(suite: str, text: str) -> str | None:
    """The reason why a wording is out of scope by convention."""
    return next(
        (reason for name, pattern, reason in CONVENTIONS if suite.startswith(name) and pattern.search(text)), None
    )
