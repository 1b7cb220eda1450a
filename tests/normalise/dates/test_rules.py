"""Every rule of the grammar of dates is proved by a sentence of the dictionary in which it fires."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from flows.dictionary import DictionaryError, entries, languages
from flows.dictionary import load as words
from flows.normalise.dates.found import Made
from flows.normalise.dates.grammar import Grammar, Rule
from flows.normalise.dates.lexicon import RuleText, load
from flows.normalise.dates.pattern import compile_pattern, expand
from flows.normalise.dates.tokens import Kinds, Token


class Traced(Grammar):
    """A grammar that notes which of its rules fire."""

    fired: set[str]

    def _token(self, tokens: list[Token], rule: Rule, made: Made) -> Token:
        self.fired.add(rule.text.name)
        return super()._token(tokens, rule, made)


def _proved(language: str) -> set[str]:
    """The rules that fire in a sentence of the proof that bears their name."""
    grammar, proved = Traced(load(language)), set()
    for proof in entries(language, "dates", "proofs"):
        for case in proof.get("yes", ()):
            grammar.fired = set()
            list(grammar.dates(case["text"].replace("[", "").replace("]", "")))
            proved |= grammar.fired & {proof["id"]}
    return proved


def test_every_rule_is_proved_in_a_language_that_has_it() -> None:
    rules = {rule.name for language in languages() for rule in load(language).rules}
    assert rules - set().union(*map(_proved, languages())) == set()


@pytest.mark.parametrize("language", languages())
def test_every_proof_names_a_rule_that_fires(language: str) -> None:
    named = {proof["id"] for proof in entries(language, "dates", "proofs") if proof.get("yes")}
    assert named - _proved(language) == set()


@pytest.mark.parametrize(("pattern", "read"), [("weekday (comma", "calendar"), ("weekday", "guess")])
def test_a_wrong_rule_is_named_with_its_file(pattern: str, read: str) -> None:
    wrong = RuleText("my rule", 2, pattern, read, {}, True)
    with pytest.raises(DictionaryError, match="my rule"):
        Grammar(replace(load("en"), rules=[wrong]))


@pytest.mark.parametrize("pattern", ["day ) month", "day %", "(day month"])
def test_a_pattern_that_cannot_be_read_is_named(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        compile_pattern(pattern, {}, Kinds())


def _classes(language: str) -> set[str]:
    """The classes that words of a language, digits, signs and rules have."""
    grammar = Grammar(load(language))
    return set().union(*grammar.kinds.chars)


def _used(language: str) -> set[str]:
    """The classes that the rules of a language name."""
    lexicon = load(language)
    patterns = (compile_pattern(rule.pattern, lexicon.aliases, Kinds()) for rule in lexicon.rules)
    looked = re.findall(r"[!&](\w+)", " ".join(rule.pattern for rule in lexicon.rules))
    named = {name for pattern in patterns for names in pattern.classes for name in names}
    return named | {member for name in looked for member in expand(name, lexicon.aliases)}


def test_every_class_that_a_rule_names_exists_in_some_language() -> None:
    used = set().union(*map(_used, languages()))
    assert used - set().union(*map(_classes, languages())) == set()


@pytest.mark.parametrize("language", languages())
def test_every_class_of_words_is_named_by_a_rule(language: str) -> None:
    lexer_alone = {"trap", "other", "tens", "card", "card_one", "day_word"}
    assert set(words(language, "dates")["words"]) - _used(language) - lexer_alone == set()


@pytest.mark.parametrize("language", languages())
def test_anchor_events_lie_in_the_past_and_are_known(language: str) -> None:
    days = {
        values["event"]
        for listed in load(language).entries.values()
        for values in (entry.values for entry in listed)
        if "event" in values
    }
    assert days
    assert all(date.fromisoformat(str(day)) < datetime.now(UTC).date() for day in days)
