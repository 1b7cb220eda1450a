"""Every trigger of the event tables is proved often enough: at least five sentences that fire and three near misses."""

import pytest

from flows.dictionary import entries, languages
from flows.relate.clauses.passages import TABLE_FILES


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("file", TABLE_FILES)
def test_no_trigger_lacks_proofs(language: str, file: str) -> None:
    triggers = entries(language, file, "trigger")
    # What only refuses (battle, deliveries) gives no row that a sentence could prove.
    told = [t for t in triggers if not t.get("refuse")]
    lacking = [t["id"] for t in told if len(t.get("yes", ())) < 5 or len(t.get("no", ())) < 3]
    assert lacking == []
