"""What an article's reading rests on is part of its version."""

import subprocess
import sys

from flows import version


def test_every_module_that_reads_an_article_is_part_of_the_version_of_its_reading() -> None:
    code = "import flows.ingest, flows.normalise, flows.relate, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    rooms = {name.split(".")[1] for name in loaded if name.startswith("flows.")}
    # The first only tells of progress, the last what went wrong, and what a version is need not be read anew.
    assert rooms - {name.removesuffix(".py") for name in version._READING} <= {"progress", "version", "errors"}
