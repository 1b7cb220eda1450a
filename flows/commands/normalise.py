"""`./communique normalise`: show the mentions that are found in lines of text, for people who write dictionaries."""

import json
import sys
from dataclasses import asdict, replace
from datetime import date
from io import TextIOWrapper
from typing import Any

import click

from flows.terminal.kinds import DAY
from flows.terminal.options import language_option


@click.command(short_help="Find names, numbers, sums, dates, places, items and forces in lines of text.")
@language_option
@click.option("--published", type=DAY, help="The day on which the texts were published; relative dates count from it.")
@click.option("--publisher", help="Who published the texts; it may decide what a bare dollar is.")
def command(language: str | None, published: date | None, publisher: str | None) -> None:
    """Read one text a line from standard input; write one JSON object a line.

    \b
    {"mentions": [{"kind": "quantity", "start": 8, "end": 20, "text": "at least 300", "value": {"low": 300, ...}}]}

    Kinds are quantity, money, date, name, item, place and force. Spans are code points of the line, end exclusive. The
    fields of a value are those of its kind in flows/normalise/mention.py, which proofs in the dictionary name as well.
    """
    from flows.normalise import normalise
    from flows.terminal.text import article_of

    for line in TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n"):
        article = article_of(line.rstrip("\r\n"), language, published)
        mentions = normalise(replace(article, publisher=publisher))
        found = [asdict(mention) for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end))]
        click.echo(json.dumps({"mentions": found}, ensure_ascii=False, default=_iso))


def _iso(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {value!r}")
