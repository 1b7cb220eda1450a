"""Find who acts: states, organisations, armed groups, and the people, offices and forces that act for them.

In: a text, its language, the day of publication. Out: mentions of kind "name" that never overlap. What things are
called is data: flows/dictionary/<language>/ and flows/atlas/.
"""

from flows.normalise.names.find import find_names, official_publisher

__all__ = ["find_names", "official_publisher"]
