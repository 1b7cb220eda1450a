"""Inflect demonyms and offices by the endings that a language's dictionary lists.

In: a form as the dictionary writes it, and the table `[inflection]` of names.toml. Out: all its forms.
"""

from collections.abc import Mapping, Sequence
from typing import Any


def adjective_forms(written: str, rules: Mapping[str, Any]) -> list[str]:
    """All forms of an adjective: "letton/lettonne" names both genders, else the feminine follows the endings."""
    masculine, _, feminine = written.partition("/")
    singular = [masculine]
    if "feminine" in rules:
        singular.append(feminine or _by_ending(masculine, rules["feminine"]))
    forms = list(singular)
    if "adjective_plural" in rules:
        forms += [_by_ending(form, rules["adjective_plural"]) for form in singular]
    return list(dict.fromkeys(forms))


def noun_forms(written: str, rules: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """The singular and the plural forms of a demonym's noun; no plural where the language has none of its own."""
    masculine, _, feminine = written.partition("/")
    singular = [masculine]
    if "feminine" in rules:
        singular.append(feminine or _by_ending(masculine, rules["feminine"]))
    if masculine.endswith(tuple(rules.get("unchanged", ()))):
        return singular, []
    plural = [_by_ending(form, rules["noun_plural"]) for form in singular]
    if rules.get("capital_noun"):
        singular, plural = [_capital(form) for form in singular], [_capital(form) for form in plural]
    return list(dict.fromkeys(singular)), list(dict.fromkeys(plural))


def office_plural(word: str, rules: Mapping[str, Any]) -> str:
    """The plural of an office: its head noun is the last word, or the first, or the one before a preposition."""
    head = rules["office_head"]
    cut = len(word)
    if head == "first":
        cut = word.find(" ") if " " in word else cut
    for preposition in rules.get("office_prepositions", ()):
        if preposition in word:
            cut = min(cut, word.index(preposition))
    return _by_ending(word[:cut], rules["noun_plural"]) + word[cut:]


def _by_ending(word: str, rules: Sequence[Sequence[str]]) -> str:
    """The first rule whose ending fits: [ending, what replaces it]; the empty ending always fits."""
    for ending, replacement in rules:
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + replacement
    return word


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
