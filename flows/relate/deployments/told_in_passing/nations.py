"""Names that stand for a nation and its men, not for one of its people or offices.

In: a mention. Out: whether it is such a name.
"""

from flows.normalise.mention import Mention, Name


def is_nation(mention: Mention) -> bool:
    """Whether a mention names a state, or its people ("Kenya", "Kenyans"), and nobody in it."""
    name = mention.value
    return isinstance(name, Name) and name.type == "state" and name.person is None and name.office is None


def names_state(mention: Mention) -> bool:
    """Whether a mention names a state by its name, not by its people."""
    return is_nation(mention) and isinstance(mention.value, Name) and mention.value.sense == "name"


def names_people(mention: Mention) -> bool:
    """Whether a mention names a state's people: "900 Danes"."""
    return is_nation(mention) and not names_state(mention)
