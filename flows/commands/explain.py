"""`./communique explain`: show the story of a row, or code one text at once, with the roles marked where they stand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click
from click.core import ParameterSource

from flows.terminal.kinds import DAY
from flows.terminal.options import language_option, published_option


@click.command(short_help="Show how a row, or a text that you give, was read.")
@click.argument("record_id", required=False)
@click.option("--text", help="Code this text instead of showing a row of the tables.")
@language_option
@click.option("--published", type=DAY, help="The day on which the text was published.")
@click.option("--publisher", help="Who published the text; it may decide who 'we' is.")
@published_option
@click.pass_context
def command(
    ctx: click.Context,
    record_id: str | None,
    text: str | None,
    language: str | None,
    published: date | None,
    publisher: str | None,
    data: Path,
) -> None:
    """Show each sentence that proves the row RECORD_ID with the roles marked, its article and date, the rule that read
    it, and what was refused beside it.

    \b
    ./communique explain shp-6eb6c149ce3dcf2a
    ./communique explain --language fr --text "La France a livré 12 canons Caesar à l'Ukraine."
    """
    if (record_id is None) == (text is None):
        raise click.UsageError("give either RECORD_ID or --text")
    if text is not None and not text.strip():
        raise click.UsageError("--text is empty: give the words that are to be read")
    _check_given(ctx, text)
    if text is not None:
        from flows.terminal.reading import show_text
        from flows.terminal.text import article_of

        show_text(replace(article_of(text, language, published), publisher=publisher))
        return
    from flows.terminal.missing import why_missing
    from flows.terminal.record import show_record

    assert record_id is not None
    if not show_record(data / "curated", record_id):
        raise click.UsageError(why_missing(data / "curated", record_id))


def _check_given(ctx: click.Context, text: str | None) -> None:
    """Refuse what would have no effect: a row has been read already, and a text is in no folder."""
    idle = ("data",) if text is not None else ("language", "published", "publisher")
    given = next((name for name in idle if ctx.get_parameter_source(name) is not ParameterSource.DEFAULT), None)
    if given is not None:
        raise click.UsageError(f"--{given} goes with {'RECORD_ID' if text is not None else '--text'} only")
