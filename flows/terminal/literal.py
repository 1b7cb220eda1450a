"""A console that shows the words of others as they stand: brackets are no colours, and colons no pictures.

In: nothing. Out: the console; what is coloured is told by a style or a `Text`.
"""

from rich.console import Console


def literal_console() -> Console:
    """A console for standard output; long lines are left to the terminal."""
    return Console(markup=False, emoji=False, highlight=False, soft_wrap=True)
