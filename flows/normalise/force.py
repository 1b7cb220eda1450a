"""Something that can be deployed, as the value of a mention.

Out: `Force`.
"""

from dataclasses import dataclass
from typing import Literal

ForceType = Literal[
    "ground", "air", "naval", "air_defence", "missile", "nuclear", "special", "cyber", "peacekeeping", "mixed",
    "unspecified",
]  # fmt: skip
ForceUnit = Literal["personnel", "aircraft", "ship", "vehicle", "battery", "unit"]


@dataclass(frozen=True, slots=True)
class Force:
    """Something that can be deployed: people, a formation, or equipment that moves with its crew.

    `name` is the English generic name ("soldier", "battalion"), `unit` what a count of it counts (null for a mass such
    as "forces"), `item_category` the category of an item that is moved ("Rafale fighters": aircraft). `body`: a whole
    service ("the army") or a base, which mostly acts or stays and is seldom what is moved. `state`: the id of the actor
    whose force the words themselves tell ("the 82nd Airborne Division").
    """

    name: str
    force_type: ForceType
    unit: ForceUnit | None
    plural: bool = False
    item_category: str | None = None
    body: bool = False
    state: str | None = None
