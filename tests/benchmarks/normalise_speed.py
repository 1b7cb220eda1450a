"""Measure the stage `normalise` alone, whole and finder by finder.

    python -m tests.benchmarks.normalise_speed ARTICLES.jsonl [LIMIT]

ARTICLES holds one JSON object a line with "text" and maybe "language". Prints megabytes (UTF-8) and articles
a second on one core, and the peak of memory.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from flows.normalise import normalise_text
from flows.normalise.dates import find_dates
from flows.normalise.forces import find_forces
from flows.normalise.items import find_items
from flows.normalise.money import find_money
from flows.normalise.names import find_names
from flows.normalise.places import find_places
from flows.normalise.quantities import find_quantities

DAY = date(2022, 3, 2)
FINDERS: dict[str, Callable[[str, str], object]] = {
    "names": lambda text, language: find_names(text, language, DAY),
    "items": find_items,
    "forces": find_forces,
    "dates": lambda text, language: find_dates(text, language, DAY, []),
    "money": lambda text, language: find_money(text, language, DAY),
    "quantities": find_quantities,
    "places": find_places,
    "normalise": lambda text, language: normalise_text(text, language, DAY),
}


def main(path: Path, limit: int) -> None:
    """Print a line for each finder and one for the whole stage."""
    with path.open(encoding="utf-8") as lines:
        raws = [json.loads(line) for line in lines]
    texts = [(raw["text"], raw.get("language") or "en") for raw in raws][:limit]
    size = sum(len(text.encode()) for text, _ in texts) / 1e6
    print(f"{len(texts)} articles, {size:.2f} MB")
    for name, finder in FINDERS.items():
        for language in {language for _, language in texts}:
            finder("Berlin will send 5 tanks worth $1 million to Kyiv on Friday.", language)  # load the dictionaries
        start = time.process_time()
        for text, language in texts:
            finder(text, language)
        seconds = time.process_time() - start
        print(f"{name:10} {size / seconds:8.2f} MB/s {len(texts) / seconds:8.0f} articles/s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else sys.maxsize)
