"""Files of the repository that are made from other sources: `python -m scripts` writes them, each by its own module."""
