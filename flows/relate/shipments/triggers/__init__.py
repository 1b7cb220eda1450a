"""Which words of a sentence tell a transfer, and in which sense: giving, getting, arriving.

In: a `Reading`. Out: its triggers (`Found`), each in the frame that the words around it ask for.
"""

from flows.relate.shipments.triggers.found import find_triggers, is_participle
from flows.relate.shipments.triggers.worded import is_worded

__all__ = ["find_triggers", "is_participle", "is_worded"]
