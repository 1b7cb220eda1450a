"""Settings of all tests: no example of hypothesis has a time limit, for the first of a run loads dictionaries."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
