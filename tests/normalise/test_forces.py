"""What holds of the forces of any text; what single words mean is proved beside them in the dictionary."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.normalise.forces import find_forces
from flows.normalise.mention import Force

TWINS = [
    ("Rome sends 250 soldiers and two Patriot batteries.", "Rome envoie 250 soldats et deux batteries Patriot."),
    ("Three frigates, a battalion and four F-16s.", "Trois frégates, un bataillon et quatre F-16."),
    ("Peacekeepers, special forces and instructors.", "Des Casques bleus, des forces spéciales et des instructeurs."),
    (
        "The armed forces keep their nuclear forces on alert.",
        "Des forces armées, des forces nucléaires en alerte.",
    ),
    ("An airborne brigade and its armoured vehicles.", "Une brigade aéroportée et ses véhicules blindés."),
]
SCRAPS = st.text(alphabet=" -'’(),.«»\n\u00a0abcdeimnorstéèàABMS0123456789", max_size=50)


@pytest.mark.parametrize(("english", "french"), TWINS)
def test_both_languages_give_the_same_forces(english: str, french: str) -> None:
    kinds = [[_kind(m.value) for m in find_forces(text, code)] for text, code in ((english, "en"), (french, "fr"))]
    assert kinds[0]
    assert sorted(kinds[0], key=str) == sorted(kinds[1], key=str)


@settings(max_examples=80)
@given(twin=st.sampled_from(TWINS), side=st.integers(0, 1), before=SCRAPS, after=SCRAPS)
def test_spans_quote_the_text_and_never_overlap(twin: tuple[str, str], side: int, before: str, after: str) -> None:
    text = before + twin[side] + after
    mentions = find_forces(text, ("en", "fr")[side])
    assert all(text[mention.start : mention.end] == mention.text and mention.text for mention in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))


def test_a_battery_lends_its_unit_to_what_it_fires() -> None:
    value = find_forces("Berlin moves two Patriot batteries.", "en")[0].value
    assert isinstance(value, Force)
    assert (value.force_type, value.unit, value.item_category) == ("air_defence", "battery", "air_defence")


def _kind(value: object) -> tuple[object, ...]:
    assert isinstance(value, Force)
    return value.force_type, value.unit, value.item_category
