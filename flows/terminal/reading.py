"""Code one text and show what was read in it, for people who write dictionaries.

In: an article. Out: on the terminal, a block for each row: the sentence with its roles, the rule, the filled columns;
then what was refused and why.
"""

from rich.console import Console

from flows.ingest.article import Article
from flows.normalise import normalise
from flows.relate import relate
from flows.relate.event import Event
from flows.terminal.columns import columns
from flows.terminal.literal import literal_console
from flows.terminal.marked import Mark, marked

_NOTHING = (
    "Nothing that the tables hold is told: no shipment of arms, no deployment of forces, no act between governments.\n"
    "`./communique normalise` shows which names, numbers, dates and things were read in a text."
)


def show_text(article: Article) -> None:
    """Print every row and every refused candidate of an article."""
    console = literal_console()
    events = relate(article, normalise(article))
    told = [event for event in events if event.refused is None]
    refused = [event for event in events if event.refused is not None]
    console.print(f"{len(told)} rows, {len(refused)} refused ({article.language})", style="bold")
    if not events:
        console.print(_NOTHING, style="dim")
    for event in (*told, *refused):
        _show(console, article.text, event)


def _show(console: Console, text: str, event: Event) -> None:
    marks = [Mark(role, span.start, span.end) for role, spans in event.evidence.items() for span in spans]
    if event.attribution is not None:
        marks.append(Mark("attribution", event.attribution.start, event.attribution.end))
    verdict = f"refused: {event.refused}" if event.refused else "row"
    console.print()
    console.print(f"{event.table}  {verdict}  rule {event.rule}", style="red" if event.refused else "bold")
    console.print(marked(text, event.clause.start, event.clause.end, marks))
    for line in columns(event.fields):
        console.print(f"  {line}", style="dim")
