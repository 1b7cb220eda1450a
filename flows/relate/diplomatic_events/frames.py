"""Families of diplomatic acts, by the frame or type that the dictionary gives them.

Out: sets of frames, and of event types.
"""

# Acts that are words alone.
SPOKEN = frozenset({"speech", "must"})
# The frames in which one side does something to another, so that others may do it with the first.
DONE_TO = frozenset({"toward", "speech"})
# Frames of acts that are held on a day, at a place, and the types of acts that take more than words.
HELD_FRAMES = frozenset({"mutual", "visit", "host", "send"})
HELD_TYPES = frozenset({"meeting", "visit", "call", "negotiation", "mediation", "agreement"})
# The types of acts that are done by means of envoys.
BY_ENVOYS = frozenset({"expulsion", "recall"})
# The statuses of what was planned and will not be held as planned.
CALLED_OFF = frozenset({"cancelled", "postponed"})


def kin_of(event_type: str) -> str:
    """What a type is called loosely: talks are spoken of as a meeting, and a meeting as talks."""
    return "meeting" if event_type == "negotiation" else event_type
