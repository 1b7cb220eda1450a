"""Readers at work while one release follows the other see one whole release each time they look."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from flows.tables import TABLES
from flows.write import read_release, write
from tests.write.releases import HOUR, NOW, release, some_rows

RELEASES = 6


def _look(curated: Path, ended: Event) -> list[int]:
    """Look at the folder until the end: the number of rows seen each time, the same in all tables."""
    looks = []
    while not ended.is_set():
        last = read_release(curated)
        if last is not None:
            (count,) = {last.table(name).num_rows for name in TABLES}
            looks.append(count)
    return looks


def test_readers_see_whole_releases_in_their_order(tmp_path: Path) -> None:
    releases = [release(some_rows(count)) for count in range(1, RELEASES + 1)]
    ended = Event()
    with ThreadPoolExecutor() as pool:
        readers = [pool.submit(_look, tmp_path, ended) for _ in range(2)]
        try:
            for number, told in enumerate(releases):
                write(told, tmp_path, NOW + number * HOUR)
        finally:
            ended.set()
        for reader in readers:
            looks = reader.result(timeout=30)
            assert looks == sorted(looks)
            assert len(set(looks)) > 1
