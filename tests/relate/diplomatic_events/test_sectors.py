"""An act says for which branch its first initiator acts, where the words do."""

import pytest

from flows.atlas import rows
from flows.normalise import normalise
from flows.relate import relate
from flows.tables import VALUES
from tests.relate.cases import article_of


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("The French foreign minister met his German counterpart in Berlin.", "government"),
        ("The Kremlin condemned the British sanctions against Russia.", "government"),
        ("The UN Secretary-General condemned Russia's attack on Ukraine.", "secretariat"),
        ("France condemned Russia's attack on Ukraine.", None),
    ],
)
def test_the_branch_is_that_of_the_office_or_the_word(text: str, sector: str | None) -> None:
    article = article_of(text, "en", {})
    told = [e for e in relate(article, normalise(article)) if e.refused is None and e.table == "diplomatic_events"]
    assert [event.fields["actor_sector"] for event in told] == [sector]


def test_every_sector_of_an_office_is_one_of_the_closed_list() -> None:
    assert {row["sector"] for _, row in rows("offices.csv")} - {""} <= set(VALUES["actor_sector"])
