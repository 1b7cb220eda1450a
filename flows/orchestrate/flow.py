"""The Prefect flow: the same stages as `flows.pipeline.run`, each segment's coding a task of its own.

In: where to read and where the data lies. Out: raw/ and curated/ in that folder. Tasks get and return paths, never
articles: a segment holds some hundred of them. Results are not cached by Prefect, which does not see a change of code
or dictionary; the ledger of coded segments is what makes a repeated run cheap.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.task_runners import ThreadPoolTaskRunner

from flows import pipeline, progress
from flows.errors import RunError
from flows.ingest.source import PROJECT
from flows.pipeline import Workplace


def _may_pass(task: Any, run: Any, state: State[Any]) -> bool:  # noqa: ARG001
    """A fault may pass by itself, unless it is one that tells people what to mend."""
    return not isinstance(state.data, RunError)


@task(name="land", cache_policy=NO_CACHE, retries=3, retry_delay_seconds=[1, 5, 25], retry_condition_fn=_may_pass)
def land(source: str, data: Path, now: datetime) -> list[Path]:
    """Land a source. The only stage that may touch a network, so the only one that is tried again."""
    return list(pipeline.land(source, Workplace(data), now))


@task(name="code", task_run_name="code {segment.stem:.12}", cache_policy=NO_CACHE)
def code(segment: Path, data: Path) -> Path:
    """Code one segment."""
    return pipeline.code(segment, Workplace(data))


@task(name="publish", cache_policy=NO_CACHE)
def publish(coded: list[Path], data: Path, now: datetime, *, by_hand: bool) -> bool:
    """Resolve, validate and publish all coded segments."""
    return pipeline.publish(coded, Workplace(data), now, by_hand=by_hand)


# Coding is bound by the processor: a second thread would only hold a second batch in memory.
# Prefect's annotation of its own parameter takes none of its own runners.
@flow(name="communique", task_runner=ThreadPoolTaskRunner(max_workers=1))  # type: ignore[arg-type]
def code_the_news(source: str = "sample", data: Path = PROJECT, now: datetime | None = None) -> bool:
    """Take a source (a path, or the name of a file in flows/sources) through all the stages into `data`/curated.

    `now` is the run's clock (default: the machine's). Returns whether the tables have changed.
    """
    clock = now or datetime.now(UTC)
    with pipeline.exclusive(Workplace(data)):
        progress.begin("landing")
        segments = land(source, data, clock)
        progress.advance()
        progress.begin("coding", len(segments))
        coded = []
        for future in [code.submit(segment, data) for segment in segments]:
            coded.append(future.result())
            progress.advance()
        progress.begin("publishing")
        changed = publish(coded, data, clock, by_hand=now is not None)
        progress.advance()
    return changed


def run(source: str, data: Path, now: datetime | None) -> bool:
    """Run the flow in this process. Raises `RunError` if Prefect's embedded server does not come up."""
    try:
        return bool(code_the_news(source, data, now))
    except RuntimeError as error:
        # Prefect has no type of its own for it, and tells what its server said.
        if "ephemeral" not in str(error):
            raise
        raise RunError(
            f"Prefect's embedded server did not come up ({error}); run again when the machine is less busy, or do "
            "without Prefect: ./communique run --direct"
        ) from error
