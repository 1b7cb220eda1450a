"""What a reader raises when a whole file can't be read, as opposed to one document in it."""


class Unreadable(Exception):  # noqa: N818 - a verdict on one file, handled on the spot
    """Nothing in this file can be read; the message says why and what to do, in one line."""
