"""Options that several commands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from flows.terminal.kinds import Language, Source

ROOT = Path(__file__).resolve().parents[2]
_Command = TypeVar("_Command", bound=Callable[..., Any])


class SourceOption(click.Option):
    """The option that names a source; its help tells the kinds of files that there are readers for."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        from flows.ingest.readers import READERS

        self.help = f"A name from flows/sources, a file, or a folder. Files are read that end in {', '.join(READERS)}."
        return super().get_help_record(ctx)


source_option = click.option(
    "--source",
    cls=SourceOption,
    type=Source(),
    default="sample",
    show_default=True,
    metavar="PATH|NAME",
)


def _data_option(told: str) -> Callable[[_Command], _Command]:
    return click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        default=ROOT,
        metavar="DIR",
        help=f"{told}  [default: the project's folder]",
    )


data_option = _data_option("Where raw/ and curated/ lie; made if missing.")
published_option = _data_option("Where curated/ lies.")
language_option = click.option(
    "--language",
    type=Language(),
    metavar="CODE",
    help="The language, such as fr; identified from the text if not given.",
)
