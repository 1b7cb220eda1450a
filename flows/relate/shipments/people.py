"""Mentions that count soldiers, not what they use.

In: a mention of a force, or null. Out: yes or no.
"""

from flows.normalise.mention import Force, Mention


def counts_people(mention: Mention | None) -> bool:
    """Whether a mention is of a force that is counted in people."""
    return mention is not None and isinstance(mention.value, Force) and mention.value.unit == "personnel"
