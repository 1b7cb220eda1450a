"""Every dictionary entry that is a rule proves itself: `yes` sentences must fire, `no` sentences must not.

The format is described in flows/dictionary/README.md.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

import pytest

from flows.dictionary import languages, load, names, proofs
from flows.normalise import normalise_text
from flows.normalise.mention import Kind, Mention

_CONTEXT = frozenset({"text", "published", "publisher"})
_MARK = re.compile(r"\[([^\]]*)\]")


def _sentences(wanted: str) -> Iterator[Any]:
    for language in languages():
        for file in names(language):
            kind = load(language, file).get("kind")
            if kind not in get_args(Kind):
                continue
            for path, entry in proofs(language, file):
                for number, sentence in enumerate(entry.get(wanted, ())):
                    case = {"text": sentence} if isinstance(sentence, str) else dict(sentence)
                    yield pytest.param(language, kind, case, id=f"{language}-{file}.{path}-{number}")


def _read(language: str, kind: str, case: Mapping[str, Any]) -> tuple[list[Mention], tuple[int, int] | None]:
    """The mentions of that kind in the sentence without its marks, and the marked span."""
    mark = _MARK.search(case["text"])
    text = _MARK.sub(r"\1", case["text"])
    published = date.fromisoformat(case["published"]) if "published" in case else None
    mentions = normalise_text(text, language, published, case.get("publisher"))
    span = (mark.start(), mark.start() + len(mark.group(1))) if mark else None
    return [mention for mention in mentions if mention.kind == kind], span


@pytest.mark.parametrize(("language", "kind", "case"), list(_sentences("yes")))
def test_sentence_that_must_fire(language: str, kind: str, case: Mapping[str, Any]) -> None:
    mentions, span = _read(language, kind, case)
    assert span is not None, f"mark the mention in [brackets]: {case['text']}"
    found = [mention for mention in mentions if (mention.start, mention.end) == span]
    assert found, f"no {kind} at the marks, but {[mention.text for mention in mentions]}"
    read = {field: _written(getattr(found[0].value, field)) for field in case if field not in _CONTEXT}
    assert read == {field: value for field, value in case.items() if field not in _CONTEXT}


@pytest.mark.parametrize(("language", "kind", "case"), list(_sentences("no")))
def test_sentence_that_must_not_fire(language: str, kind: str, case: Mapping[str, Any]) -> None:
    mentions, span = _read(language, kind, case)
    fired = [
        mention.text for mention in mentions if span is None or (mention.start < span[1] and span[0] < mention.end)
    ]
    assert not fired


def _written(value: object) -> object:
    """A value as the dictionary writes it: "null", "2022-03-16"."""
    if isinstance(value, date):
        return value.isoformat()
    return "null" if value is None else value
