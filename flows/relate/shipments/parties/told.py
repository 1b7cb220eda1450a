"""The parties of a transfer as one telling of it names them.

In: the actors that a clause names. Out: `Parties`, which another telling of the same things may complete.
"""

from dataclasses import dataclass, field

from flows.relate.actor import Actor

# Where those stand for whom things are meant.
_AIMS = frozenset({"recipient_at_to", "recipient_at_for", "recipient_at_indirect"})


@dataclass(slots=True)
class Parties:
    """Suppliers and recipients, each list in the order of the text."""

    suppliers: list[Actor] = field(default_factory=list)
    recipients: list[Actor] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)

    def fill_from(self, other: "Parties", landed: int = 0) -> None:
        """Take the parties that another telling of the same things names, where this one names none itself.

        To whom things go, told before they have `landed`, is told better than by the place: "tanks given to Mali have
        arrived in Dakar".
        """
        for role in ("suppliers", "recipients"):
            own, told = getattr(self, role), getattr(other, role)
            stated = [a for a in told if a.basis == "stated"]
            opposite = {a.id for a in (self.recipients if role == "suppliers" else self.suppliers)}
            loose = f"{role.removesuffix('s')}_at_governor" in self.features
            meant = role == "recipients" and not _AIMS.isdisjoint(other.features)
            loose |= meant and any(a.start < landed for a in stated)
            taken = any(a.basis == "stated" for a in own) and not loose
            if stated and not taken and not opposite & {a.id for a in stated}:
                setattr(self, role, stated)
                told_of = role.removesuffix("s")
                self.features |= {k: v for k, v in other.features.items() if k.startswith(told_of)}
