"""Ingest: sources are landed in `raw/`, byte for byte, and each landed document becomes an article with settled text.

`land` brings a source into segments; `ingest` settles the documents of a segment. No other stage may reach a network.
"""

from flows.ingest.article import Article, Furniture
from flows.ingest.landing import Landing, land
from flows.ingest.segments import RawError, list_segments
from flows.ingest.settle import ingest
from flows.ingest.source import Source, SourceError, find_source, load_sources

__all__ = [
    "Article",
    "Furniture",
    "Landing",
    "RawError",
    "Source",
    "SourceError",
    "find_source",
    "ingest",
    "land",
    "list_segments",
    "load_sources",
]
