"""`communique coverage` counts the sentences that the test runners of the dictionaries read."""

import pytest

from flows import dictionary
from flows.terminal.coverage import count

_FILES = [(language, name) for language in dictionary.languages() for name in dictionary.names(language)]


@pytest.mark.parametrize(("language", "name"), _FILES)
def test_all_proofs_are_counted(language: str, name: str) -> None:
    entries = [entry for _, entry in dictionary.proofs(language, name)]
    found = count(language, name)
    assert (found.yes, found.no) == tuple(sum(len(entry.get(key, ())) for entry in entries) for key in ("yes", "no"))


@pytest.mark.parametrize("name", ["shipments", "deployments", "diplomatic_events", "doubt", "scope"])
def test_each_trigger_file_shows_its_proofs(name: str) -> None:
    assert all(count(language, name).yes and count(language, name).no for language in dictionary.languages())
