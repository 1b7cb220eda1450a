"""`./communique coverage`: how much each language's dictionary holds, subject by subject."""

import click


@click.command(short_help="Show how much the dictionaries hold, by language and subject.")
def command() -> None:
    """Print a table: for each language and subject its entries, its wordings, and the sentences that prove them.

    An entry is a line of a .csv or a table of a .toml; a wording is one way of writing something; `yes` sentences must
    fire and `no` sentences must not. A subject that one language has and another lacks shows as a row with zeros.
    """
    from flows.terminal.coverage import table

    click.echo(table())
