"""The two sides of an act, and how they were found.

Out: `Sides`; the names of the two roles, the places of a side that the sentence does not name.
"""

from dataclasses import dataclass, field

from flows.relate.actor import Actor

ACTOR, RECIPIENT = "act_actor", "act_recipient"
# The place of a side that the sentence itself does not name, and of one that stands in none.
ELSEWHERE, BARE = frozenset({"elsewhere"}), frozenset({"bare"})


@dataclass(slots=True)
class Sides:
    """Who acts and towards whom, in the order of the text; `scores` are those of the best of each side.

    `answering`: an act right before was one between the same two.
    """

    actors: list[Actor] = field(default_factory=list)
    recipients: list[Actor] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
    places: dict[str, frozenset[str]] = field(default_factory=dict)
    answering: bool = False

    def is_elsewhere(self, role: str) -> bool:
        """Whether a side was found, but not in the sentence."""
        return self.places.get(role) == ELSEWHERE
