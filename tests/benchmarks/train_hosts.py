"""Train the choice of open hosts on coded texts: python -m tests.benchmarks.train_hosts FOLDER… [--write]

Each FOLDER holds articles.jsonl and gold.jsonl. Every deployment without a host that the reader finds and a coder wrote
too is a choice among the states of its passage and none. The log-linear model of `train_roles` is fitted to them;
printed is what it would do on articles that were not trained on, by threshold.
"""

from collections.abc import Iterator, Sequence

from flows.relate.deployments import read_deployments
from flows.relate.open_cells.hosts import is_open
from flows.relate.open_cells.hosts.candidates import host_candidates
from tests.benchmarks.choice import Choice
from tests.benchmarks.coded import Coded, stories
from tests.benchmarks.matching import matched_rows
from tests.benchmarks.open_choices import Open, train

FILE = "host_weights.toml"
ABOUT = "How likely a state of the passage hosts a deployment without a host (flows/relate/open_cells/hosts)"


def hosts(coded: Sequence[Coded]) -> Iterator[Open]:
    """The host of every open deployment that both the reader and the coder have."""
    for text, story in stories(coded):
        rows = text.rows.get("deployments", ())
        moves = [e for e in read_deployments(story) if e.refused is None]
        for event, at in zip(moves, matched_rows("deployments", moves, rows), strict=True):
            if at is not None and "host" in rows[at] and is_open(story, event):
                found = host_candidates(story, event, moves)
                right = frozenset(n for n, c in enumerate(found) if c.state == rows[at]["host"])
                choice = Choice(text.id, "host", tuple(c.features for c in found), right)
                yield Open(choice, rows[at]["host"] is not None)


if __name__ == "__main__":
    train(ABOUT, "train_hosts", FILE, hosts)
