"""Every wording of the dictionary and the atlas is found, whole and as what it is listed for."""

from collections import Counter
from collections.abc import Iterator

import pytest

from flows.dictionary import entries
from flows.normalise.forces import find_forces
from flows.normalise.items import find_items
from flows.normalise.items.catalogue import catalogue
from flows.normalise.items.wordings import numbers
from flows.normalise.mention import Force, Item

# A sentence in which every weak wording stands in military company.
FRAMES = {"en": "The army gets {} now.", "fr": "L'armée reçoit des {} maintenant."}
# One in which those that count only behind a number are counted.
COUNTED = {"en": "The army gets ten {} now.", "fr": "L'armée reçoit dix {} maintenant."}
OWNED = {"en": "The state puts its {} on alert.", "fr": "L'État met ses {} en alerte."}


def written(language: str, file: str, kind: str) -> Iterator[tuple[str, str]]:
    """Each wording of the entries of a file, with the id of its entry."""
    for entry in entries(language, file, kind):
        for key in ("forms", "weak"):
            for form in entry.get(key, ()):
                for spelling in dict.fromkeys(spelling for number in numbers(form) for spelling in number):
                    yield spelling, entry["id"]


@pytest.mark.parametrize("language", FRAMES)
def test_every_generic_name_is_found_as_its_type(language: str) -> None:
    missed = []
    for spelling, kind in written(language, "items", "head"):
        text = FRAMES[language].format(spelling)
        start = text.index(spelling)
        found = [mention for mention in find_items(text, language) if mention.start <= start < mention.end]
        types = [mention.value.type for mention in found if isinstance(mention.value, Item)]
        if types != [kind] or found[0].end < start + len(spelling):
            missed.append((spelling, kind, types, [mention.text for mention in found]))
    assert missed == []


@pytest.mark.parametrize("language", FRAMES)
def test_every_model_is_found_by_its_designation(language: str) -> None:
    wordings = Counter(wording.lower() for model in catalogue().models.values() for wording, _ in model.wordings)
    missed = []
    # Of a name that several models share, the phrase decides ("Mistral", a missile or a ship).
    for model in (one for one in catalogue().models.values() if wordings[one.designation.lower()] == 1):
        text = FRAMES[language].format(f"10 {model.designation}")
        found = [m.value for m in find_items(text, language) if isinstance(m.value, Item)]
        if not any(value.designation == model.designation for value in found):
            missed.append((model.item_id, [value.item_id for value in found]))
    assert missed == []


@pytest.mark.parametrize("language", FRAMES)
def test_every_force_word_is_found(language: str) -> None:
    bound = {entry["id"] for entry in entries(language, "forces", "force") if "after" in entry}
    # What must be followed by its owner fits no frame; its own sentences prove it.
    owned = {entry["id"] for entry in entries(language, "forces", "force") if "behind" in entry}
    missed = [
        (spelling, name)
        for spelling, name in written(language, "forces", "force")
        if name not in owned
        and not any(_is_whole_force(f[language], spelling, language) for f in _frames(bound=name in bound))
    ]
    assert missed == []


def _frames(*, bound: bool) -> tuple[dict[str, str], ...]:
    """The sentences in which a force may be found; one that is bound to what stands before needs a number or owner."""
    return (COUNTED, OWNED) if bound else (FRAMES,)


def _is_whole_force(frame: str, spelling: str, language: str) -> bool:
    text = frame.format(spelling)
    start = text.index(spelling)
    found = [m for m in find_forces(text, language) if m.start <= start < m.end and isinstance(m.value, Force)]
    return bool(found) and found[0].end >= start + len(spelling)
